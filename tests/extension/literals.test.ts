import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Where sentences for readers are made: there, every word comes from the catalogue. */
const PLACES = ['components', 'entrypoints', 'lib/views', 'tools/cli/print.ts'];
const root = fileURLToPath(new URL('../..', import.meta.url));
const files = PLACES.flatMap((place) => (place.endsWith('.ts') ? [place] : readdirSync(`${root}/${place}`, { recursive: true, encoding: 'utf8' }).map((file) => `${place}/${file}`))).filter((file) => /\.tsx?$/.test(file));

/** Attributes whose value is read out or shown. */
const SHOWN = new Set(['title', 'alt', 'placeholder', 'aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'label']);
/** Names that are the same in every language; what a key of the keyboard bears. */
const ALLOWED = new Set(['Whence', 'Whence JSON', 'Hypothesis', 'English', 'Azərbaycanca', 'Русский', 'Shift']);

/** Words that a reader would read: two words or more, or a capital and small letters; no keys, classes, paths, styles or numbers. */
function isWords(text: string): boolean {
  const plain = text.trim();
  return !ALLOWED.has(plain) && (/\p{L}{2,}[,;:]? \p{L}{2,}/u.test(plain) || /^\p{Lu}\p{Ll}+[.!?…]?$/u.test(plain));
}

/** A text between tags needs no second word: any letters there are shown. */
const isShownText = (text: string): boolean => /\p{L}/u.test(text.trim()) && !ALLOWED.has(text.trim());

interface Literal {
  line: number;
  text: string;
}

/** Is this where words are not for readers: imports, types, thrown bugs, `class`, `d` and the like? */
function isForNobody(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node.parent; at !== undefined; at = at.parent) {
    if (ts.isImportDeclaration(at) || ts.isTypeNode(at) || ts.isThrowStatement(at)) return true;
    if (ts.isJsxAttribute(at)) return !SHOWN.has(at.name.getText());
    // Reports of bugs go to the console, for who looks after the extension.
    if (ts.isCallExpression(at) && /(?:guarded|reportError|report)$/.test(at.expression.getText())) return at.arguments[0] === node;
    // "Escape" in a comparison is a key of the keyboard.
    if (ts.isBinaryExpression(at) && [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken].includes(at.operatorToken.kind)) return true;
    if (ts.isFunctionLike(at) || ts.isBlock(at) || ts.isJsxElement(at)) return false;
  }
  return false;
}

/** Words for readers that stand in the code itself. */
export function literalWords(name: string, text: string): Literal[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: Literal[] = [];
  const take = (node: ts.Node, words: string): void => void found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: words.trim() });
  const visit = (node: ts.Node): void => {
    const isKey = ts.isJsxText(node) && ts.isJsxElement(node.parent) && node.parent.openingElement.tagName.getText() === 'kbd';
    if (ts.isJsxText(node) && !isKey && isShownText(node.text)) take(node, node.text);
    if ((ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) && isWords(node.text) && !isForNobody(node)) take(node, node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('words for readers', () => {
  const CASES: { name: string; code: string; words: string[] }[] = [
    { name: 'between tags', code: 'const a = <p>Hello</p>;', words: ['Hello'] },
    { name: 'in braces between tags', code: "const a = <p>{'No claims here'}</p>;", words: ['No claims here'] },
    { name: 'in an attribute that is read out', code: '<button aria-label="Close the card" class="button quiet" />', words: ['Close the card'] },
    { name: 'in a value', code: "const message = 'Nothing was found';", words: ['Nothing was found'] },
    { name: 'around a value', code: 'const message = `As of ${day}, ${n} reports compared`;', words: ['As of', 'reports compared'] },
    { name: 'a single word with a capital', code: "return { text: 'Proven' };", words: ['Proven'] },
    { name: 'none in keys, classes, paths, types and bugs', code: "import a from './some file'; type B = 'Only this'; say('card_close'); <i class='a quiet one' d='M1 2 L3 4' />; throw new Error('Not a place'); const u = '/welcome.html';", words: [] },
  ];
  for (const { name, code, words } of CASES) it(`are seen ${name}`, () => expect(literalWords('case.tsx', code).map(({ text }) => text)).toEqual(words));

  it('are looked for in every place', () => expect(files.length).toBeGreaterThan(60));
  it('all come from the catalogue', () => {
    const found = files.flatMap((file) => literalWords(file, readFileSync(`${root}/${file}`, 'utf8')).map(({ line, text }) => `${file}:${line}: ${text}`));
    expect(found).toEqual([]);
  });
});
