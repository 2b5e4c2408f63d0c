import { isTile } from '../box';
import { type Rule, share } from '../case';

/** Something to switch on and off in each row, below a title of devices. Settings have switches too, so it is not enough alone. */
export const switches: Rule = (of) => {
  const isTitled = of.address.has('devices') || of.titles.some(({ meant }) => meant.has('devices'));
  const part = share(
    of,
    ({ row, controls }) => isTile(row.box) || controls.some(({ box: { node } }) => isSwitch(node.attrs)),
  );
  return isTitled && part >= 0.6 ? [{ lists: ['devices'], points: 1.5, sign: 'toggle', inRows: true }] : [];
};

function isSwitch(attrs: Readonly<Record<string, string>>): boolean {
  return attrs.role === 'switch' || attrs['aria-pressed'] !== undefined || attrs.type === 'checkbox';
}
