import type { Say } from '../../lib/views/say';

/** Keys of the desk: they hold only while the focus is in the list of claims, and never while something is typed (WCAG 2.1.4). */
export const DESK_KEYS = ['j', 'k', 'a', 'c', 'r', 'u', 'n', '?'] as const;
export type DeskKey = (typeof DESK_KEYS)[number];

const WHAT: Record<DeskKey, (say: Say) => string> = {
  j: (say) => say('desk_key_next'),
  k: (say) => say('desk_key_previous'),
  a: (say) => say('desk_accept'),
  c: (say) => say('desk_correct'),
  r: (say) => say('desk_reject'),
  u: (say) => say('desk_undo'),
  n: (say) => say('desk_add'),
  '?': (say) => say('desk_key_help'),
};

export const keyText = (key: DeskKey, say: Say): string => WHAT[key](say);

/** Is something typed there? Then a letter is a letter. */
export const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null;

/** The letter that was pressed by itself, or null. */
export function plainKey(event: KeyboardEvent): string | null {
  return event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target) ? null : event.key;
}
