import type { ResponseReader } from '../../core/reading';
import type { PageReader } from '../dom';
import { deviceList, devicesOfHome, roomsAndDevices, zones } from './readers/devices';
import { me, mobileDevices, users } from './readers/people';

export const responseReaders: Record<string, ResponseReader> = {
  me,
  users,
  'mobile-devices': mobileDevices,
  zones,
  devices: devicesOfHome,
  'device-list': deviceList,
  'rooms-and-devices': roomsAndDevices,
};

export const pageReaders: Record<string, PageReader> = {};
