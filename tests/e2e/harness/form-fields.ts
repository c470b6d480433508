/** What a document's parts are asked by: a form shows its fields in their place. */
export const PARTS = ['parentNode', 'parentElement', 'childNodes', 'children', 'firstChild', 'nextSibling', 'attributes', 'textContent', 'innerText', 'nodeType', 'ownerDocument', 'id', 'tagName', 'closest', 'matches', 'querySelectorAll', 'getRootNode', 'isConnected', 'style'];
const FIELDS = PARTS.map((name) => `<input type="hidden" name="${name}">`).join('');
/** The text in a form, and such fields in each paragraph: no form may stand in a form, so that all are of the one round the text. */
export const inForm = (page: string): string => page.replace('<section class="gh-content', `<form>${FIELDS}<section class="gh-content`).replace(/<p>/g, `<p>${FIELDS}`);
