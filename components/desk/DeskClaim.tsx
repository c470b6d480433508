import type { Annotation, Review } from '../../lib/model/annotation';
import { correctedLines } from '../../lib/views/annotation-words';
import { wordsChanged } from '../../lib/views/correction';
import type { DeskItem, DeskView } from '../../lib/views/desk-types';
import { readingWord } from '../../lib/views/objection-view';
import type { Say } from '../../lib/views/say';
import { DiffWords } from '../DiffWords';
import { Icon } from '../Icon';
import { LadderIcon } from '../LadderIcon';
import { SafeLink } from '../SafeLink';
import { Words } from '../Words';
import { Annotating } from './Annotating';
import { AnnotationHistory } from './AnnotationHistory';
import { ConflictChoice } from './ConflictChoice';
import { baseOf, isOn, wordsOf, type DeskActions, type DeskState } from './use-desk';

const wordsThere = (item: DeskItem): string => {
  const { annotation, draft, machine, view } = item;
  return view?.sentence || (annotation?.fields.quotes ?? machine?.quotes ?? annotation?.claim.quotes ?? draft?.fields.quotes ?? [])[0]?.exact || '';
};

/** The verdict in words, for comparing one's own with it. */
export const verdictOf = ({ view }: DeskItem): string | null => (view === null ? null : [view.flagText, ...(view.rungText === null || view.rungText === view.flagText ? [] : [view.rungText])].join(' · '));

/** What a person made of a claim, in a word. */
export function ReviewTag({ review, say }: { review: Review; say: Say }) {
  return (
    <span class="desk-state" data-review={review}>
      {review !== 'open' && <Icon name={review === 'rejected' ? 'remove' : 'done'} size={12} />}
      {say(`review_${review}`)}
    </span>
  );
}

