import type { ClaimView } from '../../views/types';
import { CARD_STYLE } from '../page/card-style';
import { buildCard, type Ui } from '../page/card-view';

/** On a page of ours the card stands in the text instead of over it, and is written as the page is. */
const IN_PLACE = ':host{position:static!important;width:auto!important;height:auto!important;z-index:auto!important;font-family:inherit!important}.card{position:static;width:auto;font-family:inherit}';

/**
 * Draws the very card of news pages into an element of ours: the claim at a place of the list, null for none. `choose` hears the place that its buttons ask for. There is
 * no comparison of an invented claim: `compare` is called instead.
 */
export function showSampleCard(holder: HTMLElement, claims: readonly ClaimView[], at: number | null, ui: Ui, choose: (at: number | null) => void, compare: () => void): void {
  const root = holder.shadowRoot ?? holder.attachShadow({ mode: 'open' });
  if (root.adoptedStyleSheets.length === 0) {
    root.adoptedStyleSheets = [CARD_STYLE, IN_PLACE].map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
  }
  // A button that is replaced by its like keeps the focus.
  const focused = [...root.querySelectorAll('button')].findIndex((button) => button === root.activeElement);
  root.replaceChildren();
  const claim = at === null ? undefined : claims[at];
  if (at === null || claim === undefined) return;
  const step = (by: number) => (): void => choose((at + by + claims.length) % claims.length);
  const card = buildCard(holder.ownerDocument, { claim, position: at + 1, total: claims.length, here: [claim], ui }, { compare, previous: step(-1), next: step(1), other: () => undefined, close: () => choose(null) });
  // It stands in the page, and nothing has to be closed to go on.
  card.setAttribute('role', 'group');
  card.removeAttribute('tabindex');
  root.append(card);
  if (focused >= 0) root.querySelectorAll('button')[focused]?.focus();
}
