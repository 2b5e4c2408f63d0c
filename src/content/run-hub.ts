import { withHubs } from '../core/hubs';
import { run } from './run';
import type { PageReaders, ResponseReaders, Watched } from './watched';

/**
 * The same as `run` for a hub: whatever address this script runs at is its own. Which addresses are the user's hubs is
 * known where scripts are registered, and again where readings are taken in.
 */
export function runHub(hub: Watched, responseReaders: ResponseReaders, pageReaders: PageReaders): void {
  run(withHubs(hub, [location.origin]), responseReaders, pageReaders);
}
