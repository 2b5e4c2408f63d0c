import type { VendorCard } from '../../messaging/protocol';
import { accountsOf } from '../model/accounts';
import { addCounts, countCoverage } from '../model/coverage';
import { askFor } from '../model/here';
import type { Lookup } from '../model/lookup';
import { sayCoverage } from '../wording/coverage';
import { AccessButton, type Asking } from './AccessButton';
import { AccountPart } from './AccountPart';
import { Fold } from './Fold';
import { GiveBack } from './GiveBack';
import { Hosts, Say } from './Say';
import type { Doing } from './use-doing';

interface Props {
  known: Lookup;
  card: VendorCard;
  doing: Doing;
  asking: Asking;
  /** False: the book is of a newer version, and nothing may be said of what was read. */
  readable: boolean;
  /** The footer asks already; one place is enough. */
  asked: boolean;
}

/** Everything about one vendor: its accounts, what was read, what is to check by hand, and the access that was given. */
export function VendorFold({ known, card, doing, asking, readable, asked }: Props) {
  const accounts = accountsOf(known, card);
  const coverage = sayCoverage(addCounts(accounts.map((account) => countCoverage(account.lines))), card.name);
  const missing = askFor(known.view, card.id);
  return (
    <Fold
      id={foldOf(card.id)}
      class="vendor"
      title={
        <>
          <b>{card.name}</b> {readable && <span class="second">{coverage}</span>}
        </>
      }
    >
      {(readable ? accounts : []).map((view) => (
        <AccountPart key={view.account ?? ''} known={known} view={view} doing={doing} />
      ))}
      <div class="access">
        {card.granted.length > 0 && (
          <p class="second">
            <Say text="access.has" hosts={<Hosts urls={card.granted} />} />{' '}
            <GiveBack card={card} doing={doing} class="textbtn" />
          </p>
        )}
        {missing.length > 0 && !asked && (
          <p class="second">
            <Say text="access.before" hosts={<Hosts urls={missing} />} />{' '}
            <AccessButton card={card} origins={missing} asking={asking} class="textbtn" />
          </p>
        )}
      </div>
    </Fold>
  );
}

export function foldOf(vendor: string): string {
  return `vendor-${vendor}`;
}
