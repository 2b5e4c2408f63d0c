import { render } from 'preact';
import { chooseLanguage, language } from '../../locales/text';
import { livePorts } from '../live';
import { Audit } from './Audit';

chooseLanguage(navigator.languages);
document.documentElement.lang = language();
const place = document.querySelector('#app');
if (place) render(<Audit ports={livePorts()} />, place);
