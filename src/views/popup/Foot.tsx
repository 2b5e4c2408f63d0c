import type { ComponentChildren } from 'preact';
import { type TextKey, t } from '../../locales/text';
import type { Here } from '../model/here';
import type { Lookup } from '../model/lookup';
import { AccessButton, type Asking } from '../parts/AccessButton';
import { showFold } from '../parts/Fold';
import { usePorts } from '../parts/ports-context';
import type { Doing } from '../parts/use-doing';
import { foldOf } from '../parts/VendorFold';

interface Props {
  known: Lookup;
  here: Here;
  /** The tab was loaded before its site could be read. */
  reload: boolean;
  doing: Doing;
  asking: Asking;
}

type Step = 'allow' | 'reload' | 'read' | 'read-again' | 'audit' | 'by-hand' | 'brands' | 'check' | 'checklist';

/** What the last action came to, and at most two buttons: the brass one is the one next step. */
export function Foot(props: Props) {
  const { here, reload, doing, known } = props;
  const [next, second] = stepsOf(here, reload, known.view.here?.granted ?? false);
  // A site that nobody declared can be read by its looks, whatever else there is to say.
  const isOffered = known.view.site && next !== 'read' && !['newer', 'reading'].includes(here.state);
  const other = isOffered ? 'read' : second;
  return (
    <footer class="popup-foot">
      {reload && !doing.said && <p class="second said">{t('access.reload')}</p>}
      <p class="second said" role="status">
        {doing.said}
      </p>
      <div class={other ? 'foot-two' : 'foot-one'}>
        {other && <Button {...props} step={other} class="btn" />}
        {next && <Button {...props} step={next} class="btn btn-next" />}
      </div>
    </footer>
  );
}

/** Best step first. */
function stepsOf(here: Here, reload: boolean, granted: boolean): Step[] {
  const read: Step[] = granted ? ['read-again'] : [];
  const first: Step[] = reload && granted ? ['reload'] : [];
  switch (here.state) {
    case 'newer':
      return [];
    case 'never':
      return ['brands'];
    case 'no-access':
      return ['allow', 'by-hand'];
    case 'unread':
      return [...first, 'read', 'audit'];
    case 'signed-out':
      return [...first, 'read-again', 'audit'];
    case 'not-recognised':
    case 'failed':
    case 'none-listed':
      return [...first, 'by-hand', ...read];
    case 'reading':
      return ['audit'];
    case 'recognised':
    case 'recognised-none':
    case 'recognised-checked':
      return ['check', ...read];
    case 'unrecognised':
      return ['checklist', ...read];
    case 'unreadable':
      return here.trouble === 'refused' ? ['checklist', ...read] : granted ? ['read-again'] : ['read'];
    case 'todo':
    case 'tidy':
    case 'silent':
    case 'not-judged':
    case 'handled':
    case 'quiet':
      return [...first, 'audit', ...read];
  }
}

const WORDS = {
  reload: 'action.reload',
  read: 'action.read',
  'read-again': 'action.read-again',
  audit: 'popup.open-audit',
  'by-hand': 'action.by-hand',
  brands: 'popup.pick-brands',
  check: 'action.check',
  checklist: 'action.checklist',
} satisfies Record<Exclude<Step, 'allow'>, TextKey>;

function Button({
  step,
  class: look,
  known,
  here,
  doing,
  asking,
}: Props & { step: Step; class: string }): ComponentChildren {
  const { tab, act } = usePorts();
  const vendor = 'vendor' in here ? here.vendor : undefined;
  if (step === 'allow') {
    const card = vendor === undefined ? undefined : known.vendors.get(vendor);
    if (!card || here.state !== 'no-access') return null;
    return <AccessButton card={card} origins={here.ask} asking={asking} class={look} />;
  }
  const does: Record<typeof step, () => void> = {
    reload: () => doing.run(tab.reload),
    read: () => doing.run(readNow),
    'read-again': () => doing.run(readNow),
    audit: () => tab.audit(),
    'by-hand': () => showFold(foldOf(vendor ?? '')),
    brands: tab.welcome,
    check: () => tab.audit('#recognised'),
    checklist: () => tab.audit('#checklist'),
  };
  async function readNow() {
    const reply = await act.readNow();
    if (reply.state === 'recognising') {
      // What becomes of it is said above.
      doing.say(undefined);
    } else if (reply.state === 'asked') {
      const count = reply.asked.length;
      doing.say(count > 0 ? t('read-now.asked', { count }) : t('read-now.looking'));
    } else {
      doing.say(reply.state === 'no-reader' ? t('access.reload') : t(`read-now.${reply.state}`));
    }
  }
  return (
    <button type="button" class={look} data-do={step} onClick={does[step]}>
      {t(step === 'read' && known.view.site ? 'action.read-page' : WORDS[step])}
    </button>
  );
}
