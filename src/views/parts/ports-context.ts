import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Ports } from '../ports';

export const PortsContext = createContext<Ports | undefined>(undefined);

/** The ports of the screen. Throws outside a `PortsContext.Provider`. */
export function usePorts(): Ports {
  const ports = useContext(PortsContext);
  if (!ports) throw new Error('a part of a screen was rendered without ports');
  return ports;
}
