import { run } from '../../content/run';
import { pageReaders, responseReaders } from './readers';
import { asks, domains, endpoints, id, lists, origins, pages, selfHosted } from './vendor.json';

run({ id, domains, origins, selfHosted, endpoints, asks, pages, lists }, responseReaders, pageReaders);
