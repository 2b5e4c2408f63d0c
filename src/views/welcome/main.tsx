import { render } from 'preact';
import { chooseLanguage, language, t } from '../../locales/text';
import { livePorts } from '../live';
import { Welcome } from './Welcome';

chooseLanguage(navigator.languages);
document.documentElement.lang = language();
document.title = t('welcome.title');
const place = document.querySelector('#app');
const firefox = navigator.userAgent.includes('Firefox/');
if (place) render(<Welcome ports={livePorts()} firefox={firefox} languages={navigator.languages} />, place);
