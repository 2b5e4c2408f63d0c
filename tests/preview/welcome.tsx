import '../../src/views/tokens.css';
import '../../src/views/parts/parts.css';
import '../../src/views/parts/pick.css';
import '../../src/views/parts/steps.css';
import '../../src/views/welcome/welcome.css';
import { Welcome } from '../../src/views/welcome/Welcome';
import { full, show } from './ports';
import { WELCOME } from './states';

const firefox = navigator.userAgent.includes('Firefox/');
const states = Object.fromEntries(
  Object.entries(WELCOME).map(([name, make]) => [name, () => ({ view: full(make()) })] as const),
);
show(states, (ports) => <Welcome ports={ports} firefox={firefox} languages={['en-GB']} />);
