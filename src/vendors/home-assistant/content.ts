import { run } from '../../content/run';
import { withHubs } from '../../core/hubs';
import { pageReaders, responseReaders } from './readers';
import { asks, endpoints, id, lists, origins, pages, selfHosted, signedOut } from './vendor.json';

// Which addresses are the user's hubs is known where scripts are registered, and again where readings are taken in.
const hub = withHubs({ id, origins, selfHosted, endpoints, asks, pages, lists, signedOut }, [location.origin]);

run(hub, responseReaders, pageReaders);
