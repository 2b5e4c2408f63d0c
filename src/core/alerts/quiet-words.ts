/**
 * Words of an address at which somebody signs in, types a code, pays, or works a lock or an alarm, as sites write them: a
 * card there would be in the way of something that matters, and it is what an imitation would look like. Words that mean
 * much else, too, are not here: a German or Polish "lock" is also a castle, a French "to connect" is also a device.
 */
const WORDS = folded([
  ...['auth', 'authorize', 'oauth', 'oauth2', 'sso', 'saml', 'logon', 'signup', 'register'],
  ...['2fa', 'mfa', 'otp', 'totp', 'cvf', 'code', 'pin', 'challenge', 'verify', 'verification', 'captcha', 'forgot'],
  ...['pay', 'billing', 'buy', 'cart', 'wallet', 'subscribe', 'purchase'],
  ...['lock', 'locks', 'unlock', 'doorlock', 'alarm', 'alarms', 'arm', 'disarm', 'panic', 'sos', 'guard', 'keypad'],
  // German
  ...['anmelden', 'anmeldung', 'einloggen', 'registrieren', 'verifizierung', 'sicherheitscode', 'kasse', 'warenkorb'],
  ...['bestätigungscode', 'bestaetigungscode', 'bezahlen', 'rechnung', 'rechnungen', 'türschloss', 'tuerschloss'],
  ...['verriegeln', 'entriegeln', 'entsperren', 'alarmanlage', 'scharfschalten'],
  // French
  ...['connexion', 'identification', 'authentification', 'vérification', 'panier', 'facturation', 'caisse'],
  ...['serrure', 'serrures', 'verrou', 'verrouiller', 'déverrouiller', 'alarme', 'armer', 'désarmer'],
  // Spanish
  ...['verificación', 'código', 'pago', 'pagos', 'pagar', 'carrito', 'facturación', 'cerradura', 'cerraduras'],
  ...['bloquear', 'desbloquear', 'alarma', 'armar', 'desarmar'],
  // Italian
  ...[
    'accedi',
    'verifica',
    'codice',
    'pagamenti',
    'carrello',
    'cassa',
    'fatturazione',
    'serratura',
    'serrature',
    'sblocca',
    'allarme',
  ],
  // Dutch
  ...['inloggen', 'aanmelden', 'verificatie', 'betalen', 'afrekenen', 'winkelwagen', 'deurslot', 'vergrendelen'],
  ...['ontgrendelen'],
  // Portuguese
  ...['entrar', 'senha', 'verificação', 'carrinho', 'faturamento', 'faturação', 'fechadura', 'trancar', 'destrancar'],
  // Polish
  ...[
    'logowanie',
    'zaloguj',
    'hasło',
    'weryfikacja',
    'kod',
    'koszyk',
    'kasa',
    'zablokuj',
    'odblokuj',
    'uzbrój',
    'rozbrój',
  ],
  // Swedish and Danish
  ...['verifiering', 'betala', 'kassa', 'varukorg', 'dörrlås', 'larm', 'kode', 'kurv', 'dørlås', 'bekræft'],
]);

/** The same in several words, which fill one part of a path. */
const PHRASES = folded([
  ...['se-connecter', 's-identifier', 'mot-de-passe', 'iniciar-sesión', 'iniciar-sessão', 'palavra-passe'],
  ...['logga-in', 'lås-upp', 'log-ind', 'lås-op', 'alarm-scharf'],
]);

/** The same, also as a part of a longer word (`yourpayments`). Not `lock` and `arm`: clocks and farms have them. */
const STEMS = [
  ...['login', 'signin', 'password', 'passcode', 'passkey', 'payment', 'checkout', 'twofactor', 'twostep'],
  ...['passwort', 'kennwort', 'zahlung', 'paiement', 'contraseña', 'pagamento', 'wachtwoord', 'betaling', 'płatność'],
  ...['lösenord', 'betalning', 'adgangskode', 'motdepasse'],
  ...['ログイン', 'サインイン', 'パスワード', '認証', '確認コード', '支払', '決済', '解錠', '施錠', '警報', 'アラーム'],
  ...[
    '登录',
    '登入',
    '登錄',
    '密码',
    '密碼',
    '验证',
    '驗證',
    '支付',
    '付款',
    '结账',
    '結帳',
    '开锁',
    '開鎖',
    '解锁',
    '解鎖',
  ],
  ...['上锁', '上鎖', '布防', '撤防', '报警', '警报', '警報'],
].map(joinedUp);

/**
 * Whether an address calls itself something of the kind.
 *
 * @param path path and fragment, as the address has them; not the query, because sign-in pages hand their name on in it
 */
export function isQuietPath(path: string): boolean {
  const plain = decoded(path);
  const words = fold(plain.replace(/([a-z0-9])([A-Z])/g, '$1 $2')).split(/[^\p{L}\p{N}]+/u);
  const parts = plain.split(/[/ #?]+/).map(joinedUp);
  return (
    words.some((word) => WORDS.has(word)) ||
    parts.some((part) => PHRASES.has(part) || STEMS.some((stem) => part.includes(stem)))
  );
}

/** Letters as plain as addresses have them: small, without their marks. */
function fold(text: string): string {
  const plain: Record<string, string> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l' };
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøæœł]/g, (letter) => plain[letter] ?? letter);
}

function joinedUp(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

function folded(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.map(joinedUp));
}

/** Part by part: one that is no proper text stays as it is written, and takes no other with it. */
function decoded(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}
