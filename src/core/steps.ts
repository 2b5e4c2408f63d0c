import type { GrantKind, ListName } from './model';

/**
 * What to do at one vendor's end: the type of `steps.json`. Texts are ours, in English; facts carry the page that says so
 * and the day on which that page was looked at.
 */
export interface VendorSteps {
  vendor: string;
  steps: StepDef[];
  /** For every remedy and kind of grant, whether the one ends the other. */
  cures: CureDef[];
}

export interface StepDef {
  /** Unique in the folder. */
  id: string;
  /** What it removes: rows of a list, or something about the account itself. */
  about: ListName | 'password' | 'two-factor' | 'account';
  /** Party id, where the step is for one holder (or, in `held-services`, one issuer) alone. */
  holder?: string;
  /** Id of the general step whose place this one takes for its `holder`. */
  instead?: string;
  /** In `devices`: only for those seen through a link to another vendor (true), or only for the vendor's own (false). */
  through?: boolean;
  /** Takes a part back and leaves the grant as it is: for those who keep it. */
  keeps?: true;
  /** What to do, in a few short sentences. */
  text: string;
  /** What nobody says, or says otherwise: in sentences of its own. */
  doubt?: string;
  /** Page to do it on; may hold a variable of vendor.json. Only at domains of the folder. */
  link?: string;
  /** Way to it in the vendor's app. */
  app?: string;
  /** What stops working, where the vendor says so. */
  stops?: string;
  otherEnd: {
    /** Whether the same link must be removed at its other end, too. */
    needed: boolean | 'unknown';
    why: string;
  };
  source: StepSource;
  /** Day on which the source was looked at. */
  checked: string;
  confidence: 'documented' | 'seen in code' | 'inferred';
}

export interface StepSource {
  url: string;
  title: string;
  publisher?: string;
}

/** Steps at the end of a holder that has no vendor folder, by party: what `catalogue/holders.json` is a list of. */
export interface HolderSteps {
  party: string;
  steps: StepDef[];
}

export const REMEDIES = ['password-change', 'sign-out-everywhere', 'two-factor'] as const;
export type Remedy = (typeof REMEDIES)[number];

export interface CureDef {
  remedy: Remedy;
  kind: GrantKind;
  /** Holders for whom it is said; absent: for all of the kind. */
  holders?: string[];
  /** `unknown`: the vendor says nothing either way, so nobody may rely on it. */
  ends: true | false | 'unknown';
  /** Absent only for `unknown`. */
  source?: StepSource;
  checked: string;
}
