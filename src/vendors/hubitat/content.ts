import { runHub } from '../../content/run-hub';
import { pageReaders, responseReaders } from './readers';
import { asks, endpoints, id, lists, origins, pages, selfHosted } from './vendor.json';

runHub({ id, origins, selfHosted, endpoints, asks, pages, lists }, responseReaders, pageReaders);
