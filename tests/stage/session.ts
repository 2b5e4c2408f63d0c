import { redirect, type StageReply, type StageRequest } from './http';
import { PLANTED } from './marks';

const COOKIE = 'session';

/** Whoever has a session at a vendor that keeps it in one cookie. */
export interface SessionOwner {
  session: string;
}

export function isSignedIn({ session }: SessionOwner, { cookies }: StageRequest): boolean {
  return cookies[COOKIE] === cookieOf(session);
}

/** Goes on to `to`, signed in on the whole `domain`. */
export function enter({ session }: SessionOwner, domain: string, to: string): StageReply {
  const cookie = `${COOKIE}=${cookieOf(session)}; Domain=${domain}; Path=/; Secure; HttpOnly; SameSite=Lax`;
  return redirect(to, { 'set-cookie': cookie });
}

function cookieOf(session: string): string {
  return `${PLANTED.session}-${session}`;
}
