import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { line, TapSession } from './tap-session';

let tap: TapSession;

beforeAll(async () => {
  tap = await TapSession.start();
});
afterAll(() => tap?.close());

const DEVICES = '{"devices":["lamp — ü 💡"]}';
const GET_DEVICES = 'GET https://home.example/api/devices';

describe('what is heard', () => {
  test('a declared answer, whole and with its address; nothing of an undeclared one', async () => {
    const page = await tap.open('/plain');
    const bodies = await page.evaluate(async () => {
      const other = await (await fetch('/api/other')).text();
      const wrongMethod = (await fetch('/api/query')).status;
      const devices = await (await fetch('/api/devices?page=2#part')).text();
      return { other, wrongMethod, devices };
    });
    expect(bodies.devices).toBe(DEVICES);
    expect(bodies.other).toContain('planted-undeclared');
    const heard = await tap.settled(page);
    expect(heard.map(line)).toEqual([`${GET_DEVICES}?page=2 → ${DEVICES}`]);
    expect(heard[0]).toMatchObject({ vendor: 'home', source: 'heard', how: 'overheard' });
    expect(JSON.stringify(await tap.readings())).not.toContain('planted-undeclared');
  });

  test('every way to name a call: relative, URL, Request, init, another origin', async () => {
    const page = await tap.open('/plain');
    const answers = await page.evaluate(async () => {
      const calls = [
        fetch('api/devices?n=1'),
        fetch(new URL('/api/devices?n=2', location.href)),
        fetch(new Request('/api/devices?n=3')),
        fetch(new Request('/api/query?n=4', { method: 'post', body: 'four' })),
        fetch('/api/query?n=5', { method: 'post', body: 'five' }),
        fetch(new Request('/api/devices'), { method: 'POST' }),
        fetch('https://api.example/devices'),
      ];
      const texts: string[] = [];
      for (const call of calls) texts.push(await (await call).text());
      return texts;
    });
    expect(answers.map(Boolean)).toEqual([true, true, true, true, true, true, true]);
    expect((await tap.settled(page)).map(line).sort()).toEqual([
      'GET https://api.example/devices → {"from":"elsewhere"}',
      `${GET_DEVICES}?n=1 → ${DEVICES}`,
      `${GET_DEVICES}?n=2 → ${DEVICES}`,
      `${GET_DEVICES}?n=3 → ${DEVICES}`,
      'POST https://home.example/api/query?n=4 → {"asked":"four"}',
      'POST https://home.example/api/query?n=5 → {"asked":"five"}',
    ]);
  });

  test('every kind of XMLHttpRequest, also a synchronous one and one that is used twice', async () => {
    const page = await tap.open('/plain');
    const seen = await page.evaluate(async () => {
      const call = (type: XMLHttpRequestResponseType, path: string) =>
        new Promise<string>((resolve) => {
          const request = new XMLHttpRequest();
          request.open('GET', path);
          request.responseType = type;
          request.onload = () => resolve(Object.prototype.toString.call(request.response));
          request.send();
        });
      const kinds: string[] = [];
      for (const type of ['', 'text', 'json', 'arraybuffer', 'blob', 'document'] as const)
        kinds.push(await call(type, `/api/devices?type=${type}`));
      const sync = new XMLHttpRequest();
      sync.open('GET', '/api/devices?sync', false);
      sync.send();
      kinds.push(sync.responseText);
      await new Promise<void>((resolve) => {
        const again = new XMLHttpRequest();
        again.onload = () => {
          again.onload = () => resolve();
          again.open('GET', '/api/devices?second');
          again.send();
        };
        again.open('GET', '/api/devices?first');
        again.send();
      });
      return kinds;
    });
    expect(seen.slice(0, 5)).toEqual([
      '[object String]',
      '[object String]',
      '[object Object]',
      '[object ArrayBuffer]',
      '[object Blob]',
    ]);
    expect(seen[6]).toBe(DEVICES);
    const heard = (await tap.settled(page)).map(line);
    for (const type of ['', 'text', 'json', 'arraybuffer', 'blob'])
      expect(heard).toContain(`${GET_DEVICES}?type=${type} → ${DEVICES}`);
    for (const name of ['sync', 'first', 'second']) expect(heard).toContain(`${GET_DEVICES}?${name} → ${DEVICES}`);
    expect(heard).toContain('unreadable: not-json (not text)');
    expect(heard).toHaveLength(9);
  });

  test('text messages of a declared socket, and no others', async () => {
    const page = await tap.open('/plain');
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const socket = new WebSocket('/api/socket');
          socket.binaryType = 'arraybuffer';
          socket.onmessage = ({ data }) => data instanceof ArrayBuffer && resolve();
        }),
    );
    expect((await tap.settled(page)).map(line)).toEqual(['WS wss://home.example/api/socket → {"hello":"socket"}']);
  });

  test('what the status says, without the body', async () => {
    const page = await tap.open('/plain');
    await page.evaluate(async () => {
      for (const status of [401, 403, 404, 429, 500, 503]) await fetch(`/api/status/${status}`);
      await fetch('/api/status/moved');
      await fetch('/api/status/redirected');
      await fetch('/api/status/cut')
        .then((response) => response.text())
        .catch(String);
    });
    expect((await tap.settled(page)).map(line)).toEqual([
      'unreadable: signed-out (HTTP 401)',
      'unreadable: refused (HTTP 403)',
      'unreadable: failed (HTTP 404)',
      'unreadable: rate-limited (HTTP 429)',
      'unreadable: failed (HTTP 500)',
      'unreadable: failed (HTTP 503)',
      'unreadable: signed-out (HTTP 200)',
      `GET https://home.example/api/status/redirected → ${DEVICES}`,
      'unreadable: failed (no answer)',
    ]);
    expect(JSON.stringify(await tap.readings())).not.toContain('planted-body');
  });

  test('a body over 8 MB is reported, not read; the page gets all of it', async () => {
    const page = await tap.open('/plain');
    const sizes = await page.evaluate(async () => {
      const bytes: number[] = [];
      for (const name of ['told', 'untold', 'fits']) {
        bytes.push((await (await fetch(`/api/big/${name}`)).arrayBuffer()).byteLength);
      }
      return bytes;
    });
    const limit = 8 * 1024 * 1024;
    expect(sizes).toEqual([limit + 1, limit + 1, limit]);
    const heard = await tap.heard(3);
    expect(heard.map(line).sort()).toEqual([
      expect.stringMatching(/^GET https:\/\/home\.example\/api\/big\/fits → a+…$/),
      'unreadable: too-large',
      'unreadable: too-large',
    ]);
    expect(JSON.stringify(heard)).toContain(`"type":"${limit}"`);
  });
});

