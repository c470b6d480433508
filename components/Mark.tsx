const TAIL = 'M23 84 C23 56 38 40 60 40 C72 40 80 43 84 48';

/** The product's mark, as in docs/icon.svg; beside its name, so hidden from screen readers. Drawn here: a picture would be asked for apart, and draw the page twice. */
export function Mark({ size }: { size: number }) {
  return (
    <svg class="mark" viewBox="0 0 128 128" width={size} height={size} aria-hidden="true" focusable="false">
      <rect width="128" height="128" rx="28" fill="#1d2b44" />
      <g fill="none" stroke-linecap="round">
        <rect x="58" y="28" width="50" height="34" rx="17" transform="rotate(24 83 45)" stroke="#f2b84b" stroke-width="10" />
        <path d={TAIL} stroke="#1d2b44" stroke-width="20" />
        <path d={TAIL} stroke="#ffffff" stroke-width="12" />
        <circle cx="42" cy="84" r="25" fill="#ffffff" />
      </g>
    </svg>
  );
}
