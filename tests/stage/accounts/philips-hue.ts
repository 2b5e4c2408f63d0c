export interface HueAccount {
  session: string;
  /** Apps that may work the lights from away. */
  apps: { name: string; lastUsedAt: string }[];
}

export function philipsHue(): HueAccount {
  return {
    session: 'hue-a',
    apps: [
      // Two people of the household linked their own Alexa each.
      { name: 'Amazon Alexa', lastUsedAt: '2026-11-22' },
      { name: 'Amazon Alexa', lastUsedAt: '2026-11-20' },
      { name: 'Hearth Scenes', lastUsedAt: '2023-04-17' },
    ],
  };
}
