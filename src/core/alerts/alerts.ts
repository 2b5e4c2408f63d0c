import type { Subject } from '../model';
import type { Label } from '../verdicts/types';

/** Something that the user is to be told once: a verdict or a finding that asks for action. */
export interface Alert {
  /** `<subject type> <subject id> <incident or finding>`. */
  key: string;
  /** Changes when the evidence does. */
  evidence: string;
  subject: Subject;
  /** Vendors on whose pages it belongs (both ends of a link). */
  vendors: string[];
  label: Label;
  incident?: string;
}
