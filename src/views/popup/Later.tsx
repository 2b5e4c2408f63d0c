import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Lookup } from '../model/lookup';
import type { Asking } from '../parts/AccessButton';
import type { Doing } from '../parts/use-doing';

interface Part {
  known: Lookup;
  doing: Doing;
  asking: Asking;
}

/** A part that the first paint does without: its script is loaded once the rest stands there. */
export function Later({ of: load, ...part }: Part & { of: () => Promise<ComponentType<Part>> }) {
  const [Loaded, setLoaded] = useState<ComponentType<Part>>();
  const { run } = part.doing;
  useLayoutEffect(() => run(() => load().then((component) => setLoaded(() => component))), [load]);
  return Loaded ? <Loaded {...part} /> : null;
}
