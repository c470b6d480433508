import { useContext } from 'preact/hooks';
import type { Quote } from '../../lib/model/span';
import { sayCount } from '../../lib/views/say';
import { Words } from '../Words';
import { FieldFrame, setField, valueOf, type Correcting } from './FieldFrame';
import { ReviewDeskContext } from './review-desk';

/** So many sentences can carry one claim. */
const MOST_QUOTES = 20;

const isSame = (a: Quote, b: Quote): boolean => a.start === b.start && a.exact === b.exact;

export interface SentencesProps {
  of: Correcting;
  /** every sentence of the article that any claim stands on, in reading order */
  known: readonly Quote[];
  onProblem: (sentence: string | null) => void;
}

/** The sentences that carry the claim: those that were read, others that are known of the article, and what is selected in the page. */
export function Sentences({ known, of, onProblem }: SentencesProps) {
  const desk = useContext(ReviewDeskContext);
  const { base, say } = of;
  const chosen = valueOf(of, 'quotes');
  const offered = [...base.quotes, ...chosen.filter((quote) => !base.quotes.some((one) => isSame(one, quote)))];
  const others = known.filter((quote) => !offered.some((one) => isSame(one, quote)));
  const isChosen = (quote: Quote): boolean => chosen.some((one) => isSame(one, quote));
  const set = (quotes: Quote[]): void => setField(of, 'quotes', [...quotes].sort((a, b) => a.start - b.start));
  async function take(keep: boolean): Promise<void> {
    const answer = await desk?.selection?.();
    if (answer === undefined) return;
    if (!answer.ok) return onProblem(say(answer.key));
    const { problem, quote } = answer.value;
    if (quote === null) return onProblem(problem ?? say('desk_select_first'));
    onProblem(null);
    set(keep ? [...chosen.filter(({ start }) => start !== quote.start), quote] : [quote]);
  }
  return (
    <FieldFrame field="quotes" of={of} group>
      {offered.length === 1 ? (
        <blockquote class="desk-sentence">
          <Words text={offered[0]?.exact ?? ''} />
        </blockquote>
      ) : (
        offered.map((quote) => (
          <label class="desk-tick" key={`${quote.start} ${quote.exact}`}>
            <input type="checkbox" checked={isChosen(quote)} disabled={isChosen(quote) ? chosen.length === 1 : chosen.length >= MOST_QUOTES} onChange={(event) => set(event.currentTarget.checked ? [...chosen, quote] : chosen.filter((one) => !isSame(one, quote)))} />
            <span>
              <Words text={quote.exact} />
            </span>
          </label>
        ))
      )}
      {others.length > 0 && (
        <details class="desk-others">
          <summary>{sayCount(say, 'desk_quotes_others', others.length)}</summary>
          {others.map((quote) => (
            <label class="desk-tick" key={`${quote.start} ${quote.exact}`}>
              <input type="checkbox" checked={false} disabled={chosen.length >= MOST_QUOTES} onChange={() => set([...chosen, quote])} />
              <span>
                <Words text={quote.exact} />
              </span>
            </label>
          ))}
        </details>
      )}
      {desk?.selection !== undefined && (
        <p class="desk-buttons">
        <button type="button" class="text-button" disabled={chosen.length >= MOST_QUOTES} onClick={() => void take(true)}>
          {say('desk_quote_add')}
        </button>
        <button type="button" class="text-button" onClick={() => void take(false)}>
          {say('desk_quote_replace')}
        </button>
        </p>
      )}
    </FieldFrame>
  );
}
