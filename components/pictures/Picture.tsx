import { useId, useMemo, useState } from 'preact/hooks';
import type { Item, Room, Scene } from '../../lib/pictures/scene';
import { sheetOf, type Caption, type Sheet } from '../../lib/pictures/sheet';
import type { Say } from '../../lib/views/say';
import { Icon } from '../Icon';
import { useActive } from './active-item';
import { useMeasure, useWidth } from './measuring';
import { PictureDetail } from './PictureDetail';
import { SceneItem } from './SceneItem';
import { SceneMarks } from './SceneMarks';

export type PictureFormat = 'svg' | 'png';
export type SavePicture = (sheet: Sheet, name: string, format: PictureFormat) => void | Promise<void>;

export interface PictureProps {
  /** names the picture for assistive software and in its file */
  name: string;
  /** what is said where there is nothing to draw */
  nothing: string;
  draw: (room: Room) => Scene;
  caption: Caption;
  fileName: string;
  say: Say;
  onSave: SavePicture;
}

const CARD = 320;
/** Until the first measurement; any later width draws it anew. */
const FIRST_WIDTH = 360;

const STEP: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowRight: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, count) => count - 1,
};

function PictureFoot({ hint, say, onSave }: { hint: string; say: Say; onSave: (format: PictureFormat) => void }) {
  return (
    <figcaption class="picture-foot">
      <span class="picture-hint" id={hint}>
        {say('picture_keys')}
      </span>
      <span class="picture-saves">
        {(['svg', 'png'] as const).map((format) => (
          <button type="button" class="button" data-kind="quiet" key={format} onClick={() => onSave(format)}>
            <Icon name="save" size={16} />
            {say('picture_save', format.toUpperCase())}
          </button>
        ))}
      </span>
    </figcaption>
  );
}

/** A picture drawn for the room that it has: one stop in the tab order, arrows lead from sign to sign, and each opens what is behind it. */
export function Picture({ name, nothing, draw, caption, fileName, say, onSave }: PictureProps) {
  const measure = useMeasure();
  const { element, width } = useWidth(FIRST_WIDTH);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const { active, stay, hold, hover, leave } = useActive();
  const hint = useId();
  const scene = useMemo(() => draw({ width, measure, unfolded }), [draw, width, measure, unfolded]);
  const { items } = scene;
  const first = items.some(({ id }) => id === last) ? last : (items[0]?.id ?? null);
  const open = items.find(({ id, detail, unfolds }) => id === active?.id && detail !== null && unfolds === null);

  function choose(item: Item): void {
    if (item.unfolds === null) return hold(item.id);
    const next = new Set(unfolded);
    if (!next.delete(item.unfolds)) next.add(item.unfolds);
    hold(null);
    setUnfolded(next);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const at = items.findIndex(({ id }) => id === (event.target instanceof Element ? event.target.getAttribute('data-item') : null));
    const item = items[at];
    if (event.key === 'Escape' && active !== null) {
      event.stopPropagation();
      event.preventDefault();
      hold(null);
      return;
    }
    if (!item) return;
    const step = STEP[event.key];
    if (event.key === 'Enter' || event.key === ' ') {
      if (open?.id === item.id) hold(null);
      else choose(item);
    }
    else if (step) [...(element.current?.querySelectorAll<SVGGElement>('[data-item]') ?? [])][step(at, items.length)]?.focus();
    else return;
    event.preventDefault();
  }
  function onFocusOut(event: FocusEvent): void {
    const to = event.relatedTarget;
    if (!(to instanceof Node) || element.current?.contains(to) !== true) hold(null);
  }

  if (items.length === 0) {
    return (
      <div class="picture" ref={element}>
        <p class="nothing-yet">{nothing}</p>
      </div>
    );
  }
  const card = open && { left: Math.max(0, Math.min(open.box.x, width - CARD)), top: open.box.y + open.box.h + 6 };
  return (
    <figure class="picture-figure">
      <div class="picture" ref={element} onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
        <svg role="group" aria-label={name} aria-describedby={hint} width={width} height={scene.height} viewBox={`0 0 ${width} ${scene.height}`}>
          <g aria-hidden="true">
            <SceneMarks marks={scene.backdrop} />
          </g>
          {items.map((item) => (
            <SceneItem
              key={item.id}
              item={item}
              inTabOrder={item.id === first}
              open={open?.id === item.id}
              onFocus={() => {
                setLast(item.id);
                hold(item.id);
              }}
              onEnter={() => hover(item.id)}
              onLeave={leave}
              onChoose={() => choose(item)}
            />
          ))}
        </svg>
        {card && open.detail !== null && (
          <div class="picture-card" style={{ left: `${card.left}px`, top: `${card.top}px`, width: `${Math.min(CARD, width)}px` }} onPointerEnter={stay} onPointerLeave={leave}>
            <PictureDetail detail={open.detail} say={say} />
          </div>
        )}
      </div>
      <PictureFoot hint={hint} say={say} onSave={(format) => void onSave(sheetOf(scene, caption, measure), fileName, format)} />
    </figure>
  );
}
