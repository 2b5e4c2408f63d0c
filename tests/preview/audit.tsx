import '../../src/views/tokens.css';
import '../../src/views/parts/parts.css';
import '../../src/views/parts/pick.css';
import '../../src/views/parts/steps.css';
import '../../src/views/looks/looks.css';
import '../../src/views/audit/audit.css';
import '../../src/views/audit/evidence.css';
import '../../src/views/audit/overview/overview.css';
import '../../src/views/audit/links/links.css';
import '../../src/views/audit/checklist/checklist.css';
import '../../src/views/audit/coverage/coverage.css';
import '../../src/views/audit/settings/settings.css';
import { Audit } from '../../src/views/audit/Audit';
import { STATES } from './example-states';
import { full, show } from './ports';
import { door } from './states';

const states = Object.fromEntries(
  Object.entries({ ...STATES, door: () => ({ view: door() }) }).map(
    ([name, make]) => [name, () => ({ view: full(make().view) })] as const,
  ),
);
show(states, (ports) => <Audit ports={ports} />);
