import { run } from '../../content/run';
import { asks, domains, endpoints, id, lists, origins, pages, signedOut } from './vendor.json';

run({ id, domains, origins, endpoints, asks, pages, lists, signedOut }, {}, {});
