import { useId, useState } from 'preact/hooks';
import { isBlank } from '../../../core/exchange/blank';
import { t } from '../../../locales/text';
import type { RestoreReply } from '../../../messaging/protocol';
import type { Lookup } from '../../model/lookup';
import { LongList } from '../../parts/LongList';
import { usePorts } from '../../parts/ports-context';
import { type Doing, wordsOf } from '../../parts/use-doing';
import { hashOf } from '../route';
import { Apart } from './Apart';
import { openFile } from './open-file';

type Outcome = { name: string; audit?: unknown; reply: RestoreReply };

/** A file that was saved here, put back: into an empty book, else only looked at. */
export function RestorePart({ known, doing }: { known: Lookup; doing: Doing }) {
  const { act } = usePorts();
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome>();
  const take = (file: File) =>
    doing.run(async () => {
      setOutcome(undefined);
      const opened = await openFile(file).catch((error: unknown) => ({ trouble: wordsOf(error) }));
      if ('trouble' in opened) {
        setOutcome({ name: file.name, reply: { state: 'unusable', what: opened.trouble } });
        return;
      }
      const reply = await act.restore(opened.json);
      setOutcome({ name: file.name, audit: opened.json, reply });
    });
  return (
    <>
      <p class="pretty">{t(isBlank(known.view.audit) ? 'audit.restore-text' : 'audit.restore-apart')}</p>
      <label class="btn file" for={id}>
        {t('audit.choose-file')}
        <input
          id={id}
          type="file"
          name="restore"
          accept=".json,application/json"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            // The same file may be chosen again after it was mended.
            event.currentTarget.value = '';
            if (file) take(file);
          }}
        />
      </label>
      <div role="status">{outcome && <Said outcome={outcome} />}</div>
      {outcome?.reply.state === 'not-empty' && <Apart audit={outcome.audit} known={known} name={outcome.name} />}
    </>
  );
}

function Said({ outcome: { name, reply } }: { outcome: Outcome }) {
  switch (reply.state) {
    case 'unusable':
      return (
        <p class="notice">
          {t('audit.unusable', { name })} <bdi>{reply.what}</bdi>
        </p>
      );
    case 'not-empty':
      return <p class="pretty">{t('audit.not-empty', { name })}</p>;
    case 'restored':
      return (
        <>
          <p class="fact">
            {t('audit.restored', {
              accounts: t('audit.accounts-count', { count: reply.accounts }),
              devices: t('audit.devices-count', { count: reply.devices }),
              links: t('audit.links-count', { count: reply.links }),
              answers: t('audit.answers-count', { count: reply.answers }),
            })}
          </p>
          {reply.problems.length > 0 && (
            <>
              <h3 class="h-small">{t('audit.problems', { count: reply.problems.length })}</h3>
              <LongList items={reply.problems} first={10} class="bullets">
                {(problem) => <li key={problem}>{problem}</li>}
              </LongList>
            </>
          )}
          <p>
            <a class="btn" href={hashOf('overview')}>
              {t('audit.to-overview')}
            </a>
          </p>
        </>
      );
  }
}
