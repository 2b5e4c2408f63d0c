import { useId, useState } from 'preact/hooks';
import { t } from '../../locales/text';
import { Fold } from '../parts/Fold';
import { usePorts } from '../parts/ports-context';
import type { Doing } from '../parts/use-doing';

/**
 * "Help us read this page": the structure of the page without what it says, all of it to look through, to copy or to save. It
 * goes nowhere by itself. `vendor`: of a page that is open elsewhere; absent: the page in the tab.
 */
export function HelpRead({ doing, vendor }: { doing: Doing; vendor?: string }) {
  const { act, copy, save, now } = usePorts();
  const id = useId();
  const [text, setText] = useState<string>();
  const [said, say] = useState<string>();
  const make = () =>
    doing.run(async () => {
      say(t('looks.help-making'));
      try {
        const made = await act.skeleton(vendor);
        if (made.state === 'made') setText(made.text);
        say(made.state === 'made' ? undefined : t(`looks.help-${made.state}`));
      } catch (error) {
        say(undefined);
        throw error;
      }
    });
  const keep = (skeleton: string) => {
    const name = `page-structure-${now().toISOString().slice(0, 10)}.html`;
    save(name, 'text/html;charset=utf-8', skeleton);
    say(t('looks.help-saved', { name }));
  };
  return (
    <Fold class="help-read" title={t('looks.help')}>
      <p class="second" id={id}>
        {t('looks.help-text')}
      </p>
      {text === undefined ? (
        <button type="button" class="btn" data-do="skeleton" onClick={make}>
          {t('looks.help-make')}
        </button>
      ) : (
        <>
          <textarea
            class="box skeleton"
            readOnly
            spellcheck={false}
            rows={12}
            aria-label={t('looks.help-box')}
            aria-describedby={id}
            value={text}
          />
          <p class="actions">
            <button
              type="button"
              class="btn"
              data-do="copy"
              onClick={() =>
                doing.run(async () => {
                  await copy(text);
                  say(t('looks.help-copied'));
                })
              }
            >
              {t('looks.help-copy')}
            </button>
            <button type="button" class="btn" data-do="save" onClick={() => keep(text)}>
              {t('looks.help-save')}
            </button>
          </p>
        </>
      )}
      <p class="second" role="status">
        {said}
      </p>
    </Fold>
  );
}
