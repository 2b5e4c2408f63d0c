import type { ResponseReader } from '../../core/reading';
import type { PageReader } from '../dom';
import { resource } from './readers/resource';
import { whitelist } from './readers/whitelist';

export const responseReaders: Record<string, ResponseReader> = {
  resource,
  'resource-device': resource,
  config: whitelist,
};

export const pageReaders: Record<string, PageReader> = {};
