import de from './looks/de.json';
import en from './looks/en.json';
import { addTexts } from './text';

addTexts({ en, de });
