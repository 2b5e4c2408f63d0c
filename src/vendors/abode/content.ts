import { run } from '../../content/run';
import { pageReaders, responseReaders } from './readers';
import { asks, endpoints, id, lists, origins, pages } from './vendor.json';

run({ id, origins, endpoints, asks, pages, lists }, responseReaders, pageReaders);