/** What was said of the claim: what was corrected, beside what the machine read; the note; tags; links; the own verdict beside the machine's. */
function Said({ annotation, item, say, texts }: { annotation: Annotation; item: DeskItem; say: Say; texts: DeskView['tagTexts'] }) {
  const { assessment, author, links, note, tags } = annotation;
  const lines = correctedLines(wordsOf({ annotation }), annotation.review === 'added' ? annotation.claim : (item.machine ?? annotation.claim), say).filter(({ was }) => was !== null);
  const verdict = verdictOf(item);
  return (
    <div class="desk-said">
      {lines.length > 0 && (
        <dl>
          {lines.flatMap(({ label, text, was }) => [
            <dt key={`label-${label}`}>{label}</dt>,
            <dd key={label}>
              <ins>
                <Words text={text} />
              </ins>{' '}
              <span class="desk-hint">
                <Words text={say('desk_was_read', was ?? '')} />
              </span>
            </dd>,
          ])}
        </dl>
      )}
      {note !== '' && (
        <p class="desk-note">
          <Words text={note} />
        </p>
      )}
      {tags.length > 0 && (
        <ul class="desk-tags">
          {tags.map((tag) => (
            <li key={tag}>
              <Words text={texts[tag] ?? tag} />
            </li>
          ))}
        </ul>
      )}
      {links.length > 0 && (
        <ul class="desk-evidence">
          {links.map(({ archive, label, url }) => (
            <li key={url}>
              <SafeLink href={url} text={label === '' ? url : label} opensIn={say('opens_new_tab')} />
              {archive !== null && (
                <>
                  {' · '}
                  <SafeLink href={archive.url} text={archive.on === null ? say('desk_archived') : say('desk_archived_on', archive.on)} opensIn={say('opens_new_tab')} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {assessment !== null && (
        <div class="desk-own">
          <p>
            <strong>{say('objection_sees', readingWord(assessment.reading, say))}</strong>
            {verdict !== null && <span class="desk-hint"> {say('desk_machine_says', verdict)}</span>}
          </p>
          {assessment.reasons !== '' && (
            <p>
              <Words text={assessment.reasons} />
            </p>
          )}
        </div>
      )}
      <p class="desk-hint">{say('desk_by', author ?? say('desk_nobody'), annotation.modified.slice(0, 10))}</p>
    </div>
  );
}

function Anchor({ item, say }: { item: DeskItem; say: Say }) {
  const { anchoring, annotation, nowWords } = item;
  if (annotation === null || anchoring === null || anchoring === 'exact') return null;
  const was = (annotation.fields.quotes ?? annotation.claim.quotes)[0]?.exact ?? '';
  return (
    <div class="desk-anchor" data-anchoring={anchoring}>
      <p>
        <Icon name={anchoring === 'moved' ? 'drift' : 'notice'} size={14} />
        {say(anchoring === 'moved' ? 'desk_moved' : anchoring === 'changed' ? 'desk_words_changed' : 'desk_not_found')}
      </p>
      {nowWords !== null && anchoring === 'changed' && <DiffWords parts={wordsChanged(was, nowWords)} say={say} />}
    </div>
  );
}

/** What can be decided in one go. The same again takes it back. */
function Decisions({ item, say, busy, actions }: Pick<DeskClaimProps, 'item' | 'say' | 'actions'> & { busy: boolean }) {
  const { annotation, machine, review } = item;
  const key = (letter: string) => <kbd aria-hidden="true">{letter}</kbd>;
  return (
    <div class="desk-decide" role="group" aria-label={say('desk_review')}>
      {machine !== null && review !== 'added' && (
        <button type="button" class="button" aria-pressed={review === 'accepted'} aria-keyshortcuts="a" disabled={busy} onClick={() => void actions.review(item, 'accepted')}>
          {say('desk_accept')} {key('a')}
        </button>
      )}
      <button type="button" class="button" aria-pressed={review === 'corrected'} aria-keyshortcuts="c" disabled={busy} onClick={() => actions.write(item)}>
        {say(review === 'added' || machine === null ? 'objection_edit' : 'desk_correct')} {key('c')}
      </button>
      {machine !== null && review !== 'added' && (
        <button type="button" class="button" aria-pressed={review === 'rejected'} aria-keyshortcuts="r" disabled={busy} onClick={() => void actions.review(item, 'rejected')}>
          {say('desk_reject')} {key('r')}
        </button>
      )}
      {annotation !== null && (
        <button type="button" class="button" data-kind="quiet" disabled={busy} onClick={() => void actions.remove(item)}>
          {say('desk_remove')}
        </button>
      )}
    </div>
  );
}

export interface DeskClaimProps {
  item: DeskItem;
  view: DeskView;
  state: DeskState;
  say: Say;
  actions: DeskActions;
  onShow: ((claimId: string) => void) | null;
}

/** One claim, opened: as it was read, what was said of it, and what can be said. */
export function DeskClaim({ actions, item, onShow, say, state, view }: DeskClaimProps) {
  const { annotation, claimId, draft, machine } = item;
  const { busy, conflict, writing } = state;
  const isWritten = writing !== null && isOn(writing, item);
  const base = baseOf(item);
  if (conflict !== null && isOn(conflict.mine, item)) return <ConflictChoice conflict={conflict} busy={busy} say={say} onMine={() => void actions.keepMine()} onTheirs={() => actions.keepTheirs()} />;
  return (
    <div class="desk-claim">
      <blockquote class="desk-sentence">
        <Words text={wordsThere(item)} />
      </blockquote>
      <Anchor item={item} say={say} />
      {machine === null && annotation !== null && annotation.review !== 'added' && item.anchoring !== 'lost' && <p class="desk-hint">{say('desk_not_read_now')}</p>}
      {item.view !== null && (
        <dl class="facts">
          {item.view.rows.flatMap((row, index) => [
            <dt key={`label-${index}`}>{row.label}</dt>,
            <dd key={index}>
              <Words text={row.value} />
            </dd>,
          ])}
        </dl>
      )}
      {annotation !== null && <Said annotation={annotation} item={item} say={say} texts={view.tagTexts} />}
      {draft !== null && !isWritten && (
        <p class="desk-begun">
          <Icon name="waiting" size={14} />
          <span>{say('desk_begun')}</span>
          <button type="button" class="text-button" onClick={() => actions.write(item)}>
            {say('desk_go_on')}
          </button>
        </p>
      )}
      {isWritten ? (
        <Annotating writing={writing} view={view} state={state} verdict={verdictOf(item)} say={say} actions={actions} />
      ) : (
        !view.private && <Decisions item={item} say={say} busy={busy} actions={actions} />
      )}
      {onShow !== null && claimId !== null && (
        <button type="button" class="text-button" onClick={() => onShow(claimId)}>
          {say('show_on_page')}
        </button>
      )}
      {annotation !== null && <AnnotationHistory id={annotation.id} revision={annotation.revision} say={say} />}
      {base.inHeadline && <p class="desk-hint">{say('desk_in_headline')}</p>}
    </div>
  );
}

/** The line by which a claim is told from the others: who is named, who says so, what was made of it. */
export function DeskLine({ item, say }: { item: DeskItem; say: Say }) {
  const base = baseOf(item);
  const actor = item.annotation?.fields.actor?.name ?? item.draft?.fields.actor?.name ?? item.view?.actorName ?? base.actor.name;
  const { view } = item;
  return (
    <>
      {view === null ? <Icon name="page" size={20} /> : <LadderIcon rung={view.rung} status={view.status} size={20} />}
      <span class="desk-line">
        <span class="claim-actor">
          <Words text={actor === '' ? say('desk_new') : actor} />
        </span>
        <span class="claim-said">
          <Words text={wordsThere(item)} />
        </span>
      </span>
      <ReviewTag review={item.review} say={say} />
    </>
  );
}
