import type { Mark } from '../../lib/pictures/scene';

/** The marks of a picture; tones become colours in pictures.css. */
export function SceneMarks({ marks }: { marks: readonly Mark[] }) {
  return (
    <>
      {marks.map((mark, at) => {
        if (mark.kind === 'text') {
          return (
            <text key={at} x={mark.x} y={mark.y} font-size={mark.size} data-strong={mark.strong} data-fill={mark.tone} text-anchor={mark.anchor}>
              {mark.text}
            </text>
          );
        }
        const look = { 'data-stroke': mark.stroke ?? 'none', 'data-fill': mark.fill ?? 'none', 'stroke-width': mark.width, ...(mark.dash.length > 0 ? { 'stroke-dasharray': mark.dash.join(' ') } : {}) };
        if (mark.kind === 'path') return <path key={at} d={mark.d} {...look} />;
        if (mark.kind === 'circle') return <circle key={at} cx={mark.x} cy={mark.y} r={mark.r} {...look} />;
        return <rect key={at} x={mark.x} y={mark.y} width={mark.w} height={mark.h} rx={mark.r} {...look} />;
      })}
    </>
  );
}
