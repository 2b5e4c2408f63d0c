import { useMemo, useState } from 'preact/hooks';
import { toCsv } from '../../../core/exchange/csv';
import { type ExportChoice, exportAudit } from '../../../core/exchange/export';
import { inventory } from '../../../core/exchange/inventory';
import { t } from '../../../locales/text';
import type { Lookup } from '../../model/lookup';
import { Pick } from '../../parts/Pick';
import { usePorts } from '../../parts/ports-context';
import { InventoryList } from './InventoryList';

const WHOLE: ExportChoice = { names: true, notes: true };

/** What would be in the file, then the file: as JSON, which can be restored, or as a table. */
export function ExportPart({ known }: { known: Lookup }) {
  const { now, save } = usePorts();
  const [choice, setChoice] = useState(WHOLE);
  const [saved, setSaved] = useState<string>();
  const audit = useMemo(() => exportAudit(known.view.audit, choice), [known, choice]);
  const name = `latchkey-${now().toISOString().slice(0, 10)}`;
  const give = (ending: 'json' | 'csv') => {
    if (ending === 'json') save(`${name}.json`, 'application/json', `${JSON.stringify(audit, null, 2)}\n`);
    else save(`${name}.csv`, 'text/csv;charset=utf-8', toCsv(audit));
    setSaved(`${name}.${ending}`);
  };
  return (
    <>
      <p class="pretty">{t('audit.export-text')}</p>
      <Pick name="names" on={choice.names} onPick={(names) => setChoice({ ...choice, names })}>
        <span class="pick-name">{t('audit.with-names')}</span>
      </Pick>
      <Pick name="notes" on={choice.notes} onPick={(notes) => setChoice({ ...choice, notes })}>
        <span class="pick-name">{t('audit.with-notes')}</span>
      </Pick>
      <h3 class="h-small">{t('audit.in-it')}</h3>
      <InventoryList inventory={inventory(audit)} />
      <p class="actions">
        <button type="button" class="btn btn-next" data-do="save-json" onClick={() => give('json')}>
          {t('audit.save-json')}
        </button>
        <button type="button" class="btn" data-do="save-csv" onClick={() => give('csv')}>
          {t('audit.save-csv')}
        </button>
      </p>
      <p class="caption">{t('audit.save-hint')}</p>
      <p class="second" role="status">
        {saved && t('audit.saved-as', { name: saved })}
      </p>
    </>
  );
}
