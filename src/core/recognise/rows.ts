import { firstDate } from './dates/first';
import { idsOf } from './page/ids';
import { offerRowReader } from './row-reader';

offerRowReader({ firstDate, idsOf });