describe('what the page notices', () => {
  test("names, lengths, identities and errors are the browser's own", async () => {
    const page = await tap.open('/plain');
    const found = await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const other = frame.contentWindow as Window & typeof globalThis;
      const shape = (f: object) => {
        const { name, length } = f as { name: string; length: number };
        return `${typeof f} ${name} ${length} ${Object.getOwnPropertyNames(f).sort()}`;
      };
      const error = async (work: () => unknown) => {
        try {
          await work();
          return 'none';
        } catch (e) {
          const made = (e as Error).constructor;
          return `${(e as Error).name} ${made.name} ${made === globalThis[made.name as 'Error']}`;
        }
      };
      class Mine extends WebSocket {
        mine = true;
      }
      const socket = new Mine('/api/socket', ['first', 'second']);
      await new Promise((resolve) => {
        socket.onopen = resolve;
      });
      return {
        same: [
          shape(fetch) === shape(other.fetch),
          shape(XMLHttpRequest.prototype.open) === shape(other.XMLHttpRequest.prototype.open),
          shape(WebSocket) === shape(other.WebSocket),
          'prototype' in fetch === 'prototype' in other.fetch,
          JSON.stringify(Object.getOwnPropertyDescriptor(window, 'fetch')) ===
            JSON.stringify(Object.getOwnPropertyDescriptor(other, 'fetch')),
          WebSocket.OPEN === 1 && WebSocket.prototype.OPEN === 1,
          WebSocket.prototype.constructor === WebSocket,
          !Object.keys(WebSocket.prototype).includes('constructor'),
          socket instanceof Mine && socket instanceof WebSocket && socket.mine && socket.constructor === Mine,
          socket.protocol === 'first',
          String(Function.prototype.toString).includes('native code'),
        ],
        errors: [
          await error(() => fetch('http://[')),
          await error(() => (fetch as unknown as () => unknown)()),
          await error(() => new (fetch as unknown as new () => unknown)()),
          await error(() => (WebSocket as unknown as () => unknown)()),
          await error(() => new WebSocket('ftp://[')),
          await error(() => new XMLHttpRequest().open('GET', 'http://[')),
          await error(() => fetch('/api/devices', { method: 'CONNECT' })),
        ],
        expected: [
          await error(() => other.fetch('http://[')),
          await error(() => (other.fetch as unknown as () => unknown)()),
          await error(() => new (other.fetch as unknown as new () => unknown)()),
          await error(() => (other.WebSocket as unknown as () => unknown)()),
          await error(() => new other.WebSocket('ftp://[')),
          await error(() => new other.XMLHttpRequest().open('GET', 'http://[')),
          await error(() => other.fetch('/api/devices', { method: 'CONNECT' })),
        ].map((text) => text.replace('false', 'true')),
      };
    });
    expect(found.same).toEqual(found.same.map(() => true));
    expect(found.errors).toEqual(found.expected);
    expect(found.errors).toContain('TypeError TypeError true');
  });

  test('an abort keeps its reason, before and while the body comes; it is heard as no answer', async () => {
    const page = await tap.open('/plain');
    const found = await page.evaluate(async () => {
      const reason = new Error('mine');
      const early = new AbortController();
      const hanging = fetch('/api/status/hang', { signal: early.signal }).catch((error) => error === reason);
      early.abort(reason);
      const late = new AbortController();
      const response = await fetch('/api/stream', { signal: late.signal });
      const reading = response.text().catch((error) => error.name);
      late.abort();
      const plain = new AbortController();
      const usual = fetch('/api/status/hang?2', { signal: plain.signal }).catch((error) => error.name);
      plain.abort();
      const request = new XMLHttpRequest();
      const events: string[] = [];
      for (const name of ['abort', 'loadend', 'load', 'error']) request.addEventListener(name, () => events.push(name));
      request.open('GET', '/api/status/hang');
      request.send();
      request.abort();
      return [await hanging, await reading, await usual, events.join()];
    });
    expect(found).toEqual([true, 'AbortError', 'AbortError', 'abort,loadend']);
    expect((await tap.settled(page)).map(line)).toEqual(Array(4).fill('unreadable: failed (no answer)'));
  });

  test('an error that the page does not handle is reported to it once, one that it handles never', async () => {
    const page = await tap.open('/plain');
    await page.evaluate(() => {
      const script = document.createElement('script');
      // Errors of the driver's own code are not reported to the page.
      script.textContent = `(${async () => {
        const reasons: string[] = [];
        addEventListener('unhandledrejection', (event) => {
          event.preventDefault();
          reasons.push(event.reason.message);
          if (event.reason.message === 'last') Object.assign(window, { reasons });
        });
        const stop = (path: string, message: string) => {
          const controller = new AbortController();
          controller.abort(new Error(message));
          return fetch(path, { signal: controller.signal });
        };
        stop('/api/devices', 'left alone');
        await stop('/api/devices', 'handled').catch(() => undefined);
        stop('/api/other', 'last');
      }})()`;
      document.body.append(script);
    });
    const reasons = await page.waitForFunction(() => (window as unknown as { reasons?: string[] }).reasons);
    const unhandled = await reasons.jsonValue();
    expect(unhandled).toEqual(['left alone', 'last']);
  });

  test('a body streams to the page while it comes', async () => {
    const page = await tap.open('/plain');
    const first = await page.evaluate(async () => {
      const response = await fetch('/api/stream');
      const reader = (response.body as ReadableStream<Uint8Array>).getReader();
      const { value } = await reader.read();
      Object.assign(window, { reader });
      return new TextDecoder().decode(value);
    });
    expect(first).toBe('first,');
    tap.stage.release();
    const rest = await page.evaluate(async () => {
      const { reader } = window as unknown as { reader: ReadableStreamDefaultReader<Uint8Array> };
      const { value } = await reader.read();
      return [new TextDecoder().decode(value), (await reader.read()).done];
    });
    expect(rest).toEqual(['second', true]);
    expect((await tap.settled(page)).map(line)).toEqual(['GET https://home.example/api/stream → first,second']);
  });

  test('a declared answer is unused until the page uses it, and once it has, used', async () => {
    const page = await tap.open('/plain');
    const found = await page.evaluate(async () => {
      const declared = await fetch('/api/devices');
      const before = declared.bodyUsed;
      const copy = declared.clone();
      const text = await declared.text();
      const again = await declared.text().catch((error) => error.name);
      return [
        before,
        text === (await copy.text()),
        declared.bodyUsed,
        again,
        declared.url,
        declared.status,
        declared.type,
      ];
    });
    expect(found).toEqual([false, true, true, 'TypeError', 'https://home.example/api/devices', 200, 'basic']);
  });
});
