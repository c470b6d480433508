import type { ComponentChildren } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import { evidenceOrder, evidencePicture } from '../../lib/pictures/evidence-picture';
import { provenanceOf, reportsInOrder } from '../../lib/pictures/provenance';
import { rivalsPicture } from '../../lib/pictures/rivals-picture';
import type { Room, Scene } from '../../lib/pictures/scene';
import { timelinePicture } from '../../lib/pictures/timeline-picture';
import { treePicture } from '../../lib/pictures/tree-picture';
import { wordingPicture } from '../../lib/pictures/wording-picture';
import type { Say } from '../../lib/views/say';
import type { ComparisonView, OriginView } from '../../lib/views/types';
import type { OnDecide } from '../IncidentWork';
import { OriginBlock } from '../OriginBlock';
import { Part } from '../Part';
import { Wordings } from '../Wordings';
import { Picture, type SavePicture } from './Picture';
import { AccusedTable, EvidenceTable, TimelineTable } from './tables';
import { Tabs } from './Tabs';

export const WIDE_TABS = ['origins', 'timeline', 'wording', 'rivals', 'evidence'] as const;
export type WideTab = (typeof WIDE_TABS)[number];
/** "notes": what the reader says of the claim, where there is a place to keep it */
export type WidePlace = WideTab | 'notes';

export interface WideViewProps {
  view: ComparisonView;
  tab: WidePlace;
  say: Say;
  onTab: (tab: WidePlace) => void;
  onChoose: (claimId: string) => void;
  /** takes a report out of the incident; missing where nothing is decided */
  onDecide?: OnDecide;
  onSave: SavePicture;
  /** what the reader says of the claim; missing where nothing is kept */
  notes?: ComponentChildren;
}

const drawings: Record<WideTab, (view: ComparisonView, room: Room, say: Say) => Scene> = {
  origins: treePicture,
  timeline: timelinePicture,
  wording: ({ wordings }, room, say) => wordingPicture(wordings, room, say),
  rivals: ({ accused }, room, say) => rivalsPicture(accused, room, say),
  evidence: ({ accused }, room, say) => evidencePicture(accused.find(({ thisClaim }) => thisClaim)?.statements ?? [], room, say),
};

/** The reports of an origin in the order of the picture. */
function asDrawn(origins: readonly OriginView[], order: readonly string[]): OriginView[] {
  const place = (id: string): number => order.indexOf(id);
  return origins.map((origin) => ({ ...origin, reports: [...origin.reports].sort((a, b) => place(a.id) - place(b.id)) }));
}

function OriginList({ title, tally, origins, say, onDecide }: { title: string; tally?: string; origins: OriginView[]; say: Say; onDecide: OnDecide | null }) {
  if (origins.length === 0) return null;
  return (
    <Part title={title} tally={tally}>
      <ul class="origins">
        {origins.map((origin) => (
          <OriginBlock key={origin.id} origin={origin} say={say} onDecide={onDecide} />
        ))}
      </ul>
    </Part>
  );
}

/** The same as the picture, in words: for those who would rather read, and for the details that no picture has room for. */
function Twin({ tab, view, say, onChoose, onDecide = null }: Pick<WideViewProps, 'view' | 'say' | 'onChoose'> & { tab: WideTab; onDecide?: OnDecide | null }) {
  const order = useMemo(() => reportsInOrder(provenanceOf(view, say)).map(({ id }) => id), [view, say]);
  const { accused, denials, origins, wordings } = view;
  const statements = evidenceOrder(accused.find(({ thisClaim }) => thisClaim)?.statements ?? []);
  switch (tab) {
    case 'origins':
      return (
        <>
          <OriginList title={say('part_origins')} tally={view.originTally} origins={asDrawn(origins, order)} say={say} onDecide={onDecide} />
          <OriginList title={say('part_denials')} origins={asDrawn(denials, order)} say={say} onDecide={onDecide} />
        </>
      );
    case 'timeline':
      return <TimelineTable accused={accused} say={say} />;
    case 'wording':
      return wordings.length === 0 ? null : (
        <Part title={say('part_wording')}>
          <Wordings wordings={wordings} say={say} />
        </Part>
      );
    case 'rivals':
      return <AccusedTable accused={accused} say={say} onChoose={onChoose} />;
    case 'evidence':
      return <EvidenceTable statements={statements} say={say} />;
  }
}

const nothing = (tab: WideTab, say: Say): string =>
  ({ origins: say('picture_nothing_origins'), timeline: say('picture_nothing_timeline'), wording: say('picture_nothing_wording'), rivals: say('picture_nothing_rivals'), evidence: say('picture_nothing_evidence') })[tab];
const named = (tab: WideTab, say: Say): string =>
  ({ origins: say('picture_origins'), timeline: say('picture_timeline'), wording: say('picture_wording'), rivals: say('picture_rivals'), evidence: say('picture_evidence') })[tab];

/** One picture with the same in words below it. */
function Pictured({ view, tab, say, onChoose, onDecide, onSave }: Omit<WideViewProps, 'tab' | 'onTab' | 'notes'> & { tab: WideTab }) {
  const draw = useCallback((room: Room) => drawings[tab](view, room, say), [tab, view, say]);
  const { claim, asOf, today } = view;
  const standing = [claim.flagText, ...(claim.rungText === null || claim.rungText === claim.flagText ? [] : [claim.rungText])].join(' · ');
  const caption = { title: claim.headline, lines: [...(view.incidentLabel === null ? [] : [view.incidentLabel]), standing, named(tab, say)], foot: `${asOf} · ${say('extension_name')}` };
  return (
    <>
      <Picture key={tab} name={named(tab, say)} nothing={nothing(tab, say)} draw={draw} caption={caption} fileName={['whence', tab, today?.iso].filter((part) => part !== undefined).join('-')} say={say} onSave={onSave} />
      <Twin tab={tab} view={view} say={say} onChoose={onChoose} onDecide={view.private === true ? null : (onDecide ?? null)} />
    </>
  );
}

/** The comparison as pictures, one a tab, each with the same in words below it; the last tab is the reader's own. */
export function WideView({ tab, onTab, notes, ...props }: WideViewProps) {
  const { say } = props;
  const tabs = [
    { id: 'origins', name: say('tab_origins') },
    { id: 'timeline', name: say('tab_timeline') },
    { id: 'wording', name: say('tab_wording') },
    { id: 'rivals', name: say('tab_rivals') },
    { id: 'evidence', name: say('tab_evidence') },
    ...(notes === undefined ? [] : [{ id: 'notes' as const, name: say('tab_notes') }]),
  ] as const;
  const shown = tab === 'notes' && notes === undefined ? 'origins' : tab;
  return (
    <Tabs label={say('tabs_label')} tabs={tabs} chosen={shown} onChoose={onTab}>
      {shown === 'notes' ? notes : <Pictured {...props} tab={shown} />}
    </Tabs>
  );
}
