import { expect, test } from 'vitest';
import { isQuietPage } from './quiet-pages';

const AT = 'https://my.acme.example';

test.each(
  [
    [
      '/login',
      '/users/sign_in',
      '/ap/signin',
      '/SignIn.aspx',
      '/oauth2/authorize',
      '/session/2fa',
      '/ap/mfa',
      '/ap/cvf/request',
    ],
    [
      '/account/verify',
      '/enter-code',
      '/#/otp',
      '/reset-password',
      '/cpe/yourpayments/wallet',
      '/gp/buy/spc',
      '/checkout',
    ],
    ['/home#/devices/lock', '/smartLock/front-door', '/security/arm', '/app/alarm?tab=1', '/front-door/unlock'],
  ].flat(),
)('no card at %s', (path) => {
  expect(isQuietPage(AT + path, [])).toBe(true);
});

test.each(
  [
    [
      '/',
      '/live',
      '/spa/index.html#smart-home',
      '/hz/mycd/digital-console/devicedetails?deviceFamily=ALEXA_APP',
      '/ap/adam',
    ],
    [
      '/app/secure/your-skills-page',
      '/clocks',
      '/farm/lights',
      '/block-list',
      '/devices?returnTo=/login',
      '/encoder',
      '/army',
    ],
  ].flat(),
)('a card may be at %s', (path) => {
  expect(isQuietPage(AT + path, [])).toBe(false);
});

test('the vendor’s own sign-in pages, as addresses and as paths', () => {
  expect(isQuietPage(`${AT}/welcome/back?x=1`, [`${AT}/welcome*`])).toBe(true);
  expect(isQuietPage(`${AT}/welcome/back`, ['/welcome*'])).toBe(true);
  expect(isQuietPage(`${AT}/welcome/back`, ['https://other.example/welcome*'])).toBe(false);
});
