import type { Item } from '../../lib/pictures/scene';
import { SceneMarks } from './SceneMarks';

export interface SceneItemProps {
  item: Item;
  /** only one item of a picture is in the tab order; arrows lead to the others */
  inTabOrder: boolean;
  open: boolean;
  onFocus: () => void;
  onEnter: () => void;
  onLeave: () => void;
  onChoose: () => void;
}

/** A part of a picture, named by all that it says: to assistive software a drawing of its own, or a button where it unfolds others. */
export function SceneItem({ item, inTabOrder, open, onFocus, onEnter, onLeave, onChoose }: SceneItemProps) {
  const { box } = item;
  return (
    <g role={item.unfolds === null ? 'img' : 'button'} class="item" tabindex={inTabOrder ? 0 : -1} data-item={item.id} aria-label={item.label} data-open={open} onFocus={onFocus} onPointerEnter={onEnter} onPointerLeave={onLeave} onClick={onChoose}>
      <rect class="item-ring" x={box.x} y={box.y} width={box.w} height={box.h} rx="5" />
      <g aria-hidden="true">
        <SceneMarks marks={item.marks} />
      </g>
    </g>
  );
}
