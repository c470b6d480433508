import type { ComponentChildren } from 'preact';
import type { Rung } from '../lib/views/types';
import type { Say } from '../lib/views/say';
import { LadderIcon } from './LadderIcon';
import { Mark } from './Mark';
import { Marked, type LookOf } from './Marked';
import { RefusedOutlets } from './OutletSettings';
import { Promises } from './Promises';
import { ShortcutList, type ShortcutRow } from './Shortcuts';

export interface WelcomeProps {
  say: Say;
  lookOf: LookOf;
  shortcuts: readonly ShortcutRow[];
  /** how many outlets are read without being asked, ready to show: "42 outlets" */
  covered: string;
  /** covered outlets that the browser keeps from us; null where the browser does not tell */
  refused: readonly string[] | null;
  onAllow: () => void;
  onSettings: () => void;
  /** the article to try it on */
  children?: ComponentChildren;
}

const RUNGS: readonly Rung[] = ['proven', 'corroborated', 'suspected', 'unsubstantiated', 'denial', 'not_judged'];

/** One mark: its line under a sentence, its icon, its word, and what that means. */
function Sample({ rung, say, lookOf }: { rung: Rung; say: Say; lookOf: LookOf }) {
  return (
    <li class="mark-row">
      <p class="mark-sentence">
        <Marked text={say(`welcome_sentence_${rung}`)} rung={rung} intensity="normal" lookOf={lookOf} />
      </p>
      <LadderIcon rung={rung} status="open" size={24} />
      <p class="mark-means">
        <strong>{say(`welcome_word_${rung}`)}</strong> <span>{say(`welcome_means_${rung}`)}</span>
      </p>
    </li>
  );
}

/** The first minute: what the marks mean, how to look closer, what the extension sees and what it never does. */
export function Welcome({ say, lookOf, shortcuts, covered, refused, onAllow, onSettings, children }: WelcomeProps) {
  return (
    <main class="guide welcome">
      <header class="guide-head">
        <Mark size={56} />
        <h1>{say('welcome_title')}</h1>
      </header>
      <p class="guide-lead">{say('welcome_lead')}</p>
      {refused !== null && <RefusedOutlets refused={refused} say={say} onAllow={onAllow} />}
      <section class="card" aria-labelledby="marks-title">
        <h2 id="marks-title">{say('welcome_marks')}</h2>
        <ul class="mark-rows">
          {RUNGS.map((rung) => (
            <Sample key={rung} rung={rung} say={say} lookOf={lookOf} />
          ))}
        </ul>
        <p class="guide-note">{say('welcome_reported')}</p>
      </section>
      {children}
      <section class="card" aria-labelledby="closer-title">
        <h2 id="closer-title">{say('welcome_closer')}</h2>
        <ol class="ways">
          <li>{say('welcome_way_mark')}</li>
          <li>{say('welcome_way_compare')}</li>
          <li>{say('welcome_way_popup')}</li>
        </ol>
        <h3>{say('options_shortcuts')}</h3>
        <ShortcutList rows={shortcuts} say={say} />
      </section>
      <section class="card" aria-labelledby="sees-title">
        <h2 id="sees-title">{say('options_sees')}</h2>
        <p>{say('welcome_sees', covered)}</p>
        {refused?.length === 0 && <p>{say('welcome_allowed')}</p>}
        <h3>{say('welcome_never')}</h3>
        <Promises say={say} />
      </section>
      <p class="card-actions">
        <button type="button" class="button" onClick={() => onSettings()}>
          {say('settings')}
        </button>
        <a class="button" href="/rules.html">
          {say('rules_title')}
        </a>
      </p>
    </main>
  );
}
