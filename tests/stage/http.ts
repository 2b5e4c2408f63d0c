import type { IncomingMessage } from 'node:http';

export interface StageRequest {
  host: string;
  method: string;
  url: URL;
  headers: IncomingMessage['headers'];
  cookies: Record<string, string>;
  body: string;
}

export interface StageReply {
  /** 200 when absent. */
  status?: number;
  headers?: Record<string, string | string[]>;
  body?: string;
}

export async function readRequest(incoming: IncomingMessage): Promise<StageRequest> {
  const host = (incoming.headers.host ?? '').replace(/:\d+$/, '');
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return {
    host,
    method: incoming.method ?? 'GET',
    url: new URL(incoming.url ?? '/', `https://${host}`),
    headers: incoming.headers,
    cookies: parseCookies(incoming.headers.cookie ?? ''),
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function parseCookies(header: string): Record<string, string> {
  const pairs = header.split(/;\s*/).filter(Boolean);
  return Object.fromEntries(pairs.map((pair) => [pair.split('=', 1)[0] ?? '', pair.slice(pair.indexOf('=') + 1)]));
}

export function json(value: unknown, reply: StageReply = {}): StageReply {
  return {
    ...reply,
    headers: { 'content-type': 'application/json; charset=utf-8', ...reply.headers },
    body: JSON.stringify(value),
  };
}

export function html(body: string, headers: StageReply['headers'] = {}): StageReply {
  return { headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body };
}

export function redirect(to: string, headers: StageReply['headers'] = {}): StageReply {
  return { status: 302, headers: { location: to, ...headers } };
}
