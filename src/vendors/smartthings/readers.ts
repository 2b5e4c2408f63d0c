import type { ResponseReader } from '../../core/reading';
import type { PageReader } from '../dom';
import { advancedDevices, publicDevices } from './readers/devices';
import { installedApps } from './readers/installed-apps';

export const responseReaders: Record<string, ResponseReader> = {
  'advanced-devices': advancedDevices,
  'public-devices': publicDevices,
  'installed-apps': installedApps,
};

export const pageReaders: Record<string, PageReader> = {};
