import type { ResponseReader } from '../../core/reading';
import type { PageReader } from '../dom';
import { bootstrap } from './readers/bootstrap';
import { devicesOverview } from './readers/devices-overview';
import { devicesV2 } from './readers/devices-v2';
import { graphql } from './readers/graphql';
import { phoenix } from './readers/phoenix';
import { skills } from './readers/skills';

export const responseReaders: Record<string, ResponseReader> = {
  bootstrap,
  'devices-v2': devicesV2,
  'devices-overview': devicesOverview,
  skills,
  'smart-home': graphql,
  phoenix,
};

export const pageReaders: Record<string, PageReader> = {};
