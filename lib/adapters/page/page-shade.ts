import { ELEMENT, type DomAccess } from './dom-access';
import { contrast, luminance, opaqueColour, shadeOf, type Shade } from './palette';

/** Text is written to be read: below this contrast the background found is not the one that is seen. */
const READABLE = 2;
const BRIGHT_TEXT = 0.4;

/** The shade of what lies behind an element's text. Where no colour is found, the text's own colour tells: bright text stands on dark. */
export function pageShade(dom: DomAccess, element: Element, styleOf: (element: Element) => CSSStyleDeclaration): Shade {
  const own = styleOf(element);
  const ink = opaqueColour(own.color);
  const text = ink === null ? null : luminance(ink);
  for (let at: Node | null = element; at !== null && dom.type(at) === ELEMENT; at = dom.parent(at)) {
    const style = at === element ? own : styleOf(at as Element);
    const { backgroundImage } = style;
    if (backgroundImage !== '' && backgroundImage !== 'none') break;
    const colour = opaqueColour(style.backgroundColor);
    if (colour === null) continue;
    const background = luminance(colour);
    if (text === null || contrast(text, background) >= READABLE) return shadeOf(background);
    break;
  }
  return text !== null && text > BRIGHT_TEXT ? 'dark' : 'light';
}
