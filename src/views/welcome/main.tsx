import { render } from 'preact';
import { chooseLanguage, language } from '../../locales/text';
import { livePorts } from '../live';
import { Welcome } from './Welcome';

chooseLanguage(navigator.languages);
document.documentElement.lang = language();
const place = document.querySelector('#app');
if (place) render(<Welcome ports={livePorts()} />, place);
