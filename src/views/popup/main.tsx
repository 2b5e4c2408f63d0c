import { render } from 'preact';
import { chooseLanguage, language } from '../../locales/text';
import { livePorts } from '../live';
import { Popup } from './Popup';

void start(navigator.languages);

/** One language is loaded, and not all. */
async function start(languages: readonly string[]): Promise<void> {
  const wanted = languages.find((tag) => /^(?:en|de)\b/i.test(tag));
  if (wanted && /^de/i.test(wanted)) await import('../../locales/german');
  chooseLanguage(languages);
  document.documentElement.lang = language();
  const place = document.querySelector('#app');
  if (place) render(<Popup ports={livePorts()} />, place);
}
