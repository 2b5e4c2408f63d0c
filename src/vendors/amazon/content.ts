import { run } from '../../content/run';
import { pageReaders, responseReaders } from './readers';
import { asks, bound, endpoints, id, lists, origins, pages, signedOut, variables } from './vendor.json';

run({ id, variables, bound, origins, endpoints, asks, pages, lists, signedOut }, responseReaders, pageReaders);
