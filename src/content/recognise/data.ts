import { inlineValues } from '../../core/recognise/inline';
import { recogniseJson } from '../../core/recognise/json/recognise-json';
import { offerDataReader } from './data-reader';

/** Put beside the recogniser where a page holds data or got some. */
offerDataReader({ inlineValues, recogniseJson });
