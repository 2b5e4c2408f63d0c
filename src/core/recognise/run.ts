import type { Instant, ListName } from '../model';
import type { RecognisedList, Recognition } from './recognition';

/** What the recogniser is to do on a page: told by the background to the script that it put there. */
export interface Orders {
  /** Name of this run. What comes back under another name, or a second time, counts for nothing. */
  run: string;
  /** The lists that the page is declared to hold. Absent: any. */
  lists?: ListName[];
}

/** What the recogniser needs on a page beside itself. */
export interface Parts {
  /** Language of the page (BCP 47), or empty. Its words; where that says too little, those of all languages. */
  lang: string;
  /** What reads data in the page and answers. */
  data: boolean;
}

/** What was put there. */
export interface PutParts {
  /** The words of all languages are there. */
  allWords: boolean;
}

/** What the recogniser made of a page. */
export interface Recognised {
  run: string;
  readAt: Instant;
  lists: Pick<RecognisedList, 'reading' | 'confidence' | 'structure'>[];
  /** Why there is nothing, where that can be said. */
  trouble?: NonNullable<Recognition['trouble']>;
  cost: Cost;
}

/** What one run of the recogniser came to, in short. */
export interface RunOutcome {
  at: Instant;
  lists: { list: ListName; state: ListState; rows: number; confidence: number }[];
  trouble?: NonNullable<Recognition['trouble']>;
  cost: Cost;
}

type ListState = RecognisedList['reading']['state'];

/** How long the page was held up, in ms. */
export interface Cost {
  /** All turns together. */
  total: number;
  /** The longest turn. */
  longest: number;
  /** Parsing of answers and of data in the page, which cannot be cut into turns and is in neither of the above. */
  parsing: number;
}

/** Most characters of {@link RecognisedList.structure} that are kept. */
export const STRUCTURE_LIMIT = 200;
