import { run } from '../../content/run';
import { id } from './vendor.json';

run(id);
