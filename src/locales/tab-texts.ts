import './german';
import de from './tabs/de.json';
import en from './tabs/en.json';
import { addTexts } from './text';

addTexts({ en, de });
