import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useId, useState } from 'preact/hooks';
import type { Correction } from '../../lib/model/annotation';
import type { ClaimActor, NamedActor, Speaker } from '../../lib/model/claim';
import { CERTAINTIES, CLAIM_CLASSES, EVIDENCE_KINDS, EVIDENCE_TIERS, LEGAL_STAGES, RELATIONS, ROLES, type EvidenceKind, type Polarity, type Side, type Stance } from '../../lib/model/vocabulary';
import { correctedIn } from '../../lib/views/correction';
import { sayCount } from '../../lib/views/say';
import { Words } from '../Words';
import { ChoiceField, FieldFrame, setField, valueOf, type Correcting } from './FieldFrame';
import { ReviewDeskContext } from './review-desk';
import { Sentences, type SentencesProps } from './Sentences';

const POLARITIES: readonly Polarity[] = ['asserts', 'denies'];
const STANCES: readonly Stance[] = ['endorses', 'attributes', 'distances', 'uncommitted'];
const SIDES: readonly Side[] = ['victim', 'accused', 'third', 'commercial', 'media'];
const MAX_NAME = 500;
/** Who is named: any name; one that the tables know is told by its id. */
function Actor({ of }: { of: Correcting }) {
  const desk = useContext(ReviewDeskContext);
  const listId = useId();
  const [known, setKnown] = useState<readonly NamedActor[]>([]);
  const actor = valueOf(of, 'actor');
  const { name } = actor;
  useEffect(() => {
    const alive = { still: true };
    void desk?.actors(name).then((answer) => alive.still && answer.ok && setKnown(answer.value));
    return () => {
      alive.still = false;
    };
  }, [desk, name]);
  const typed = (text: string): void => {
    const found = known.find((one) => one.name.toLowerCase() === text.trim().toLowerCase());
    const before = of.base.actor;
    // What made the machine's name doubtful belongs to that name.
    const next: ClaimActor = text === before.name ? { ...before, also: actor.also } : { name: text, id: found?.id ?? null, also: actor.also };
    setField(of, 'actor', next);
  };
  // The suggestions come after the typing: a name that they know gets its id then.
  useEffect(() => {
    if (name !== of.base.actor.name && actor.id === null && known.some((one) => one.name.toLowerCase() === name.trim().toLowerCase())) typed(name);
  }, [known]);
  const { say } = of;
  return (
    <FieldFrame field="actor" of={of} group>
      <input type="text" aria-label={say('field_actor')} list={listId} autocomplete="off" spellcheck={false} dir="auto" maxLength={MAX_NAME} value={name} onInput={(event) => typed(event.currentTarget.value)} />
      <datalist id={listId}>
        {known.map((one) => (
          <option key={one.id} value={one.name} />
        ))}
      </datalist>
      <p class="desk-hint">{name.trim() === '' ? say('desk_actor_needed') : actor.id === null ? say('desk_actor_unknown') : say('desk_actor_known')}</p>
      {actor.also.map((party) => (
        <label class="desk-tick" key={party.name}>
          <input type="checkbox" checked onChange={() => setField(of, 'actor', { ...actor, also: actor.also.filter((one) => one !== party) })} />
          <span>
            {say('field_also')}: <Words text={(party.id === null ? undefined : of.actorTexts?.[party.id]) ?? party.name} />
          </span>
        </label>
      ))}
    </FieldFrame>
  );
}

const NOBODY: Speaker = { name: '', institution: null, role: 'unspecified', side: 'third', anonymous: false };

