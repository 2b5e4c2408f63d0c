import { unreadable } from '../../../core/answer';
import { rawId, text } from '../../../core/json';
import { present } from '../../../core/present';
import { devices } from '../../../core/rows';
import type { PageReader } from '../../dom';
import { deviceId, isSignedOut, shown, zoneIn } from './portal';

/**
 * The page of one device: rows of a label and a value, and the form's own fields. The form begins inside a table, so that a
 * parser leaves it empty: its fields are looked for on the page.
 */
export const device: PageReader = ({ root }) => {
  if (isSignedOut(root)) return unreadable(['devices'], 'signed-out');
  const number = rawId(field(root, 'index'));
  const name = text(field(root, 'name')) ?? text(field(root, 'oldname')) ?? labelled(root, 'Name');
  const id = deviceId(zoneIn(labelled(root, 'Zone')), number);
  if (!number || !id || !name) return unreadable(['devices'], 'layout');
  const row = { id, name, ...present({ type: labelled(root, 'Type/Model'), firmware: labelled(root, 'Version') }) };
  return { readings: devices({ rows: [row], skipped: 0 }, false) };
};

function field(root: Document, name: string): string | undefined {
  return root.querySelector(`input[type="hidden"][name="${name}"]`)?.getAttribute('value') ?? undefined;
}

function labelled(root: Document, label: string): string | undefined {
  const cell = [...root.querySelectorAll('td.InputFieldDescriptionL')].find((one) => shown(one) === `${label}:`);
  return shown(cell?.nextElementSibling);
}
