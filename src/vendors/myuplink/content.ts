import { run } from '../../content/run';
import { asks, endpoints, id, lists, origins, pages, signedOut } from './vendor.json';

run({ id, origins, endpoints, asks, pages, lists, signedOut }, {}, {});
