import { describe, expect, it } from 'vitest';
import { callerOf } from './trust';

const self = { id: 'latchkey', base: 'moz-extension://latchkey/' };
const tab = { id: 7, index: 0, highlighted: false, active: true, pinned: false, incognito: false };
const page = { id: 'latchkey', url: 'https://my.wyze.com/live', origin: 'https://my.wyze.com', frameId: 0, tab };
const popup = { id: 'latchkey', url: 'moz-extension://latchkey/popup.html', origin: 'moz-extension://latchkey' };

describe('a page', () => {
  it('is known by tab and origin as the browser reports them', () => {
    expect(callerOf(page, self)).toEqual({ tier: 'page', tabId: 7, origin: 'https://my.wyze.com' });
  });

  it('is known by its address where the browser reports no origin', () => {
    const { origin: _, ...older } = page;
    expect(callerOf(older, self)).toEqual({ tier: 'page', tabId: 7, origin: 'https://my.wyze.com' });
  });

  it('keeps its port', () => {
    const hub = { ...page, url: 'http://192.0.2.7:8123/config', origin: 'http://192.0.2.7:8123' };
    expect(callerOf(hub, self)).toMatchObject({ origin: 'http://192.0.2.7:8123' });
  });

  it('carries its container, but not the default one nor Chromium’s only one', () => {
    const jar = (cookieStoreId: string) => callerOf({ ...page, tab: { ...tab, cookieStoreId } }, self);
    expect(jar('firefox-container-3')).toMatchObject({ container: 'firefox-container-3' });
    expect(jar('firefox-default')).not.toHaveProperty('container');
    expect(jar('0')).not.toHaveProperty('container');
  });
});

describe('a page of the extension', () => {
  it('is our own, in the popup and in a tab', () => {
    expect(callerOf(popup, self)).toEqual({ tier: 'own' });
    expect(callerOf({ ...popup, tab, frameId: 0 }, self)).toEqual({ tier: 'own' });
  });

  it('is not, framed by a page', () => {
    expect(callerOf({ ...popup, tab, frameId: 3 }, self).tier).toBe('none');
  });

  it('is not, when only its address begins alike', () => {
    const alike = { ...popup, url: 'moz-extension://latchkey.evil.example/popup.html' };
    expect(callerOf(alike, self).tier).toBe('none');
  });
});

describe('nobody', () => {
  it.each([
    ['another extension', { ...page, id: 'other' }],
    ['a site (externally connectable)', { url: page.url, origin: page.origin, frameId: 0, tab }],
    ['a frame in a page', { ...page, frameId: 4 }],
    ['an unknown frame', { id: page.id, url: page.url, origin: page.origin, tab }],
    ['something without a tab', { id: page.id, url: page.url, origin: page.origin, frameId: 0 }],
    ['a sandboxed document', { ...page, origin: 'null' }],
    ['an origin that is not that of the address', { ...page, origin: 'https://evil.example' }],
    ['no address at all', { id: page.id, frameId: 0, tab }],
    ['a file', { ...page, url: 'file:///home/a.html', origin: 'file://' }],
  ])('is trusted: %s', (_, sender) => {
    expect(callerOf(sender, self).tier).toBe('none');
  });
});
