import type { PageReading, Read } from '../core/reading';
import { send } from './send';

/** Sends what one source gave. */
export type Report = (how: PageReading['how'], source: string, read: Read) => void;

/** `gone` is called when the extension was updated, disabled or removed while the page stayed open. */
export function reporterFor(vendor: string, gone: () => void): Report {
  return (how, source, read) => {
    if (read.account === undefined && read.readings.length === 0) return;
    const reading: PageReading = { vendor, source, how, readAt: new Date().toISOString(), ...read };
    void send('page:reading', reading, gone);
  };
}
