import { render } from 'preact';
import { chooseLanguage, language } from '../../locales/text';
import { livePorts } from '../live';
import { Popup } from './Popup';

chooseLanguage(navigator.languages);
document.documentElement.lang = language();
const place = document.querySelector('#app');
if (place) render(<Popup ports={livePorts()} />, place);
