import de from './de.json';
import { addLanguage } from './text';

addLanguage('de', de);
