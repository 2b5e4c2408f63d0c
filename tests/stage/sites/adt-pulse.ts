import type { AdtAccount, Guard } from '../accounts/adt-pulse';
import type { Household } from '../household';
import { redirect, type StageReply, type StageRequest } from '../http';
import { PLANTED } from '../marks';
import { escaped, page } from '../page';
import type { Site } from '../server';
import { enter, isSignedIn } from '../session';

const ROOT = '/myhome/27.0.0-140';
const SIGN_IN = `${ROOT}/access/signin.jsp`;
const SYSTEM = `${ROOT}/system/system.jsp`;
const TITLE = 'ADT Pulse(TM) Interactive Solutions';

/** The portal: pages that the server writes, without any call that could be overheard. */
export function adtPulseSite({ adtPulse }: Household): Site {
  return { hosts: ['portal.adtpulse.com'], answer: (request) => portal(adtPulse, request) };
}

function portal(account: AdtAccount, request: StageRequest): StageReply | undefined {
  const { url, method } = request;
  switch (url.pathname) {
    case '/':
      return redirect(SYSTEM);
    case SIGN_IN:
      return method === 'POST' ? enter(account, 'portal.adtpulse.com', SYSTEM) : signIn(account);
    case SYSTEM:
      return isSignedIn(account, request) ? system(account) : redirect(SIGN_IN);
    default:
      return undefined;
  }
}

function signIn({ session }: AdtAccount): StageReply {
  const body = `<form action="signin.jsp" method="post" name="signIn" id="theform"><input id="username">
<button name="account" value="${session}">Sign in</button></form>`;
  return page({ title: `${TITLE} - Sign In`, body });
}

function system({ devices }: AdtAccount): StageReply {
  const isSensor = ({ zone }: Guard) => zone !== undefined;
  const rows = [
    heading('System'),
    ...devices.filter((one) => !isSensor(one)).map(row),
    heading('Sensors'),
    ...devices.filter(isSensor).map(row),
  ];
  const body = `<span id="p_singlePremise">${PLANTED.premise}</span>
<a class="p_underlineLink" href="../system/myprofile.jsp">${PLANTED.customerName}</a>
<input type="hidden" name="sat" value="${PLANTED.sat}">
<div id="p_display_controller"><div id="systemContentList"><table>${rows.join('\n')}</table></div></div>
<p id="state">${devices.length} devices</p>`;
  return page({ title: `${TITLE} - System - ${PLANTED.premise}`, body });
}

/** A row of the same class as those of the devices. */
function heading(text: string): string {
  return `<tr class="p_rowd"><td><table><tr class="p_listRow"><td><h2>&nbsp;${text}</h2></td></tr></table></td></tr>`;
}

function row({ page: number, name, zone, type }: Guard): string {
  const target = number === 'gateway' ? 'gateway.jsp' : `device.jsp?id=${number}`;
  const cells = [`<a href="#">${escaped(name)}</a>`, zone ?? '&nbsp;', '&nbsp;', escaped(type)];
  const icon = '<canvas class="p_ic_icon_device" icon="devStatOK" title="Online" width="20" height="20"></canvas>';
  return `<tr class="p_rowl"><td><table aria-label="${escaped(name)}"><tr class="p_listRow" onclick="goToUrl('${target}');">
<td>${icon}</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table></td></tr>`;
}
