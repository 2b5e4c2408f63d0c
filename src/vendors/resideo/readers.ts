import type { ResponseReader } from '../../core/reading';
import type { PageReader } from '../dom';
import { legacyZones, zones } from './readers/evohome';
import { international } from './readers/international';
import { portal } from './readers/portal';

export const responseReaders: Record<string, ResponseReader> = {
  'portal-locations': portal,
  'portal-locations-www': portal,
  'portal-locations-bare': portal,
  'portal-locations-bare-www': portal,
  international,
  'evohome-locations': zones,
  'evohome-location': zones,
  'evohome-locations-older': zones,
  'evohome-legacy': legacyZones,
};

export const pageReaders: Record<string, PageReader> = {};
