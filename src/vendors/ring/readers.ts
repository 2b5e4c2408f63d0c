import type { ResponseReader } from '../../core/reading';
import type { PageReader } from '../dom';
import { profile, users } from './readers/people';
import { ringDevices } from './readers/ring-devices';

export const responseReaders: Record<string, ResponseReader> = {
  'ring-devices': ringDevices,
  'ring-devices-app': ringDevices,
  profile,
  users,
};

export const pageReaders: Record<string, PageReader> = {};
