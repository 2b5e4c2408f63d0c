import { type Rule, share } from '../case';

/** Only a list of clients shows what clients call themselves, the whole of it or as "browser on system". */
export const agents: Rule = (of) => {
  // A title "Devices" over clients means these.
  const isTitled = of.titles[0]?.meant.has('devices') === true || of.address.has('devices');
  const part = share(of, ({ agent }) => agent);
  if (part >= 0.3)
    return [{ lists: ['sessions'], points: 2 + part + (isTitled ? 2 : 0), sign: 'user-agent', inRows: true }];
  const clients = share(of, ({ client }) => client);
  return clients >= 0.5
    ? [{ lists: ['sessions'], points: isTitled ? 2.5 : 1.5, sign: 'user-agent', inRows: true }]
    : [];
};
