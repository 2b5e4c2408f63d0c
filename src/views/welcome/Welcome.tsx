import type { Ports } from '../ports';

export function Welcome({ ports: _ }: { ports: Ports }) {
  return <main />;
}
