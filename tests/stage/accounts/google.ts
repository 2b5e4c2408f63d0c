export interface GoogleAccount {
  /** What the session cookie says. */
  session: string;
  /** Apps and services that the account is connected with. */
  connections: Connection[];
}

export interface Connection {
  id: string;
  name: string;
  site: string;
}

export function google(): GoogleAccount {
  return {
    session: 'google-a',
    connections: [
      { id: 'AVstageconnection00000000001', name: 'Wyze', site: 'wyze.example' },
      { id: 'AVstageconnection00000000002', name: 'Ember Heating', site: 'ember.example' },
      { id: 'AVstageconnection00000000003', name: 'Lantern Photo Books', site: 'lantern.example' },
    ],
  };
}
