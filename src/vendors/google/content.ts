import { run } from '../../content/run';
import { unconfirmed } from '../../content/unconfirmed';
import { pageReaders, responseReaders } from './readers';
import { asks, domains, endpoints, id, lists, origins, pages } from './vendor.json';

run({ id, domains, origins, endpoints, asks, pages, lists }, responseReaders, pageReaders, unconfirmed);
