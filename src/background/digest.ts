import type { Digest } from '../core/book/hash';

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

function base64url(buffer: ArrayBuffer): string {
  const base64 = btoa(String.fromCharCode(...new Uint8Array(buffer)));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** HMAC-SHA-256 under the stored salt. It guards against accidental disclosure, not against who has this profile. */
export async function digestWith(salt: string): Promise<Digest> {
  const key = await crypto.subtle.importKey('raw', bytes(salt), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const encoder = new TextEncoder();
  return async (text) => base64url(await crypto.subtle.sign('HMAC', key, encoder.encode(text)));
}
