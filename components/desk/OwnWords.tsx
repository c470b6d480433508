import { useId, useState } from 'preact/hooks';
import { MAX_LINKS, MAX_NOTE, MAX_TAG, MAX_TAGS, type AnnotationWords, type EvidenceLink } from '../../lib/model/annotation';
import { OWN_READINGS } from '../../lib/model/objection';
import { readingWord } from '../../lib/views/objection-view';
import type { Say } from '../../lib/views/say';
import { Words } from '../Words';

export interface OwnWordsProps {
  words: AnnotationWords;
  say: Say;
  onChange: (part: Partial<AnnotationWords>) => void;
}

/** Tags: those that are set, each to be taken off, and a field that takes a known one or a new one. */
export function Tags({ onChange, known, say, texts, words }: OwnWordsProps & { known: readonly string[]; texts: Readonly<Record<string, string>> }) {
  const [typed, setTyped] = useState('');
  const id = useId();
  const { tags } = words;
  const shown = (tag: string): string => texts[tag] ?? tag;
  const add = (text: string): void => {
    const written = text.trim();
    const tag = (known.find((one) => shown(one) === written) ?? written).slice(0, MAX_TAG);
    setTyped('');
    if (tag !== '' && !tags.includes(tag) && tags.length < MAX_TAGS) onChange({ tags: [...tags, tag] });
  };
  return (
    <div class="desk-field" data-field="tags">
      <label for={id}>{say('desk_tags')}</label>
      {tags.length > 0 && (
        <ul class="desk-tags">
          {tags.map((tag) => (
            <li key={tag}>
              <Words text={shown(tag)} />
              <button type="button" aria-label={say('desk_tag_off', shown(tag))} title={say('desk_tag_off', shown(tag))} onClick={() => onChange({ tags: tags.filter((one) => one !== tag) })}>
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="desk-add">
        <input
          id={id}
          type="text"
          list={`${id}-known`}
          autocomplete="off"
          dir="auto"
          maxLength={MAX_TAG}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || typed.trim() === '') return;
            event.preventDefault();
            add(typed);
          }}
        />
        <button type="button" class="button" disabled={typed.trim() === ''} onClick={() => add(typed)}>
          {say('desk_tag_add')}
        </button>
      </p>
      <datalist id={`${id}-known`}>
        {known.filter((tag) => !tags.includes(tag)).map((tag) => (
          <option key={tag} value={shown(tag)} />
        ))}
      </datalist>
    </div>
  );
}

function Link({ link, say, onChange, onRemove }: { link: EvidenceLink; say: Say; onChange: (link: EvidenceLink) => void; onRemove: () => void }) {
  const { archive, label, url } = link;
  const setArchive = (part: { url?: string; on?: string | null }): void => {
    const next = { url: archive?.url ?? '', on: archive?.on ?? null, ...part };
    onChange({ ...link, archive: next.url === '' && next.on === null ? null : next });
  };
  return (
    <li>
      <label>
        <span>{say('desk_link_url')}</span>
        <input type="text" inputMode="url" autocomplete="off" spellcheck={false} placeholder="https://" maxLength={2_000} value={url} onInput={(event) => onChange({ ...link, url: event.currentTarget.value })} />
      </label>
      <label>
        <span>{say('desk_link_label')}</span>
        <input type="text" autocomplete="off" dir="auto" maxLength={500} value={label} onInput={(event) => onChange({ ...link, label: event.currentTarget.value })} />
      </label>
      <div class="desk-pair">
        <label>
          <span>{say('desk_link_archive')}</span>
          <input type="text" inputMode="url" autocomplete="off" spellcheck={false} placeholder="https://" maxLength={2_000} value={archive?.url ?? ''} onInput={(event) => setArchive({ url: event.currentTarget.value })} />
        </label>
        <label>
          <span>{say('desk_link_archived_on')}</span>
          <input type="date" value={archive?.on ?? ''} onInput={(event) => setArchive({ on: event.currentTarget.value === '' ? null : event.currentTarget.value })} />
        </label>
      </div>
      <button type="button" class="text-button" onClick={() => onRemove()}>
        {say('desk_link_off')}
        <span class="visually-hidden"> {url}</span>
      </button>
    </li>
  );
}

/** Evidence that the person names: addresses, each with its copy in an archive. */
export function Links({ onChange, say, words: { links } }: OwnWordsProps) {
  const set = (at: number, link: EvidenceLink): void => onChange({ links: links.map((one, index) => (index === at ? link : one)) });
  return (
    <fieldset class="desk-field" data-field="links">
      <legend>{say('desk_links')}</legend>
      <ul class="desk-links">
        {links.map((link, at) => (
          <Link key={at} link={link} say={say} onChange={(next) => set(at, next)} onRemove={() => onChange({ links: links.filter((_one, index) => index !== at) })} />
        ))}
      </ul>
      <button type="button" class="button" disabled={links.length >= MAX_LINKS} onClick={() => onChange({ links: [...links, { url: '', label: '', archive: null }] })}>
        {say('desk_link_add')}
      </button>
    </fieldset>
  );
}

/** The person's own verdict beside the machine's, never in its place. */
export function OwnAssessment({ onChange, say, words: { assessment }, verdict }: OwnWordsProps & { verdict: string | null }) {
  return (
    <fieldset class="desk-field" data-field="assessment">
      <legend>{say('desk_assessment')}</legend>
      <p class="desk-hint">{verdict === null ? say('desk_assessment_alone') : say('desk_assessment_beside', verdict)}</p>
      <select
        aria-label={say('objection_reading_label')}
        value={assessment?.reading ?? ''}
        onChange={(event) => {
          const reading = OWN_READINGS.find((one) => one === event.currentTarget.value);
          onChange({ assessment: reading === undefined ? null : { reading, reasons: assessment?.reasons ?? '' } });
        }}
      >
        {[null, ...OWN_READINGS].map((reading) => (
          <option key={reading ?? ''} value={reading ?? ''}>
            {readingWord(reading, say)}
          </option>
        ))}
      </select>
      {assessment !== null && (
        <label>
          <span>{say('desk_reasons')}</span>
          <textarea rows={3} dir="auto" maxLength={MAX_NOTE} value={assessment.reasons} onInput={(event) => onChange({ assessment: { ...assessment, reasons: event.currentTarget.value } })} />
        </label>
      )}
    </fieldset>
  );
}

export function Note({ onChange, say, words: { note } }: OwnWordsProps) {
  return (
    <div class="desk-field" data-field="note">
      <label>
        <span>{say('desk_note')}</span>
        <textarea rows={3} dir="auto" maxLength={MAX_NOTE} value={note} onInput={(event) => onChange({ note: event.currentTarget.value })} />
      </label>
    </div>
  );
}
