import * as v from 'valibot';
import type { CardMemory } from '../core/alerts/card';
import { DEFAULT_SETTINGS, type Dismissal, type Settings } from '../core/settings';
import type { Item } from './items';

const texts = v.array(v.string());

/** A field that is missing or does not fit is its default: one odd value must not undo every choice. */
export const SETTINGS: Item<Settings, 'local'> = {
  key: 'settings',
  area: 'local',
  schema: v.object({
    badge: v.fallback(v.boolean(), DEFAULT_SETTINGS.badge),
    banners: v.fallback(v.boolean(), DEFAULT_SETTINGS.banners),
    quietHosts: v.fallback(texts, DEFAULT_SETTINGS.quietHosts),
    brands: v.fallback(texts, DEFAULT_SETTINGS.brands),
    places: v.fallback(v.record(v.string(), texts), DEFAULT_SETTINGS.places),
    welcomed: v.fallback(v.boolean(), DEFAULT_SETTINGS.welcomed),
  }),
};

/** What the user answered warnings with. */
export const DISMISSALS: Item<Dismissal[], 'local'> = {
  key: 'dismissals',
  area: 'local',
  schema: v.array(
    v.object({
      key: v.string(),
      evidence: v.string(),
      how: v.picklist(['later', 'ignore']),
      at: v.string(),
      again: v.exactOptional(v.literal(true)),
    }),
  ),
};

/** Origins of the hubs that the user runs, by vendor id. */
export const HUBS: Item<Record<string, string[]>, 'local'> = {
  key: 'hubs',
  area: 'local',
  schema: v.record(v.string(), texts),
};

/** Pages that are a hub's and were not asked for yet: vendor id by origin. */
export const HUBS_MET: Item<Record<string, string>, 'session'> = {
  key: 'hubs-met',
  area: 'session',
  schema: v.record(v.string(), v.string()),
};

/** Hosts for which "No banners on this site" was clicked on a page and not yet confirmed. */
export const QUIET_ASKED: Item<string[], 'local'> = { key: 'quiet-asked', area: 'local', schema: texts };

/** For which evidence a card was shown, and when, by key of the warning. */
export const CARDS_SHOWN: Item<CardMemory['shown'], 'local'> = {
  key: 'cards-shown',
  area: 'local',
  schema: v.record(v.string(), v.object({ evidence: v.string(), at: v.string() })),
};

/** Ids of the visits that have had their card, latest last. */
export const CARD_VISITS: Item<string[], 'session'> = { key: 'card-visits', area: 'session', schema: texts };