function SpeakerDetails({ of, speaker }: { of: Correcting; speaker: Speaker }) {
  const { say } = of;
  const set = (part: Partial<Speaker>): void => setField(of, 'speaker', { ...speaker, ...part });
  return (
    <div class="desk-pair">
      <label>
        <span>{say('desk_speaker_name')}</span>
        <input type="text" autocomplete="off" dir="auto" maxLength={MAX_NAME} value={speaker.name} onInput={(event) => set({ name: event.currentTarget.value })} />
      </label>
      <label>
        <span>{say('desk_speaker_institution')}</span>
        <input type="text" autocomplete="off" dir="auto" maxLength={MAX_NAME} value={speaker.institution ?? ''} onInput={(event) => set({ institution: event.currentTarget.value === '' ? null : event.currentTarget.value })} />
      </label>
      <label>
        <span>{say('desk_speaker_role')}</span>
        <select value={speaker.role} onChange={(event) => set({ role: ROLES.find((role) => role === event.currentTarget.value) ?? 'unspecified' })}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {say(`role_${role}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say('desk_speaker_side')}</span>
        <select value={speaker.side} onChange={(event) => set({ side: SIDES.find((side) => side === event.currentTarget.value) ?? 'third' })}>
          {SIDES.map((side) => (
            <option key={side} value={side}>
              {say(`side_${side}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="desk-tick">
        <input type="checkbox" checked={speaker.anonymous} onChange={(event) => set({ anonymous: event.currentTarget.checked })} />
        <span>{say('desk_speaker_anonymous')}</span>
      </label>
    </div>
  );
}

function SpeakerField({ of }: { of: Correcting }) {
  const { say } = of;
  const speaker = valueOf(of, 'speaker');
  return (
    <FieldFrame field="speaker" of={of} group>
      <label class="desk-tick">
        <input type="checkbox" checked={speaker === null} onChange={(event) => setField(of, 'speaker', event.currentTarget.checked ? null : (of.base.speaker ?? NOBODY))} />
        <span>{say('speaker_none')}</span>
      </label>
      {speaker !== null && <SpeakerDetails of={of} speaker={speaker} />}
    </FieldFrame>
  );
}

/** The relays, one a line, outermost first. What is typed stays as it is typed until it is kept. */
function Relays({ of }: { of: Correcting }) {
  const via = valueOf(of, 'via');
  const [typed, setTyped] = useState(via.join('\n'));
  const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '').slice(0, 20);
  useEffect(() => {
    if (lines(typed).join('\n') !== via.join('\n')) setTyped(via.join('\n'));
  }, [via]);
  return (
    <FieldFrame field="via" of={of}>
      <textarea
        rows={2}
        spellcheck={false}
        dir="auto"
        maxLength={5_000}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setField(of, 'via', lines(event.currentTarget.value));
        }}
      />
      <span class="desk-hint">{of.say('desk_via_what')}</span>
    </FieldFrame>
  );
}

function SaidAt({ of }: { of: Correcting }) {
  return (
    <FieldFrame field="saidAt" of={of}>
      <input type="date" value={valueOf(of, 'saidAt') ?? ''} onInput={(event) => setField(of, 'saidAt', /^\d{4}-\d{2}-\d{2}$/.test(event.currentTarget.value) ? event.currentTarget.value : null)} />
    </FieldFrame>
  );
}

