import type { ResponseReader } from '../../core/reading';
import type { PageReader } from '../dom';
import { account } from './readers/account';
import { cloud } from './readers/cloud';
import { entries } from './readers/entries';
import { registry } from './readers/registry';
import { tokens } from './readers/tokens';

export const responseReaders: Record<string, ResponseReader> = { account, tokens, registry, entries, cloud };

export const pageReaders: Record<string, PageReader> = {};
