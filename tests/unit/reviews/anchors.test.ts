import { describe, expect, it } from 'vitest';
import type { Block } from '../../../lib/model/article';
import type { Annotation } from '../../../lib/model/annotation';
import type { KeptAnnotation, Standing } from '../../../lib/model/kept-annotation';
import { sentenced } from '../../../lib/reviews/anchor';
import { standingIn } from '../../../lib/reviews/standing';
import { fnv1a64 } from '../../../lib/text/hash';
import { comparable } from '../../../lib/text/fold';
import { quoteOf } from '../../../lib/text/quote-anchor';
import { claim } from '../../extension/samples';
import { recordFigure } from '../../figures';
import { EDITED_PAGES, type EditedPage, type Told } from '../../fixtures/edited-pages';

const NONE: ReadonlySet<string> = new Set();

/** The article's text, its blocks, and where each sentence stands in it. */
function written(paragraphs: Told[][]): { text: string; blocks: Block[]; at: Map<string, { start: number; end: number; told: Told }> } {
  const at = new Map<string, { start: number; end: number; told: Told }>();
  const blocks: Block[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    if (text !== '') text += '\n';
    const start = text.length;
    paragraph.forEach((told, i) => {
      if (i > 0) text += ' ';
      at.set(told.id, { start: text.length, end: text.length + told.text.length, told });
      text += told.text;
    });
    blocks.push({ kind: 'paragraph', start, end: text.length });
  }
  return { text, blocks, at };
}

function annotated({ before }: EditedPage, quoted?: (sentence: { start: number; end: number }) => { start: number; end: number }): KeptAnnotation {
  const { at, text } = written(before);
  const place = at.get('t');
  if (place === undefined) throw new Error('No sentence is annotated.');
  const quote = quoteOf(text, quoted?.(place) ?? place);
  const article = { id: 'https://outlet.example/a', url: null, title: null, outletId: null, language: 'en', published: null, textHash: fnv1a64(comparable(text)) };
  const annotation: Annotation = { id: '5f0f6c0a-3a54-4f4e-8d6e-0d1e2f3a4b5c', article, claim: claim({ quotes: [quote] }), review: 'accepted', fields: {}, note: '', tags: [], links: [], assessment: null, author: null, created: '2031-03-04T10:00:00.000Z', modified: '2031-03-04T10:00:00.000Z', revision: 1 };
  return { annotation, standing: null };
}

function read(kept: KeptAnnotation, paragraphs: Told[][]): Standing {
  const { blocks, text } = written(paragraphs);
  return standingIn(kept, fnv1a64(comparable(text)), sentenced(text, blocks, NONE), NONE);
}

type Outcome = 'right' | 'orphan' | 'wrong';

/** Right: attached to the same words at their place, or told what they became. An orphan is told as lost. Anything else is wrong. */
function outcomeOf(standing: Standing, { after }: EditedPage): Outcome {
  const there = written(after).at.get('t');
  if (standing.state === 'lost') return there === undefined ? 'right' : 'orphan';
  if (standing.state === 'changed') return there?.told.edited === true && standing.now?.includes(there.told.text.slice(0, 10)) === true ? 'right' : 'wrong';
  const [quote] = standing.quotes;
  const stands = quote !== undefined && there !== undefined && quote.start >= there.start && quote.end <= there.end;
  const sameWords = there?.told.edited !== true || comparable(there.told.text) === comparable(quote?.exact ?? '');
  return stands && sameWords ? 'right' : 'wrong';
}

describe('annotations on pages that were edited (L6)', () => {
  it('has a hundred pairs and more', () => expect(EDITED_PAGES.length).toBeGreaterThanOrEqual(100));

  const tally: Record<string, Record<Outcome, number>> = {};
  for (const known of [true, false]) {
    const name = known ? 'the page was read before' : 'nothing is known but the quote';
    const counts: Record<Outcome, number> = { right: 0, orphan: 0, wrong: 0 };
    tally[name] = counts;
    describe(name, () => {
      for (const page of EDITED_PAGES) {
        it(page.name, () => {
          const kept = annotated(page);
          const standing = read(known ? { ...kept, standing: read(kept, page.before) } : kept, page.after);
          const outcome = outcomeOf(standing, page);
          counts[outcome] += 1;
          expect(outcome, JSON.stringify(standing)).not.toBe('wrong');
        });
      }
      it('is right far more often than it is an orphan', () => {
        recordFigure({ case: 'L6', what: `annotations on the wrong sentence, ${name}`, value: counts.wrong, of: EDITED_PAGES.length, asked: '0', held: counts.wrong === 0 });
        recordFigure({ case: 'L6', what: `annotations found right, the others told as orphans, ${name}`, value: counts.right, of: EDITED_PAGES.length, asked: `more than ${known ? '90' : '80'} %`, held: counts.right > (known ? 0.9 : 0.8) * EDITED_PAGES.length });
        expect(counts.right).toBeGreaterThan((known ? 0.9 : 0.8) * EDITED_PAGES.length);
      });
    });
  }

  it('never attaches a part of a sentence to a sentence that says otherwise', () => {
    for (const page of EDITED_PAGES) {
      const kept = annotated(page, ({ end, start }) => ({ start: start + 3, end: end - 3 }));
      for (const standing of [read(kept, page.after), read({ ...kept, standing: read(kept, page.before) }, page.after)]) expect(outcomeOf(standing, page), `${page.name} ${JSON.stringify(standing)}`).not.toBe('wrong');
    }
  });

  it('finds again what was gone for a while', () => {
    const [page] = EDITED_PAGES.filter(({ name }) => name.endsWith('it is taken out'));
    if (page === undefined) throw new Error('There is no such pair.');
    const kept = annotated(page);
    const first = { ...kept, standing: read(kept, page.before) };
    const gone = { ...first, standing: read(first, page.after) };
    expect(gone.standing.state).toBe('lost');
    expect(read(gone, page.before).state).toBe('exact');
  });
});