function Evidence({ of }: { of: Correcting }) {
  const { say } = of;
  const { kinds, tier } = valueOf(of, 'evidence');
  const tick = (kind: EvidenceKind, on: boolean): void => setField(of, 'evidence', { tier, kinds: EVIDENCE_KINDS.filter((one) => (one === kind ? on : kinds.includes(one))) });
  return (
    <FieldFrame field="evidence" of={of} group>
      <select aria-label={say('field_evidence')} value={tier} onChange={(event) => setField(of, 'evidence', { tier: EVIDENCE_TIERS.find((one) => one === event.currentTarget.value) ?? tier, kinds })}>
        {EVIDENCE_TIERS.map((one) => (
          <option key={one} value={one}>
            {say(`basis_${one}`)}
          </option>
        ))}
      </select>
      <div class="desk-kinds">
        {EVIDENCE_KINDS.map((kind) => (
          <label class="desk-tick" key={kind}>
            <input type="checkbox" checked={kinds.includes(kind)} onChange={(event) => tick(kind, event.currentTarget.checked)} />
            <span>{say(`evidence_${kind}`)}</span>
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}

function Incident({ of, incidents }: { of: Correcting; incidents: readonly { id: string | null; label: string }[] }) {
  const listId = useId();
  const { say } = of;
  const incident = valueOf(of, 'incident');
  const typed = (label: string): void => {
    const known = incidents.find((one) => one.label === label);
    setField(of, 'incident', label.trim() === '' ? null : { id: known?.id ?? (label === of.base.incident?.label ? of.base.incident.id : null), label, background: incident?.background ?? false });
  };
  return (
    <FieldFrame field="incident" of={of} group>
      <input type="text" aria-label={say('desk_field_incident')} list={listId} autocomplete="off" dir="auto" maxLength={MAX_NAME} value={incident?.label ?? ''} onInput={(event) => typed(event.currentTarget.value)} />
      <datalist id={listId}>
        {incidents.map(({ label }) => (
          <option key={label} value={label} />
        ))}
      </datalist>
      <label class="desk-tick">
        <input type="checkbox" disabled={incident === null} checked={incident?.background ?? false} onChange={(event) => incident !== null && setField(of, 'incident', { ...incident, background: event.currentTarget.checked })} />
        <span>{say('desk_incident_passing')}</span>
      </label>
    </FieldFrame>
  );
}

/** A part of the form, folded away until it is asked for; it tells how much of it was changed. */
function Group({ title, fields, of, open, children }: { title: string; fields: readonly (keyof Correction)[]; of: Correcting; open: boolean; children: ComponentChildren }) {
  const changed = of.added ? 0 : correctedIn(of.fields).filter((field) => fields.includes(field)).length;
  const { say } = of;
  const [opened, setOpened] = useState(open);
  // What was changed is in sight; putting it back folds nothing away under the reader's hands.
  useEffect(() => {
    if (changed > 0) setOpened(true);
  }, [changed > 0]);
  return (
    <details class="desk-group" open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        {title}
        {changed > 0 && <span class="tag">{sayCount(say, 'desk_changes', changed)}</span>}
      </summary>
      <div class="desk-fields">{children}</div>
    </details>
  );
}

const SAID = ['quotes', 'cls', 'actor', 'relation', 'polarity'] as const;
const WHO = ['speaker', 'certainty', 'stance', 'via', 'saidAt'] as const;
const BASIS = ['evidence', 'legalStage', 'incident'] as const;

export interface CorrectionFieldsProps extends Pick<SentencesProps, 'known'> {
  of: Correcting;
  /** incidents that can be chosen */
  incidents: readonly { id: string | null; label: string }[];
  onProblem: (sentence: string | null) => void;
}

/** Everything of a claim that a person can say otherwise. */
export function CorrectionFields({ incidents, known, of, onProblem }: CorrectionFieldsProps) {
  const { say } = of;
  return (
    <>
      <Group title={say('desk_group_said')} fields={SAID} of={of} open>
        <Sentences known={known} of={of} onProblem={onProblem} />
        <Actor of={of} />
        <ChoiceField field="cls" of={of} values={CLAIM_CLASSES} word={(cls) => say(`class_${cls}`)} />
        <ChoiceField field="relation" of={of} values={RELATIONS} word={(relation) => say(`relation_${relation}`)} />
        <ChoiceField field="polarity" of={of} values={POLARITIES} word={(polarity) => say(`polarity_${polarity}`)} />
      </Group>
      <Group title={say('desk_group_who')} fields={WHO} of={of} open={of.added}>
        <SpeakerField of={of} />
        <ChoiceField field="certainty" of={of} values={CERTAINTIES} word={(certainty) => say(`certainty_${certainty}`)} />
        <ChoiceField field="stance" of={of} values={STANCES} word={(stance) => say(`stance_${stance}`)} />
        <Relays of={of} />
        <SaidAt of={of} />
      </Group>
      <Group title={say('desk_group_basis')} fields={BASIS} of={of} open={false}>
        <Evidence of={of} />
        <ChoiceField field="legalStage" of={of} values={LEGAL_STAGES} word={(stage) => say(`stage_${stage}`)} />
        <Incident of={of} incidents={incidents} />
      </Group>
    </>
  );
}
