import { run } from '../../content/run';
import { pageReaders, responseReaders } from './readers';
import { asks, endpoints, id, lists, origins, pages, signedOut } from './vendor.json';

run({ id, origins, endpoints, asks, pages, lists, signedOut }, responseReaders, pageReaders);
