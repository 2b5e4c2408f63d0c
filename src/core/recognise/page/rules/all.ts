import type { Rule } from '../case';
import { addresses } from './addresses';
import { agents } from './agents';
import { cells } from './cells';
import { columns } from './columns';
import { content } from './content';
import { current } from './current';
import { dates } from './dates';
import { deviceFacts } from './device-facts';
import { deviceWords } from './device-words';
import { elementNames } from './element-names';
import { fields } from './fields';
import { guides } from './guides';
import { heading } from './heading';
import { labelled } from './labelled';
import { longNames } from './long-names';
import { lookAlikes } from './look-alikes';
import { offers } from './offers';
import { outOfSight } from './out-of-sight';
import { pageAddress } from './page-address';
import { pageControls } from './page-controls';
import { people } from './people';
import { prices } from './prices';
import { prose } from './prose';
import { removal } from './removal';
import { repeated } from './repeated';
import { sameControl } from './same-control';
import { scopes } from './scopes';
import { several } from './several';
import { signInLog } from './sign-in-log';
import { switches } from './switches';
import { unlike } from './unlike';
import { ways } from './ways';

/** Every rule. Their order means nothing. */
export const RULES: readonly Rule[] = [
  heading,
  pageAddress,
  columns,
  repeated,
  agents,
  addresses,
  current,
  removal,
  ways,
  sameControl,
  dates,
  scopes,
  deviceWords,
  deviceFacts,
  lookAlikes,
  signInLog,
  people,
  several,
  prices,
  elementNames,
  guides,
  unlike,
  fields,
  offers,
  prose,
  outOfSight,
  switches,
  pageControls,
  labelled,
  cells,
  longNames,
  content,
];
