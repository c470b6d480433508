import type { Say } from '../../lib/views/say';

/** What the panel is for: reading what stands on the page, or reviewing it. */
export function Modes({ on, onMode, say }: { on: boolean; onMode: (on: boolean) => void; say: Say }) {
  return (
    <div class="modes" role="group" aria-label={say('desk_mode')}>
      {[false, true].map((review) => (
        <button type="button" key={String(review)} aria-pressed={review === on} onClick={() => onMode(review)}>
          {review ? say('desk_mode_review') : say('desk_mode_read')}
        </button>
      ))}
    </div>
  );
}
