import type { ResponseReader } from '../../core/reading';
import type { PageReader } from '../dom';
import { device } from './readers/device';
import { summary } from './readers/summary';
import { system } from './readers/system';

export const responseReaders: Record<string, ResponseReader> = {};

export const pageReaders: Record<string, PageReader> = { system, summary, device };
