import { run } from '../../content/run';
import { pageReaders, responseReaders } from './readers';
import { asks, domains, endpoints, id, lists, origins, pages } from './vendor.json';

run({ id, domains, origins, endpoints, asks, pages, lists }, responseReaders, pageReaders);
