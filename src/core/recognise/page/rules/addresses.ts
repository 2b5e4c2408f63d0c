import { type Rule, share } from '../case';

/** An IP address in each row: where somebody signed in from, or a device of the home network. */
export const addresses: Rule = (of) => {
  if (share(of, ({ address }) => address) < 0.5) return [];
  const macs = share(of, ({ mac }) => mac) >= 0.3;
  return [
    { lists: ['sessions'], points: macs ? 0 : 1.5, sign: 'ip', inRows: true },
    { lists: ['devices'], points: macs ? 1 : 0.5, inRows: true },
  ];
};
