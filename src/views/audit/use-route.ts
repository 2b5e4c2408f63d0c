import { useEffect, useState } from 'preact/hooks';
import { type Route, routeOf } from './route';

/** The route of the address, followed. `turn` grows with each move, so that a second click on one link counts, too. */
export function useRoute(): { route: Route; turn: number } {
  const [at, setAt] = useState(() => ({ route: routeOf(location.hash), turn: 0 }));
  useEffect(() => {
    const moved = () => setAt(({ turn }) => ({ route: routeOf(location.hash), turn: turn + 1 }));
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return at;
}
