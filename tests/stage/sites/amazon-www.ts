import type { AmazonAccount, Echo } from '../accounts/amazon';
import { json, type StageReply, type StageRequest } from '../http';
import { PLANTED } from '../marks';
import { escaped, page } from '../page';
import devices from '../pages/amazon-devices.js?raw';
import { toSignIn } from './amazon-sign-in';

/** www.amazon: Manage Your Content and Devices, and Login with Amazon. */
export function shop(account: AmazonAccount, request: StageRequest, signedIn: boolean): StageReply | undefined {
  const { url, method } = request;
  if (url.pathname === '/hz/mycd/digital-console/ajax' && method === 'POST') {
    if (!signedIn) return toSignIn(account, request);
    return activity(account, new URLSearchParams(request.body));
  }
  if (url.pathname === '/') return page({ title: 'Amazon', body: '<header><b>amazon</b></header>', connect: "'self'" });
  const body = pages[url.pathname]?.(account);
  if (!body) return undefined;
  return signedIn ? page({ title: 'Amazon', connect: "'self'", ...body }) : toSignIn(account, request);
}

const pages: Record<string, (account: AmazonAccount) => { body: string; script?: string }> = {
  '/hz/mycd/digital-console/devicedetails': () => ({
    body: '<header><b>Manage Your Content and Devices</b></header><ul id="devices"></ul><p id="state"></p>',
    script: `window.csrfToken = ${JSON.stringify(PLANTED.csrf)};\n${devices}`,
  }),
  '/ap/adam': ({ apps }) => ({
    body: `<header><b>Your Active Apps &amp; Websites</b></header><ul>${apps
      .map((app) => `<li>${escaped(app)} <button type="button">Remove</button></li>`)
      .join('')}</ul>`,
  }),
};

function activity({ echos, customerId }: AmazonAccount, form: URLSearchParams): StageReply {
  if (form.get('csrfToken') !== PLANTED.csrf)
    return json({ success: false, error: 'CSRF', requestId: PLANTED.request }, { status: 403 });
  if (form.get('activity') !== 'GetDevicesOverview') return json({ success: false, requestId: PLANTED.request });
  const registered = echos.filter(({ registeredAt }) => registeredAt !== undefined);
  const deviceList = registered.map((echo) => overview(echo, customerId));
  return json({ success: true, GetDevicesOverview: { successful: true, deviceList } });
}

function overview(echo: Echo, customerID: string) {
  const registered = new Date(echo.registeredAt ?? 0);
  return {
    deviceSerialNumber: echo.serial,
    deviceAccountID: PLANTED.deviceAccount,
    deviceName: echo.name,
    deviceTypeString: echo.kind,
    deviceTypeID: echo.deviceType,
    deviceFamily: echo.family === 'VOX' ? 'ALEXA_APP' : 'ALEXA_ENABLED',
    displayCategoryFriendlyName: echo.kind,
    lastRegisteredDate: { millis: registered.getTime(), year: registered.getUTCFullYear() },
    formattedLastRegisteredDate: registered.toDateString(),
    lastUsedDate: null,
    isChildDevice: false,
    alexaOnDevice: true,
    customerID,
    deviceClassification: 'DEVICE',
  };
}
