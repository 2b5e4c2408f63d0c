import type { Handlers } from '../messaging/handle';
import { actOnCard, cardFor } from './banner';
import { isQuietFor } from './card-place';
import { eraseEverything, forgetVendor, keepAnswer, pickVendor, takeBack, tellLink, untellLink } from './commands';
import { dismiss, undismiss } from './dismissals';
import { addHub, forgetHub, identifyHub } from './hubs';
import { takeReading } from './intake';
import { judgeRecognised } from './judge-recognised';
import { marksFor, showMark } from './marks';
import { nameAccount } from './names';
import { readNow } from './read-now';
import { withBook } from './ready';
import { takeRecognised } from './recognised';
import { putParts } from './recogniser-parts';
import { restoreAudit } from './restore';
import { ordersFor } from './runs';
import { changeSettings } from './settings';
import { skeletonOf } from './skeleton';
import { recogniseUnconfirmed } from './unconfirmed';
import { view } from './view';

/** What answers each message. The name's tier decides who may send it; messaging/handle.ts sees to that. */
export const handlers: Handlers = {
  'page:reading': (reading, caller) => withBook(() => takeReading(reading, caller)),
  'page:recognise': (_, caller) => ordersFor(caller),
  'page:recognise-parts': putParts,
  'page:recognised': (report, caller) => withBook(() => takeRecognised(report, caller)),
  'page:unconfirmed': (_, caller) => recogniseUnconfirmed(caller),
  'page:banner': (_, caller) => withBook(() => cardFor(caller)),
  'page:banner-act': (request, caller) => withBook(() => actOnCard(request, caller)),
  'page:quiet': isQuietFor,
  'page:marks': (request, caller) => withBook(() => marksFor(request, caller)),
  'page:mark-show': (request, caller) => withBook(() => showMark(request, caller)),
  // Needs no open book: it is where the user learns that the book cannot be opened.
  'own:view': view,
  'own:read-now': readNow,
  'own:tell': (link) => withBook(() => tellLink(link)),
  'own:untell': (link) => withBook(() => untellLink(link)),
  'own:answer': (answer) => withBook(() => keepAnswer(answer)),
  'own:unanswer': (request) => withBook(() => takeBack(request)),
  'own:add-account': (request) => withBook(() => pickVendor(request)),
  'own:forget': (request) => withBook(() => forgetVendor(request)),
  'own:erase': eraseEverything,
  'own:settings': (change) => withBook(() => changeSettings(change)),
  'own:dismiss': (request) => withBook(() => dismiss(request)),
  'own:undismiss': (request) => withBook(() => undismiss(request)),
  'own:name-account': (request) => withBook(() => nameAccount(request)),
  'own:judge-recognised': (request) => withBook(() => judgeRecognised(request)),
  'own:skeleton': skeletonOf,
  'own:identify-hub': identifyHub,
  'own:add-hub': (request) => withBook(() => addHub(request)),
  'own:forget-hub': (request) => withBook(() => forgetHub(request)),
  'own:restore': (request) => withBook(() => restoreAudit(request)),
};
