import { expect, test } from 'vitest';
import { Keys, wordsOf } from './keys';

test.each([
  'serialNumber',
  'serial_number',
  'SerialNumber',
  'serial-number',
  'SERIAL_NUMBER',
  'serialnumber',
  'Serial Number',
])('%s is a serial', (key) => {
  expect(new Keys().of(key).field).toBe('serial');
});

test.each([
  ['currentFwVersion', 'firmware'],
  ['deviceSN', 'serial'],
  ['lastSeenAt', 'last'],
  ['modelName', 'model'],
  ['createdBy', 'created'],
  ['supportsBattery', 'battery'],
  ['canBeOnline', undefined],
  ['nameChanged', undefined],
  ['latestFirmwareVersion', undefined],
  ['colour', undefined],
] as const)('%s means %s', (key, field) => {
  expect(new Keys().of(key).field).toBe(field);
});

test.each([
  ['DeviceList', 'device'],
  ['remoteSensors', 'device'],
  ['device_types', 'other'],
  ['mobileDevices', 'sessions'],
  ['connectedApps', 'linked-services'],
  ['loginHistory', 'log'],
  ['switches', 'device'],
  ['categories', 'other'],
  ['wrapper', undefined],
] as const)('%s holds %s', (key, noun) => {
  expect(new Keys().of(key).noun).toBe(noun);
});

test('a word is parted only when known words fill it', () => {
  expect(wordsOf('lastseen')).toEqual(['last', 'seen']);
  expect(wordsOf('lasttango')).toEqual(['lasttango']);
});
