import type { Answer, End, Subject } from '../model';
import type { StepDef } from '../steps';
import type { Finding, Label, Verdict } from '../verdicts/types';

/** What a view says about one thing to do: why, where, in which order, and how far the user is. */
export interface Entry {
  /** Unique in a checklist, and the same the next time: `subjectKey`, or `link <issuer> <holder>`. */
  key: string;
  /** What an answer is given about. Absent: nothing in the book stands for it yet (a link that the user may have). */
  subject?: Subject;
  about: 'link' | 'account' | 'device' | 'list';
  /** Vendor whose account it is. */
  vendor: string;
  /** At the other end of a link: party id. */
  holder?: string;
  /** Of the first of its flags. Absent: nothing is known against it, the list is only to be looked at. */
  label?: Label;
  /** What is behind the label: what is open, worst first, then what an answer has settled. */
  flags: (Verdict | Finding)[];
  state: EntryState;
  /** What the user said about it. */
  answer?: Answer;
  /** A page still lists it: an answer alone takes nothing away. */
  listed: boolean;
  /** Devices of the issuer that the holder sees through this link: they stop answering there. */
  devices: number;
  /** In the order in which they are done; each `for` (in a list of several holders) begins anew. */
  steps: PlannedStep[];
  /** Keys of open entries that come first: the password before the link. */
  after: string[];
}

/** `done`: the user says so. It is no proof; `listed` says what the page says. */
export type EntryState = 'open' | 'done' | 'kept' | 'later';

/** The safe order: what opens the account first, then the keys, then the ones that are kept, anew. */
export const PHASES = ['look', 'password', 'two-factor', 'sign-out', 'remove', 'relink', 'keep'] as const;
export type Phase = (typeof PHASES)[number];

/** One step, placed. A `look` or `relink` comes from no record and has no `step`: the view words it. */
export interface PlannedStep {
  /** Unique in its entry. */
  key: string;
  phase: Phase;
  /** Vendor or party at whose page or app it is done. */
  at: string;
  end: End;
  /** Party that it is about, in an entry that is about several. */
  for?: string;
  link?: string;
  /** Host of the link, to be shown before the click. */
  host?: string;
  /** Way to it in the app of `at`. */
  app?: string;
  step?: StepDef;
}
