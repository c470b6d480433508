/** Outlines on a 20-unit square, one stroke; decoration beside words, so hidden from screen readers. */
const PATHS = {
  back: ['M12 4.5 6.5 10l5.5 5.5'],
  forward: ['m8 5 5 5-5 5'],
  wide: ['M3 4.5h14v11H3z', 'M11.5 4.5v11'],
  save: ['M10 3v9', 'm6.5 8.8 3.5 3.5 3.5-3.5', 'M4 15.5v1h12v-1'],
  settings: ['M3 6h8m4 0h2M3 14h2m4 0h8', 'M13 4.2v3.6M7 12.2v3.6'],
  notice: ['M10 3.2 17.5 16.5h-15z', 'M10 8v4', 'M10 14v.3'],
  drift: ['M4 8h12M4 12.5h12', 'M13 4 7 16'],
  page: ['M5 3h7l3.5 3.5V17H5z', 'M8 9.5h5M8 12.5h5'],
  closed: ['M5 9h10v7H5z', 'M7 9V6.5a3 3 0 0 1 6 0V9'],
  off: ['M10 3v6', 'M6 5.3a6 6 0 1 0 8 0'],
  done: ['m4.5 10.5 3.5 3.5 7.5-8'],
  library: ['M4 4v12.5M7.5 4v12.5M11 4.5l4.5 11.5', 'M3 16.5h14'],
  search: ['M13 8.5a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0', 'm12 12 4.5 4.5'],
  remove: ['M4.5 6h11M8 6V4h4v2', 'M6 6l.7 10.5h6.6L14 6'],
  waiting: ['M10 5.5V10l3 2', 'M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0'],
  undo: ['M7 5 3.5 8.5 7 12', 'M3.5 8.5h8a4.5 4 0 0 1 0 8H8'],
  redo: ['m13 5 3.5 3.5L13 12', 'M16.5 8.5h-8a4.5 4 0 0 0 0 8H12'],
  add: ['M10 4v12M4 10h12'],
} as const;
export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width={size} height={size} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
      {PATHS[name].map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}
