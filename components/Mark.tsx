/** The product's mark, a quotation mark whose tail becomes a link of a chain, as on its icon; beside its name, so hidden from screen readers. Drawn here: a picture would be asked for apart, and draw the page twice. */
export function Mark({ size }: { size: number }) {
  return (
    <svg class="mark" viewBox="0 0 128 128" width={size} height={size} aria-hidden="true" focusable="false">
      <rect width="128" height="128" rx="28" fill="#1d2b44" />
      <path fill="none" stroke="#f2b84b" stroke-width="10" d="M81.6 26.4 97.6 33.4A16.5 16.5 0 0 1 84.4 63.6L68.4 56.6A16.5 16.5 0 0 1 81.6 26.4Z" />
      <path fill="#fff" stroke="#1d2b44" stroke-width="8" paint-order="stroke" d="M17 84A25 25 0 1 0 35 60.5C40 51 48 46 60 46 69 46 75 48 80 52A6 6 0 0 0 88.5 44C82 37.5 73 34 60 34 33 34 17 55 17 84Z" />
    </svg>
  );
}
