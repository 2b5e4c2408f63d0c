import { FIELD_OF } from '../json/fields';
import { nounWords, singular } from '../json/nouns';
import { MEANINGS } from '../words/words';

/** Words of keys, classes and addresses that say what something is, and nothing of whose it is. */
const MORE =
  'data items results list rows row item entry entries node nodes edges edge page total count next cursor attributes relationships included meta links errors error status state props children value values payload response body content result objects ' +
  'account accounts settings security privacy profile user users home homes room rooms zone zones group groups scene scenes ' +
  'table card cards tile tiles grid cell column header heading title name label text icon button btn menu dropdown link toggle switch panel section container wrapper modal dialog form field input empty loading spinner skeleton placeholder nav tab tabs footer main sidebar action actions badge avatar logo image img svg description detail details ' +
  'delete remove trash revoke disconnect unlink sign out signout logout log login signin edit add create new close cancel confirm more all see show index manage method csrf id key type role kind at on by of for the is has can last used date time created updated expires api oauth web app apps device devices session sessions token tokens service services client clients connection connections integration integrations permission permissions scope scopes';

let known: ReadonlySet<string> | undefined;

/** `word` in lower case. */
export function isKnownWord(word: string): boolean {
  known ??= new Set([...FIELD_OF.keys(), ...nounWords(), ...MEANINGS, MORE].flatMap((words) => words.split(/[ -]/)));
  return known.has(word) || known.has(singular(word));
}
