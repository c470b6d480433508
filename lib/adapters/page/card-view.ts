import type { ClaimView } from '../../views/types';
import { glyph, rungIcon } from './card-icon';

/** Ready sentences from the worker, by key; `$1`, `$2`, `$3` are filled in here. */
export type Ui = Readonly<Record<string, string>>;

export interface CardActions {
  compare(): void;
  previous(): void;
  next(): void;
  /** another claim of the same words */
  other(claimId: string): void;
  close(): void;
}

export interface CardContent {
  claim: ClaimView;
  /** counted from 1 */
  position: number;
  total: number;
  /** the claims whose words overlap this one's, itself among them, in page order */
  here: readonly ClaimView[];
  ui: Ui;
}

const REASONS_SHOWN = 2;

/** @returns the sentence of a key with its values filled in, "" where the worker sent none */
export function sentence(ui: Ui, key: string, ...values: (string | number)[]): string {
  const template = Object.hasOwn(ui, key) ? (ui[key] ?? '') : '';
  return template.replace(/\$([1-9])/g, (_, n: string) => String(values[Number(n) - 1] ?? ''));
}

/** The card speaks the reader's language on a page of another one: said so that a reading voice changes with it. */
export function speak(element: HTMLElement, ui: Ui): void {
  const language = sentence(ui, 'catalogue_language');
  if (language !== '') element.lang = language;
}

/** Builds the card. Everything from outside goes in as text nodes. Only events that the browser made itself count. */
export function buildCard(document: Document, content: CardContent, actions: CardActions): HTMLElement {
  const { claim, position, total, ui } = content;
  const { element, button } = makers(document);
  const card = element('section', claim.status === 'open' ? 'card' : 'card status');
  speak(card, ui);
  card.tabIndex = -1;
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-labelledby', 'headline');
  card.setAttribute('aria-describedby', 'flag');
  const scroll = element('div', 'scroll');
  if (content.here.length > 1) scroll.append(buildHere(document, content, actions));
  const flag = element('p', 'flag');
  flag.id = 'flag';
  flag.append(rungIcon(document, claim.rung, claim.status), element('strong', '', claim.flagText));
  if (claim.counts !== null) flag.append(element('span', 'counts', claim.counts));
  scroll.append(flag);
  if (claim.rungText !== null) scroll.append(element('p', 'rung', claim.rungText));
  if (claim.review) scroll.append(element('p', 'reviewed', claim.review.text));
  if (claim.changed) scroll.append(...buildChange(document, claim.changed, ui));
  const headline = element('h2', '', claim.headline);
  headline.id = 'headline';
  scroll.append(headline);
  scroll.append(...claim.actorNotes.map((note) => element('p', 'note', note)));
  if (claim.incidentLabel !== null) scroll.append(element('p', 'incident', claim.incidentLabel));
  if (claim.rows.length > 0) {
    const rows = element('dl');
    for (const row of claim.rows) rows.append(element('dt', '', row.label), element('dd', '', row.value));
    scroll.append(rows);
  }
  if (claim.reasons.length > 0) {
    const why = element('div', 'why');
    const list = element('ul');
    list.append(...claim.reasons.slice(0, REASONS_SHOWN).map((reason) => element('li', '', reason.text)));
    why.append(element('h3', '', sentence(ui, 'card_why')), list);
    scroll.append(why);
  }
  // A verdict never sounds final: it ends with the day and the reports that it stands on.
  const asOf = [claim.asOf, claim.compiled].filter((part) => typeof part === 'string' && part !== '');
  if (asOf.length > 0) scroll.append(element('p', 'as-of', asOf.join(' ·\u00a0')));
  if (claim.reading.length > 0) scroll.append(buildReading(document, content));
  const foot = element('div', 'foot');
  const compare = button('compare', actions.compare);
  compare.textContent = sentence(ui, 'card_compare');
  // Where both do not fit in one line, the steps go below together.
  const steps = element('span', 'steps');
  if (total > 1) {
    steps.append(
      button('', actions.previous, sentence(ui, 'card_previous'), glyph(document, 'previous')),
      element('span', 'position', sentence(ui, 'card_position', position, total)),
      button('', actions.next, sentence(ui, 'card_next'), glyph(document, 'next')),
    );
  }
  steps.append(button('', actions.close, sentence(ui, 'card_close'), glyph(document, 'close')));
  foot.append(compare, steps);
  card.append(scroll, foot);
  return card;
}

