import { useEffect, useRef, useState } from 'preact/hooks';
import type { SampleArticle } from '../lib/views/sample-article';
import type { Say } from '../lib/views/say';
import { Marked, type LookOf } from './Marked';

/** Draws the card of a claim into an element, by its number; null takes it away. `choose` is called with the number that the card's buttons ask for. */
export type ShowCard = (holder: HTMLElement, at: number | null, choose: (at: number | null) => void) => void;

export interface SampleStoryProps {
  article: SampleArticle;
  say: Say;
  lookOf: LookOf;
  showCard: ShowCard;
}

/** An invented article with its marks and the card beside it, both as they are on news pages. */
export function SampleStory({ article, say, lookOf, showCard }: SampleStoryProps) {
  const [chosen, choose] = useState<number | null>(0);
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (holder.current !== null) showCard(holder.current, chosen, choose);
  }, [chosen, showCard]);
  const byKey = (at: number) => (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose(at);
  };
  return (
    <section class="card" aria-labelledby="try-title">
      <h2 id="try-title">{say('welcome_try')}</h2>
      <p>{say('welcome_try_what')}</p>
      <div class="try">
        <article class="story">
          <p class="story-outlet">
            {article.outlet} <span>{article.published}</span>
          </p>
          <h3>{article.title}</h3>
          {article.paragraphs.map((sentences, i) => (
            <p key={i}>
              {sentences.map(({ text, claim }) =>
                claim === null ? (
                  `${text} `
                ) : (
                  // A sentence breaks over lines, which a button element does not.
                  <span key={text}>
                    <span class="story-mark" role="button" tabIndex={0} aria-pressed={claim === chosen} onClick={() => choose(claim)} onKeyDown={byKey(claim)}>
                      <Marked text={text} rung={article.claims[claim]?.rung ?? 'not_judged'} intensity="normal" lookOf={lookOf} />
                    </span>{' '}
                  </span>
                ),
              )}
            </p>
          ))}
        </article>
        <div class="try-card" role="region" aria-label={say('welcome_try_card')}>
          <div ref={holder} hidden={chosen === null} />
          {chosen === null && <p class="try-closed">{say('welcome_try_closed')}</p>}
        </div>
      </div>
    </section>
  );
}
