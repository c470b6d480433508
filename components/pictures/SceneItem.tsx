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

/** A part of a picture that can be chosen, named by all that it says. */
export function SceneItem({ item, inTabOrder, open, onFocus, onEnter, onLeave, onChoose }: SceneItemProps) {
  const { box } = item;
  return (
    <g role="button" class="item" tabindex={inTabOrder ? 0 : -1} data-item={item.id} aria-label={item.label} aria-expanded={item.unfolds === null ? open : undefined} onFocus={onFocus} onPointerEnter={onEnter} onPointerLeave={onLeave} onClick={onChoose}>
      <rect class="item-ring" x={box.x} y={box.y} width={box.w} height={box.h} rx="5" />
      <g aria-hidden="true">
        <SceneMarks marks={item.marks} />
      </g>
    </g>
  );
}