/** Several claims of the same words: which of them is shown, and the way to the others. */
function buildHere(document: Document, { claim, here, ui }: CardContent, actions: CardActions): HTMLElement {
  const { element, button } = makers(document);
  const group = element('div', 'here');
  group.setAttribute('role', 'group');
  const label = element('span', '', sentence(ui, 'card_here', here.length));
  group.setAttribute('aria-label', label.textContent ?? '');
  group.append(label);
  for (const one of here) {
    const choice = button('', () => actions.other(one.id));
    choice.append(rungIcon(document, one.rung, one.status), element('span', '', one.actorName));
    choice.setAttribute('aria-pressed', String(one.id === claim.id));
    group.append(choice);
  }
  return group;
}

/** What went and what came since the reader last read the sentence. */
function buildChange(document: Document, { text, parts }: NonNullable<ClaimView['changed']>, ui: Ui): HTMLElement[] {
  const { element } = makers(document);
  const words = element('p', 'diff');
  for (const { kind, text: run } of parts) {
    const part = element(kind === 'removed' ? 'del' : kind === 'added' ? 'ins' : 'span');
    if (kind !== 'same') part.append(element('span', 'unseen', sentence(ui, `changed_${kind}`)), ' ');
    part.append(run);
    words.append(part, ' ');
  }
  words.dir = 'auto';
  return [element('p', 'note', text), words];
}

/** Why the claim is read so: folded away, since it answers a question that most readers do not have. */
function buildReading(document: Document, { claim, ui }: CardContent): HTMLElement {
  const { element } = makers(document);
  const list = element('dl', 'fields');
  for (const row of claim.reading) {
    const value = element('dd');
    value.append(element('span', '', row.value));
    for (const word of row.words) value.append(' ', element('q', '', word.text));
    if (row.note !== null) value.append(' ', element('em', '', row.note));
    list.append(element('dt', '', row.label), value);
  }
  const folded = element('details', 'reading');
  folded.append(element('summary', '', sentence(ui, 'card_reading')), list);
  return folded;
}

/** Builds the pill that stands by a claim reached by keyboard: Enter opens the card. */
export function buildPill(document: Document, content: CardContent, open: () => void): HTMLElement {
  const { claim, position, total, ui } = content;
  const { element, button } = makers(document);
  const pill = button('pill', open);
  speak(pill, ui);
  pill.append(rungIcon(document, claim.rung, claim.status), element('strong', '', claim.flagText), element('span', '', sentence(ui, 'card_position', position, total)));
  return pill;
}

/** What the mark under the pointer means, in a few words. */
export function buildHint(document: Document, { claim, ui }: CardContent): HTMLElement {
  const { element } = makers(document);
  const hint = element('div', 'pill hint');
  speak(hint, ui);
  // The list in the popup and the card say the same to those who do not point.
  hint.setAttribute('aria-hidden', 'true');
  hint.append(rungIcon(document, claim.rung, claim.status), element('strong', '', claim.flagText));
  if (claim.rungText !== null && claim.rungText !== claim.flagText) hint.append(element('span', '', claim.rungText));
  return hint;
}

function makers(document: Document) {
  const element = <K extends keyof HTMLElementTagNameMap>(name: K, className = '', text = ''): HTMLElementTagNameMap[K] => {
    const made = document.createElement(name);
    if (className !== '') made.className = className;
    // Text of any script keeps its own direction and cannot turn its neighbours'.
    if (text !== '') made.setAttribute('dir', 'auto');
    if (text !== '') made.textContent = text;
    return made;
  };
  const button = (className: string, act: () => void, label = '', picture?: SVGElement): HTMLButtonElement => {
    const made = element('button', className);
    made.type = 'button';
    if (label !== '') {
      made.setAttribute('aria-label', label);
      made.title = label;
    }
    if (picture !== undefined) made.append(picture);
    made.addEventListener('click', (event) => {
      if (event.isTrusted) act();
    });
    return made;
  };
  return { element, button };
}
