import '../../src/views/tokens.css';
import '../../src/views/parts/parts.css';
import '../../src/views/looks/looks.css';
import '../../src/views/popup/popup.css';
import { Popup } from '../../src/views/popup/Popup';
import { STATES } from './example-states';
import { show } from './ports';
import { door } from './states';

show({ ...STATES, door: () => ({ view: door() }) }, (ports) => <Popup ports={ports} />);
