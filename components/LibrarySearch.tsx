import { useEffect, useState } from 'preact/hooks';
import { REVIEWS } from '../lib/model/annotation';
import { ASKED_RUNGS, LIBRARY_ORDERS, type LibraryOrder, type LibrarySearch } from '../lib/model/library';
import type { Say } from '../lib/views/say';
import { Icon } from './Icon';

const ORDERS: Record<LibraryOrder, string> = { newest: 'library_order_newest', oldest: 'library_order_oldest', read: 'library_order_read', most: 'library_order_most' };
const KNOWN = { all: 'library_known_all', kept: 'library_known_kept', casebook: 'library_known_casebook' } as const;
const TYPED = { about: 'library_about_label', outlet: 'library_outlet_label', accused: 'library_accused_label', speaker: 'library_speaker_label' } as const;
type Typed = keyof typeof TYPED;
const FIELDS: readonly Typed[] = ['about', 'outlet', 'accused', 'speaker'];
/** What is typed is looked for after a rest of so many milliseconds. */
const REST = 300;

/** How many filters are set, the words looked for apart. */
function filtersIn({ from, known, review, rung, to, ...typed }: LibrarySearch): number {
  return FIELDS.filter((field) => typed[field].trim() !== '').length + [from, to, rung, review].filter((value) => value !== null).length + Number(known !== 'all');
}

interface FieldProps {
  search: LibrarySearch;
  say: Say;
  change: (part: Partial<LibrarySearch>) => void;
}

function Filters({ change, say, search }: FieldProps) {
  const date = (value: string): string | null => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null);
  return (
    <div class="library-filters">
      {FIELDS.map((field) => (
        <label key={field}>
          <span>{say(TYPED[field])}</span>
          <input type="search" autocomplete="off" spellcheck={false} maxLength={200} value={search[field]} onInput={(event) => change({ [field]: event.currentTarget.value })} />
        </label>
      ))}
      <label>
        <span>{say('library_rung_label')}</span>
        <select value={search.rung ?? ''} onChange={(event) => change({ rung: ASKED_RUNGS.find((rung) => rung === event.currentTarget.value) ?? null })}>
          <option value="">{say('library_any')}</option>
          {ASKED_RUNGS.map((rung) => (
            <option key={rung} value={rung}>
              {rung === 'PROVEN' ? say('flag_proven') : say(`strength_${rung.toLowerCase()}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say('library_known_label')}</span>
        <select value={search.known} onChange={(event) => change({ known: event.currentTarget.value === 'kept' ? 'kept' : event.currentTarget.value === 'casebook' ? 'casebook' : 'all' })}>
          {(['all', 'kept', 'casebook'] as const).map((known) => (
            <option key={known} value={known}>
              {say(KNOWN[known])}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say('library_review_label')}</span>
        <select value={search.review ?? ''} onChange={(event) => change({ review: REVIEWS.find((review) => review === event.currentTarget.value) ?? null })}>
          <option value="">{say('library_any')}</option>
          {REVIEWS.map((review) => (
            <option key={review} value={review}>
              {say(`review_${review}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say('library_from_label')}</span>
        <input type="date" value={search.from ?? ''} onChange={(event) => change({ from: date(event.currentTarget.value) })} />
      </label>
      <label>
        <span>{say('library_to_label')}</span>
        <input type="date" value={search.to ?? ''} onChange={(event) => change({ to: date(event.currentTarget.value) })} />
      </label>
    </div>
  );
}

export interface LibrarySearchFormProps {
  search: LibrarySearch;
  /** reports alone are not ordered by how many there are */
  counted: boolean;
  say: Say;
  onSearch: (search: LibrarySearch) => void;
}

/** What is looked for: words above, filters folded below. What is typed is looked for after a rest, or at once on Enter. */
export function LibrarySearchForm({ counted, onSearch, say, search }: LibrarySearchFormProps) {
  const [typed, setTyped] = useState(search);
  const [opened, setOpened] = useState(filtersIn(search) > 0);
  useEffect(() => {
    setTyped(search);
    // What narrows the list is in sight, also where the address brought it.
    if (filtersIn(search) > 0) setOpened(true);
  }, [search]);
  useEffect(() => {
    if (typed === search) return undefined;
    const timer = setTimeout(() => onSearch(typed), REST);
    return () => clearTimeout(timer);
  }, [typed]);
  const change = (part: Partial<LibrarySearch>): void => setTyped((before) => ({ ...before, ...part }));
  const set = filtersIn(typed);
  return (
    <form
      class="library-search"
      role="search"
      aria-label={say('library_search_label')}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed);
      }}
    >
      <div class="library-words">
        <label>
          <span class="visually-hidden">{say('library_search_label')}</span>
          <input type="search" autocomplete="off" maxLength={200} placeholder={say('library_search_hint')} value={typed.text} onInput={(event) => change({ text: event.currentTarget.value })} />
        </label>
        <button type="submit" class="button" data-kind="main">
          <Icon name="search" size={16} />
          {say('library_search')}
        </button>
      </div>
      <div class="library-more">
        <details open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
          <summary>{set === 0 ? say('library_filters') : say('library_filters_set', String(set))}</summary>
          <Filters search={typed} say={say} change={change} />
          {set > 0 && (
            <button type="button" class="text-button" onClick={() => change({ about: '', outlet: '', accused: '', speaker: '', rung: null, review: null, from: null, to: null, known: 'all' })}>
              {say('library_clear')}
            </button>
          )}
        </details>
        <label class="library-order">
          <span>{say('library_order_label')}</span>
          <select value={typed.order} onChange={(event) => change({ order: LIBRARY_ORDERS.find((order) => order === event.currentTarget.value) ?? 'newest' })}>
            {LIBRARY_ORDERS.filter((order) => counted || order !== 'most').map((order) => (
              <option key={order} value={order}>
                {say(ORDERS[order])}
              </option>
            ))}
          </select>
        </label>
      </div>
    </form>
  );
}
