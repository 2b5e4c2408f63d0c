import { type Rule, share, type Vote } from '../case';

/** Rows that say lamp, lock, sensor … in a name, a type or the label of a picture. */
export const deviceWords: Rule = (of) => {
  const votes: Vote[] = [];
  const part = share(of, ({ meant }) => meant.has('device-word'));
  if (part >= 0.25)
    votes.push({
      lists: ['devices'],
      points: of.facts.length > 1 ? 1 + 2 * part : 1.5,
      sign: 'device-word',
      inRows: true,
    });
  // "Sensor history" on the link of each row.
  const spoken = share(of, ({ controls, remove }) =>
    controls.some(
      (control) =>
        control !== remove && of.words.is((control.box.node.attrs.title ?? '').slice(0, 80), 'device-word', 'devices'),
    ),
  );
  if (spoken >= 0.6 && of.facts.length > 1)
    votes.push({ lists: ['devices'], points: 2.2, sign: 'device-word', inRows: true });
  return votes;
};
