import { useState } from 'preact/hooks';
import { ruleLink } from '../lib/views/rule-link';
import { rulesWith, type RuleGroupView, type RuleView } from '../lib/views/rules-view';
import type { Say } from '../lib/views/say';
import { Mark } from './Mark';
import { Words } from './Words';

export interface RulesProps {
  groups: RuleGroupView[];
  /** "Rules, version 2" */
  version: string;
  /** the rule of the address, marked where it stands; null for none */
  asked: string | null;
  say: Say;
}

function Rule({ rule, isAsked, say }: { rule: RuleView; isAsked: boolean; say: Say }) {
  const { code, name, text, example, shown } = rule;
  return (
    <li class="rule-entry" id={code} data-asked={isAsked || undefined} tabIndex={-1}>
      <h3>
        <a class="rule-code" href={ruleLink(code)}>
          {name ?? code}
        </a>
      </h3>
      <div class="rule-words">
        <p>{text}</p>
        {example !== null && (
          <p class="rule-example">
            <span>{say('rules_example')}</span> <Words text={example} />
          </p>
        )}
        {shown.length > 0 && (
          <div class="rule-example">
            <span>{say('rules_shown_as')}</span>
            <ul>
              {shown.map((sentence) => (
                <li key={sentence}>
                  <Words text={sentence} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </li>
  );
}

/** Every rule by which verdicts are made: what it says, and what it decides. */
export function Rules({ groups, version, asked, say }: RulesProps) {
  const [search, setSearch] = useState('');
  const found = rulesWith(groups, search, say.locale);
  return (
    <main class="guide rules">
      <header class="guide-head">
        <Mark size={40} />
        <div>
          <h1>{say('rules_title')}</h1>
          <p>{version}</p>
        </div>
      </header>
      <p class="guide-lead">{say('rules_lead')}</p>
      <nav class="rules-contents" aria-label={say('rules_contents')}>
        <ul>
          {groups.map(({ id, title }) => (
            <li key={id}>
              <a href={`#group-${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <label class="rules-find">
        <span>{say('rules_find')}</span>
        <input type="search" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
      </label>
      <p role="status" class={found.length > 0 ? 'visually-hidden' : 'rules-none'}>
        {found.length === 0 ? say('rules_none') : ''}
      </p>
      {found.map(({ id, title, text, rules }) => (
        <section key={id} class="card" aria-labelledby={`group-${id}`}>
          <h2 id={`group-${id}`}>{title}</h2>
          <p>{text}</p>
          <ol class="rule-list">
            {rules.map((rule) => (
              <Rule key={rule.code} rule={rule} isAsked={rule.code === asked} say={say} />
            ))}
          </ol>
        </section>
      ))}
      <p class="guide-foot">{say('rules_invented')}</p>
    </main>
  );
}
