/**
 * The popup with invented data in a plain page: `?state=todo&lang=de`, `?rows=5000`. For looking at it, in a browser or in
 * a picture:
 *
 *     npx vite --config tests/preview/vite.config.ts      then /popup.html?state=signed-out
 */
import '../../src/views/tokens.css';
import '../../src/views/parts/parts.css';
import '../../src/views/popup/popup.css';
import { render } from 'preact';
import { chooseLanguage, language } from '../../src/locales/text';
import { NOW } from '../../src/views/example';
import { many, STATES } from '../../src/views/example-states';
import { memoryPorts } from '../../src/views/memory';
import { Popup } from '../../src/views/popup/Popup';

const asked = new URLSearchParams(location.search);
chooseLanguage([asked.get('lang') ?? 'en-GB']);
document.documentElement.lang = language();
const rows = asked.get('rows');
const make = rows ? () => ({ view: many(Number(rows)) }) : STATES[asked.get('state') ?? 'todo'];
const place = document.querySelector('#app');
if (!make || !place) throw new Error(`no such state; there are ${Object.keys(STATES).join(', ')}`);
render(<Popup ports={memoryPorts({ now: NOW, ...make() })} />, place);
