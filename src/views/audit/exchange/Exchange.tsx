import { t } from '../../../locales/text';
import type { PageProps } from '../Page';
import { Block, ViewHead } from '../ViewHead';
import { ExportPart } from './ExportPart';
import { RestorePart } from './RestorePart';

/** The audit as a file, after what is in it was shown; and the way back. */
export function Exchange({ known, doing }: PageProps) {
  return (
    <>
      <ViewHead title={t('audit.export')} above={t('audit.export-above')} />
      <Block id="save" head={t('audit.save')}>
        <ExportPart known={known} />
      </Block>
      <Block id="restore" head={t('audit.restore')}>
        <RestorePart known={known} doing={doing} />
      </Block>
    </>
  );
}
