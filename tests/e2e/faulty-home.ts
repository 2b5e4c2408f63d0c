import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import type { CoverageLine, ListName } from '../../src/core/model';
import type { Audit } from '../../src/core/verdicts/types';
import { demoHome } from '../stage/demo-home';
import type { Fault } from '../stage/faultbook';
import { type Household, household } from '../stage/household';
import { PLANTED } from '../stage/marks';
import { openStage, type Stage } from '../stage/server';
import { type LaunchOptions, launch, type Session } from './launch';
import { type Door, signIn } from './sign-in';
import { linesOf, tabAt, untilAudit } from './views';

/** A list of the demo home, the address that answers for it, and how it comes to be read. */
export interface Place {
  name: string;
  vendor: string;
  list: ListName;
  source: string;
  door: Door;
  page: string;
  answer: { host: string; path: string };
  /** `asked`: on "Read now". Else the page makes the call, by this means, whenever it is loaded. */
  by: 'fetch' | 'xhr' | 'asked';
  request: { method: string; headers: Record<string, string>; body: string };
  /** Names of the rows of the list, as far as the household goes. */
  rows(home: Household): string[];
}

export const CAMERAS: Place = {
  name: 'cameras, overheard from fetch',
  vendor: 'wyze',
  list: 'devices',
  source: 'cameras',
  door: 'wyze',
  page: 'https://my.wyze.com/live',
  answer: { host: 'app-core.cloud.wyze.com', path: '/app/v4/home/get-home-devices' },
  by: 'fetch',
  request: {
    method: 'POST',
    headers: { 'content-type': 'application/json', access_token: PLANTED.accessToken, signature2: 'stage' },
    body: '{"device_category":"camera"}',
  },
  rows: ({ wyze }) => wyze.cameras.map(({ name }) => name),
};

export const REGISTERED: Place = {
  name: 'registered devices, overheard from XMLHttpRequest',
  vendor: 'amazon',
  list: 'devices',
  source: 'registered',
  door: 'amazon.com',
  page: 'https://www.amazon.com/hz/mycd/digital-console/devicedetails',
  answer: { host: 'www.amazon.com', path: '/hz/mycd/digital-console/ajax' },
  by: 'xhr',
  request: {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `activity=GetDevicesOverview&csrfToken=${PLANTED.csrf}`,
  },
  rows: ({ amazon }) =>
    (amazon[0]?.echos ?? []).filter((echo) => echo.registeredAt && echo.family !== 'VOX').map(({ name }) => name),
};

export const SKILLS: Place = {
  name: 'skills, asked',
  vendor: 'amazon',
  list: 'held-services',
  source: 'skills',
  door: 'amazon.com',
  page: 'https://skills-store.amazon.com/app/secure/your-skills-page',
  answer: { host: 'skills-store.amazon.com', path: '/app/secure/your-skills-page' },
  by: 'asked',
  request: { method: 'GET', headers: { accept: 'application/vnd+amazon.uitoolkit+json' }, body: '' },
  rows: ({ amazon }) => (amazon[0]?.skills ?? []).map(({ title }) => title),
};

/** What came over the network, small enough to compare. */
export interface Received {
  status: number;
  sha256: string;
}

/** The demo home with the extension in it, where one address at a time can be made to answer wrongly. */
export class FaultyHome {
  /** What was last sent from the address with the fault. */
  sent: Received | undefined;

  private constructor(
    readonly home: Household,
    readonly stage: Stage,
    readonly session: Session,
  ) {}

  static async start(options: Omit<LaunchOptions, 'stage'>): Promise<FaultyHome> {
    const home = household();
    const stage = await openStage(demoHome(home));
    return new FaultyHome(home, stage, await launch({ ...options, stage }));
  }

  /** Signs in where the list of `place` is, and leaves no page of it open. */
  async signIn({ door }: Place): Promise<void> {
    await (await signIn(this.session, door)).close();
  }

  /** From now on the address of `place` answers with this fault. */
  break({ answer }: Place, fault: Fault): void {
    const bend = (body: string) => (typeof fault.body === 'function' ? fault.body(body) : (fault.body ?? body));
    this.stage.fault(answer.host, answer.path, {
      ...fault,
      body: (body) => {
        const whole = bend(body);
        this.sent = { status: fault.status ?? 200, sha256: createHash('sha256').update(whole).digest('hex') };
        return whole;
      },
    });
  }

  /** Opens the page of `place` and has its list read while its address has this fault. */
  async openBroken(place: Place, fault: Fault): Promise<Page> {
    // What is asked for stands at the page's own address, which must be whole to be opened.
    const opened = place.by === 'asked' ? await this.session.open(place.page) : undefined;
    this.break(place, fault);
    if (opened === undefined) return this.session.open(place.page);
    await this.read(place, opened);
    return opened;
  }

  /** Has the list read in an open page, as that page comes to it. */
  async read(place: Place, page: Page): Promise<void> {
    if (place.by === 'asked') await this.session.ask('own:read-now', { tabId: await tabAt(this.session, page.url()) });
    else await page.reload();
  }

  /** Makes the page's own call once more, as the page makes it, and gives what the page got. */
  async callAsPage({ answer, by, request }: Place, page: Page): Promise<Received> {
    const url = `https://${answer.host}${answer.path}`;
    const { status, text } = await page.evaluate(
      async (address, how, { method, headers, body }) => {
        if (how === 'fetch') {
          const response = await fetch(address, { method, headers, body });
          return { status: response.status, text: await hashed(await response.text()) };
        }
        const call = new XMLHttpRequest();
        call.open(method, address);
        for (const [name, value] of Object.entries(headers)) call.setRequestHeader(name, value);
        await new Promise((resolve) => {
          call.addEventListener('loadend', resolve);
          call.send(body);
        });
        return { status: call.status, text: await hashed(call.responseText) };

        async function hashed(whole: string): Promise<string> {
          const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(whole));
          return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
        }
      },
      url,
      by,
      request,
    );
    return { status, sha256: text };
  }

  /** Waits until the line of `place` is `wanted`, as of `since` or later. */
  async untilLine(place: Place, wanted: Partial<CoverageLine>, since = ''): Promise<Audit> {
    return untilAudit(this.session, `${place.source}: ${JSON.stringify(wanted)}`, (audit) =>
      linesOf(audit, place.vendor, place.list, place.source).some(
        (line) =>
          (line.readAt ?? '') >= since &&
          Object.entries(wanted).every(([key, value]) => line[key as keyof CoverageLine] === value),
      ),
    );
  }

  /** Begins again with an empty book. */
  async forget(): Promise<void> {
    await this.session.ask('own:erase');
  }

  /** Everything that is stored on the disk. */
  stored(): Promise<Record<string, unknown>> {
    return this.session.inExtension(() => (globalThis.browser ?? globalThis.chrome).storage.local.get(null));
  }

  /** Waits until everything that follows from the last change of the book is written, too. */
  async settled(): Promise<void> {
    await vi.waitFor(async () => {
      const { rev, summary } = await this.stored();
      expect(summary).toMatchObject({ rev });
    }, 10_000);
  }

  async close(): Promise<void> {
    await this.session.close();
    await this.stage.close();
  }
}

/** Names of the rows that the audit has of the list of `place`. */
export function namesOf({ devices, grants }: Audit, { vendor, list }: Place): string[] {
  const rows = list === 'devices' ? devices.filter((row) => row.vendor === vendor) : grants;
  return rows.map(({ name }) => name);
}
