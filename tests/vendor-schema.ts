import * as v from 'valibot';
import { GRANT_KINDS, LIST_NAMES } from '../src/core/model';
import { type HolderSteps, REMEDIES, type StepDef, type VendorSteps } from '../src/core/steps';
import type { VendorDef } from '../src/core/vendor';

// Strict throughout: a misspelt field would otherwise be a field that nobody reads.

const name = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not kebab-case'));
const words = v.pipe(v.string(), v.trim(), v.minLength(1));
const https = v.pipe(v.string(), v.regex(/^https:\/\/[^\s/]+(\/\S*)?$/, 'not an https address'));
/** An address at the vendor, or at the user's own hub. */
const address = v.union([https, v.pipe(v.string(), v.regex(/^\{hub\}\/\S*$/))]);
const answering = v.union([
  https,
  v.pipe(v.string(), v.regex(/^(wss:\/\/[^\s/]+|\{hub\}|\{socket\})\/\S*$/, 'not an address of an answer')),
]);
const origin = v.pipe(
  v.string(),
  v.regex(/^(https:\/\/[a-z0-9.{}-]+|\{hub\})$/, 'not an https origin without port and path'),
);
const day = v.pipe(v.string(), v.isoDate());
const confidence = v.picklist(['documented', 'seen in code', 'inferred']);
const list = v.picklist(LIST_NAMES);
const source = v.strictObject({ url: https, title: words });

function known<const Answers extends readonly string[]>(answers: Answers) {
  return v.union([
    v.strictObject({ is: v.picklist(answers), source, checked: day }),
    v.strictObject({ is: v.literal('unknown'), checked: day }),
  ]);
}

const ability = known(['web', 'app', 'no']);

export const vendorSchema: v.GenericSchema<unknown, VendorDef> = v.strictObject({
  id: name,
  name: words,
  domains: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/))), v.minLength(1)),
  selfHosted: v.exactOptional(v.strictObject({ marks: v.array(words), title: v.exactOptional(words) })),
  variables: v.exactOptional(v.record(v.string(), v.pipe(v.array(words), v.minLength(1)))),
  bound: v.exactOptional(v.record(v.string(), v.record(v.string(), v.record(v.string(), words)))),
  origins: v.array(origin),
  pages: v.array(
    v.strictObject({
      id: name,
      url: address,
      match: v.exactOptional(address),
      lists: v.array(list),
      source: name,
      unconfirmed: v.exactOptional(v.literal(true)),
    }),
  ),
  endpoints: v.array(
    v.strictObject({
      id: name,
      url: v.pipe(answering, v.regex(/^[^?#]*$/, 'has a query')),
      method: v.picklist(['GET', 'POST', 'WS']),
      from: v.array(origin),
      source: name,
    }),
  ),
  asks: v.array(
    v.strictObject({
      endpoint: name,
      on: origin,
      path: v.pipe(v.string(), v.startsWith('/')),
      headers: v.exactOptional(v.record(v.string(), words)),
    }),
  ),
  commands: v.exactOptional(v.array(v.strictObject({ endpoint: name, type: words }))),
  lists: v.pipe(
    v.array(
      v.strictObject({
        list,
        source: name,
        name: v.exactOptional(words),
        where: v.picklist(['web', 'link', 'app-only']),
        page: v.exactOptional(name),
        app: v.exactOptional(words),
        unconfirmed: v.exactOptional(v.literal(true)),
      }),
    ),
    v.minLength(1),
  ),
  holdsAs: v.exactOptional(name),
  models: v.exactOptional(v.record(words, v.pipe(v.array(words), v.minLength(1)))),
  signedOut: v.exactOptional(v.array(address)),
  revocability: v.strictObject({
    listLinks: ability,
    removeLink: ability,
    lastUse: ability,
    signOutEverywhere: ability,
    bothEnds: known(['yes', 'no']),
  }),
  sources: v.pipe(v.array(v.strictObject({ url: https, title: words, confidence })), v.minLength(1)),
});

const step: v.GenericSchema<unknown, StepDef> = v.strictObject({
  id: name,
  about: v.picklist([...LIST_NAMES, 'password', 'two-factor', 'account']),
  holder: v.exactOptional(name),
  instead: v.exactOptional(name),
  through: v.exactOptional(v.boolean()),
  keeps: v.exactOptional(v.literal(true)),
  text: words,
  doubt: v.exactOptional(words),
  link: v.exactOptional(address),
  app: v.exactOptional(words),
  stops: v.exactOptional(words),
  otherEnd: v.strictObject({ needed: v.union([v.boolean(), v.literal('unknown')]), why: words }),
  source: v.strictObject({ url: https, title: words, publisher: words }),
  checked: day,
  confidence,
});

export const holdersSchema: v.GenericSchema<unknown, HolderSteps[]> = v.array(
  v.strictObject({ party: name, steps: v.pipe(v.array(step), v.minLength(1)) }),
);

export const stepsSchema: v.GenericSchema<unknown, VendorSteps> = v.strictObject({
  vendor: name,
  steps: v.array(step),
  cures: v.array(
    v.strictObject({
      remedy: v.picklist(REMEDIES),
      kind: v.picklist(GRANT_KINDS),
      holders: v.exactOptional(v.pipe(v.array(name), v.minLength(1))),
      ends: v.union([v.boolean(), v.literal('unknown')]),
      source: v.exactOptional(source),
      checked: day,
    }),
  ),
});
