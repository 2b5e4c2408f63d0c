import { run } from '../../content/run';
import { unconfirmed } from '../../content/unconfirmed';
import { pageReaders, responseReaders } from './readers';
import { asks, domains, endpoints, id, lists, origins, pages, signedOut, variables } from './vendor.json';

run(
  { id, domains, variables, origins, endpoints, asks, pages, lists, signedOut },
  responseReaders,
  pageReaders,
  unconfirmed,
);
