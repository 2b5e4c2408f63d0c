import type { ResponseReader } from '../../core/reading';
import type { PageReader } from '../dom';
import { cameraSettings } from './readers/camera-settings';
import { catalog, identities, ofType } from './readers/resources';

export const responseReaders: Record<string, ResponseReader> = {
  catalog,
  'catalog-devices': catalog,
  'devices-of-type': ofType,
  'video-of-type': ofType,
  identities,
};

export const pageReaders: Record<string, PageReader> = { 'camera-settings': cameraSettings };
