/** A lock plate with the key standing in it. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 20 20" aria-hidden="true">
      <rect class="mark-plate" x="1.5" y="1" width="6.5" height="18" rx="1.75" />
      <path class="mark-key" d="M5 10h5.2" />
      <circle class="mark-key" cx="14.4" cy="10" r="3.9" />
    </svg>
  );
}
