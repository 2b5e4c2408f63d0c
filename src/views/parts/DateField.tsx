import { useId } from 'preact/hooks';
import { type TextKey, t } from '../../locales/text';
import type { TypedDate } from '../model/typed-date';

interface Props {
  name: string;
  label: TextKey;
  value: string;
  hint: TextKey;
  trouble?: TextKey | undefined;
  onInput: (text: string) => void;
}

/**
 * A date as text: people often know the year and not the day, which a calendar cannot take. What is wrong stands under the
 * field and is tied to it.
 */
export function DateField({ name, label, value, hint, trouble, onInput }: Props) {
  const id = useId();
  return (
    <div class="entry">
      <label for={id}>{t(label)}</label>
      <input
        id={id}
        name={name}
        class="box"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        value={value}
        aria-invalid={trouble !== undefined}
        aria-describedby={`${id}-hint`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class={trouble ? 'trouble' : 'caption'} aria-live="polite">
        {trouble ? t(trouble, { text: value.trim() }) : t(hint)}
      </p>
    </div>
  );
}

/** The text that says what is wrong with a typed date. */
export function troubleOf(typed: TypedDate): TextKey | undefined {
  return 'trouble' in typed ? `form.${typed.trouble}` : undefined;
}
