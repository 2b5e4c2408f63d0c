import type { Inventory } from '../../../core/exchange/inventory';
import { t } from '../../../locales/text';
import { sayList } from '../../wording/facts';

/** How much of what is in an audit, and which kinds of personal data. */
export function InventoryList({ inventory }: { inventory: Inventory }) {
  const { accounts, links, devices, answers, notes, lists, personal } = inventory;
  return (
    <div class="inventory">
      <ul>
        <li>{t('audit.accounts-count', { count: accounts })}</li>
        <li>{t('audit.links-count', { count: links })}</li>
        <li>{t('audit.devices-count', { count: devices })}</li>
        <li>{t('audit.answers-count', { count: answers })}</li>
        <li>{t('audit.notes-count', { count: notes })}</li>
        <li>{t('audit.lists-count', { count: lists })}</li>
      </ul>
      <p class="second">
        {personal.length > 0
          ? t('audit.personal', { kinds: sayList(personal.map((kind) => t(`audit.personal-${kind}`))) })
          : t('audit.personal-none')}
      </p>
    </div>
  );
}
