import { type Subject, subjectKey } from '../model';
import type { Finding, Label, Verdict } from '../verdicts/types';

/** The labels that ask the user to do something soon. */
export const URGENT: readonly Label[] = ['Act now', 'Review soon'];

/** The name of a warning. */
export function alertKey(flag: Verdict | Finding): string {
  return keyAbout(flag.subject, 'incident' in flag ? flag.incident : flag.finding);
}

/** @param about an incident or a finding */
export function keyAbout(subject: Subject, about: string): string {
  return `${subjectKey(subject)} ${about}`;
}

/** What a key stands for; undefined when it is none. */
export function readKey(key: string): { subject: Subject; about: string } | undefined {
  const [, type, id, about] = /^(grant|device|account|list) (.+) (\S+)$/.exec(key) ?? [];
  if (type === undefined || id === undefined || about === undefined) return undefined;
  return { subject: { type: type as Subject['type'], id }, about };
}
