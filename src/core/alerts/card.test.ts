import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Dismissal } from '../settings';
import { type CardMemory, type CardPlace, cardDue } from './card';
import { ACCOUNT, alert, CAMERA, LIST, NOW } from './invented';

const PLACE: CardPlace = { vendor: 'hub', url: 'https://home.hub.example/links#all', signedOut: [], visit: 'v1' };
const NONE: CardMemory = { shown: {}, visits: [] };
const FIRST = alert();

interface Situation {
  open?: Parameters<typeof cardDue>[0];
  place?: Partial<CardPlace>;
  settings?: Partial<Parameters<typeof cardDue>[2]>;
  memory?: Partial<CardMemory>;
  dismissals?: Dismissal[];
}

function due({ open = [FIRST], place, settings, memory, dismissals = [] }: Situation = {}) {
  const all = { ...DEFAULT_SETTINGS, ...settings };
  return cardDue(open, { ...PLACE, ...place }, all, { ...NONE, ...memory }, dismissals);
}

describe('a card', () => {
  test('is due at both ends of a link, and nowhere else', () => {
    expect(due()).toEqual({ alert: FIRST, more: 0 });
    expect(due({ place: { vendor: 'acme' } })?.alert).toBe(FIRST);
    expect(due({ place: { vendor: 'other' } })).toBeUndefined();
  });

  test('counts what else is open at this vendor', () => {
    const elsewhere = alert({ subject: ACCOUNT, vendors: ['other'] });
    const open = [FIRST, alert({ subject: CAMERA, vendors: ['hub'] }), elsewhere];
    expect(due({ open })).toEqual({ alert: FIRST, more: 1 });
  });

  test('is never about a list', () => {
    expect(due({ open: [alert({ subject: LIST, vendors: ['hub'] })] })).toBeUndefined();
  });

  test('comes once a visit', () => {
    expect(due({ memory: { visits: ['v0', 'v1'] } })).toBeUndefined();
    expect(due({ memory: { visits: ['v0'] } })).toBeDefined();
  });

  test('comes once a warning; the next visit has the next one', () => {
    const memory = { shown: { [FIRST.key]: { evidence: 'e1', at: NOW } } };
    expect(due({ memory })).toBeUndefined();
    const second = alert({ subject: CAMERA, vendors: ['hub'] });
    expect(due({ open: [FIRST, second], memory })).toEqual({ alert: second, more: 1 });
  });

  test('comes again with other evidence', () => {
    expect(due({ memory: { shown: { [FIRST.key]: { evidence: 'e0', at: NOW } } } })?.alert).toBe(FIRST);
  });

  test('comes once more after Later', () => {
    const at = '2026-11-10T12:00:00Z';
    const dismissals: Dismissal[] = [{ key: FIRST.key, evidence: 'e1', how: 'later', at }];
    const shown = (when: string) => ({ shown: { [FIRST.key]: { evidence: 'e1', at: when } } });
    expect(due({ memory: shown(at), dismissals })?.alert).toBe(FIRST);
    expect(due({ memory: shown('2026-11-17T12:00:00Z'), dismissals })).toBeUndefined();
  });

  test('does not come where the user wants none', () => {
    expect(due({ settings: { banners: false } })).toBeUndefined();
    expect(due({ settings: { quietHosts: ['home.hub.example'] } })).toBeUndefined();
    expect(due({ settings: { quietHosts: ['hub.example', 'www.hub.example'] } })).toBeDefined();
  });

  test('does not come on a page where somebody signs in', () => {
    expect(due({ place: { signedOut: ['https://home.hub.example/li*'] } })).toBeUndefined();
    expect(due({ place: { url: 'https://home.hub.example/account/login' } })).toBeUndefined();
  });
});
