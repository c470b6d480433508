import { INTENSITIES, MARK_KINDS, type MarkKind, type Settings } from '../lib/model/settings';
import type { Say } from '../lib/views/say';
import { markKindText } from '../lib/views/settings-changes';
import { HostList } from './HostList';
import { LadderIcon } from './LadderIcon';
import { Marked, type LookOf } from './Marked';

export interface MarkSettingsProps {
  settings: Settings;
  say: Say;
  lookOf: LookOf;
  onChoose: (chosen: Partial<Pick<Settings, 'intensity' | 'unmarked'>>) => void;
  /** marks a host's pages again */
  onMark: (host: string) => void;
}

/** A motive has no line of its own: it is drawn as any claim without a basis. */
const rungOf = (kind: MarkKind) => (kind === 'motive' ? 'unsubstantiated' : kind);

/** How strongly pages are marked, what of, and where not. Everything stays in the lists. */
export function MarkSettings({ settings, say, lookOf, onChoose, onMark }: MarkSettingsProps) {
  const { intensity, unmarked, unmarkedHosts } = settings;
  const toggle = (kind: MarkKind, marked: boolean): void => onChoose({ unmarked: marked ? unmarked.filter((k) => k !== kind) : [...unmarked, kind].sort() });
  return (
    <section class="card" id="marks" aria-labelledby="marks-title">
      <h2 id="marks-title">{say('options_marks')}</h2>
      <fieldset class="choices">
        <legend>{say('intensity_label')}</legend>
        {INTENSITIES.map((one) => (
          <label key={one} class="choice">
            <input type="radio" name="intensity" value={one} checked={one === intensity} onChange={() => onChoose({ intensity: one })} />
            <span>
              <span>{say(`intensity_${one}`)}</span>
              <span class="choice-sample" aria-hidden="true">
                <Marked text={say('sample_claim')} rung="suspected" intensity={one} lookOf={lookOf} />
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset class="choices kinds">
        <legend>{say('options_marked')}</legend>
        <p class="hint">{say('options_marked_what')}</p>
        <div>
          {MARK_KINDS.map((kind) => (
            <label key={kind} class="tick">
              <input type="checkbox" checked={!unmarked.includes(kind)} onChange={(event) => toggle(kind, event.currentTarget.checked)} />
              <LadderIcon rung={rungOf(kind)} status="open" />
              <span>{markKindText(kind, say)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <h3>{say('options_unmarked_hosts')}</h3>
      {unmarkedHosts.length === 0 ? <p>{say('options_unmarked_none')}</p> : <HostList hosts={unmarkedHosts} actions={(host) => [{ label: say('mark_again'), run: () => onMark(host) }]} />}
    </section>
  );
}
