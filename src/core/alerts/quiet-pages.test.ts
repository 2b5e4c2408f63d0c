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

test.each(
  [
    [
      '/de/anmelden',
      '/konto/passwort-vergessen',
      '/bestaetigungscode',
      '/mein-konto/zahlungsarten',
      '/geraete/tuerschloss',
    ],
    ['/fr/se-connecter', '/mot-de-passe', '/moyens-de-paiement', '/d%C3%A9verrouiller', '/alarme/armer'],
    ['/es/iniciar-sesion', '/contrase%C3%B1a', '/metodos-de-pago', '/codigo', '/cerradura/desbloquear'],
    ['/it/accedi', '/verifica', '/pagamenti', '/pagamento', '/serratura', '/nl/inloggen', '/wachtwoord', '/deurslot'],
    ['/pt/entrar', '/palavra-passe', '/pagamento', '/fechadura/destrancar', '/pl/logowanie', '/platnosc', '/uzbroj'],
    ['/sv/logga-in', '/l%C3%B6senord', '/betalning', '/da/log-ind', '/adgangskode', '/bekraeft'],
    ['/ja/%E3%83%AD%E3%82%B0%E3%82%A4%E3%83%B3', '/支払い方法', '/パスワード', '/zh/登录', '/账户/支付', '/门锁/开锁'],
    ['/app#/T%C3%BCrschloss', '/%E0%A4%A/anmelden'],
  ].flat(),
)('nor, in another language, at %s', (path) => {
  expect(isQuietPage(AT + path, [])).toBe(true);
});

test.each(
  [
    ['/de/schloss-garten', '/schlossgarten/lampen', '/pl/zamek-krolewski', '/kassel', '/fr/connecter/appareil'],
    ['/accessoires', '/es/pagoda', '/armario', '/it/accessori', '/nl/slots', '/tijdslot', '/sv/blogga-inlagg'],
    ['/kodak', '/larmor', '/da/kodeks', '/pt/entrada', '/ja/デバイス', '/zh/设备/列表', '/%E0%A4%A', '/geraete/garage'],
  ].flat(),
)('but it may be at %s', (path) => {
  expect(isQuietPage(AT + path, [])).toBe(false);
});

test('the vendor’s own sign-in pages, as addresses and as paths', () => {
  expect(isQuietPage(`${AT}/welcome/back?x=1`, [`${AT}/welcome*`])).toBe(true);
  expect(isQuietPage(`${AT}/welcome/back`, ['/welcome*'])).toBe(true);
  expect(isQuietPage(`${AT}/welcome/back`, ['https://other.example/welcome*'])).toBe(false);
});
