import type { ComponentChildren } from 'preact';

/** A part of a comparison under its heading. `tally` says how much stands in it. */
export function Part({ title, tally, children }: { title: string; tally?: string | undefined; children: ComponentChildren }) {
  return (
    <section class="part">
      <h3>
        {title}
        {tally !== undefined && <span class="tally">{tally}</span>}
      </h3>
      {children}
    </section>
  );
}
