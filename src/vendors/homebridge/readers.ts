import { NOTHING, openJson } from '../../core/answer';
import { list } from '../../core/json';
import type { ResponseReader } from '../../core/reading';
import type { PageReader } from '../dom';
import { accessoryRows, rememberedRows } from './readers/accessories';
import { lastEvent } from './readers/packets';
import { pairings } from './readers/pairings';
import { SIGN_IN } from './readers/sign-in';

const packets: ResponseReader = (capture) => {
  const event = lastEvent(capture, 'accessories-data');
  return event === undefined ? NOTHING : accessoryRows(event);
};

export const responseReaders: Record<string, ResponseReader> = {
  accessories(capture) {
    const opened = openJson(capture, SIGN_IN);
    // A bare `[]` does not say of what there is none.
    return 'json' in opened && list(opened.json)?.length === 0 ? NOTHING : accessoryRows(opened);
  },
  'accessories-socket': packets,
  'accessories-polled': packets,
  remembered: (capture) => rememberedRows(openJson(capture, SIGN_IN)),
  pairings,
};

export const pageReaders: Record<string, PageReader> = {};
