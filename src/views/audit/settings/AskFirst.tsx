import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../locales/text';

interface Props {
  /** On the button that asks. */
  what: string;
  /** What will be gone. */
  question: string;
  yes: string;
  onYes: () => void;
}

/** A button for what cannot be undone: it asks in its place first. */
export function AskFirst({ what, question, yes, onYes }: Props) {
  const id = useId();
  const [asking, setAsking] = useState(false);
  const stay = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useLayoutEffect(() => {
    if (asking) stay.current?.focus();
    else if (wasAsking.current) first.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  if (!asking) {
    return (
      <button ref={first} type="button" class="textbtn" data-do="ask" onClick={() => setAsking(true)}>
        {what}
      </button>
    );
  }
  return (
    <fieldset class="ask-first" aria-describedby={id}>
      <legend class="unseen">{what}</legend>
      <p id={id}>{question}</p>
      <p class="actions">
        <button ref={stay} type="button" class="btn" data-do="no" onClick={() => setAsking(false)}>
          {t('audit.no')}
        </button>
        <button
          type="button"
          class="btn"
          data-do="yes"
          onClick={() => {
            setAsking(false);
            onYes();
          }}
        >
          {yes}
        </button>
      </p>
    </fieldset>
  );
}
