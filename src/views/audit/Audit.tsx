import type { Ports } from '../ports';

export function Audit({ ports: _ }: { ports: Ports }) {
  return <main />;
}
