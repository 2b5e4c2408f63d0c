import type { Label } from '../../core/verdicts/types';
import { t } from '../../locales/text';

/** Each label has its own shape beside its own words; colour only helps. */
const LOOK: Record<Label, 'act' | 'review' | 'tidy' | 'unchecked' | 'none'> = {
  'Act now': 'act',
  'Review soon': 'review',
  'Tidy up': 'tidy',
  'Could not check': 'unchecked',
  'Nothing to do': 'none',
};

export function Chip({ label }: { label: Label }) {
  const look = LOOK[label];
  return (
    <span class={`chip chip-${look}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <Glyph look={look} />
      </svg>
      <span>{t(`label.${label}`)}</span>
    </span>
  );
}

/** The shape of a label alone, beside its words. */
export function LabelGlyph({ label }: { label: Label }) {
  return (
    <svg class={`glyph glyph-${LOOK[label]}`} viewBox="0 0 16 16" aria-hidden="true">
      <Glyph look={LOOK[label]} />
    </svg>
  );
}

function Glyph({ look }: { look: (typeof LOOK)[Label] }) {
  switch (look) {
    case 'act':
      return (
        <>
          <path d="M8 1.1 14.9 8 8 14.9 1.1 8Z" class="glyph-fill" />
          <path d="M8 4.6v4M8 11.1v.01" class="glyph-bang" />
        </>
      );
    case 'review':
      return (
        <>
          <circle cx="8" cy="8" r="5.75" />
          <path d="M8 2.25a5.75 5.75 0 0 0 0 11.5Z" class="glyph-fill" />
        </>
      );
    case 'tidy':
      return <rect x="2.75" y="2.75" width="10.5" height="10.5" rx="1" />;
    case 'unchecked':
      return <circle cx="8" cy="8" r="5.75" class="glyph-dots" />;
    case 'none':
      return <path d="m3 8.5 3.25 3.25L13 4.75" />;
  }
}
