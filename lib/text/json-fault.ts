/** One token of JSON with the white space before it. */
const TOKEN = /[ \t\r\n]*(?:([{}[\]:,])|"(?:[^"\\\u0000-\u001f]|\\["\\/bfnrtu])*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

type Expected = 'value' | 'first value' | 'first key' | 'key' | 'colon' | 'more' | 'nothing';

/** What may follow a token, or null where the token may not stand here. `open` holds the brackets that are open. */
function after(token: string, expected: Expected, open: string[]): Expected | null {
  const follows = (): Expected => (open.length === 0 ? 'nothing' : 'more');
  const opens = expected === 'value' || expected === 'first value';
  if (token === '{' || token === '[') {
    if (!opens) return null;
    open.push(token);
    return token === '{' ? 'first key' : 'first value';
  }
  if (token === '}' || token === ']') {
    const closes = open.at(-1) === (token === '}' ? '{' : '[') && (expected === 'more' || expected === (token === '}' ? 'first key' : 'first value'));
    if (closes) open.pop();
    return closes ? follows() : null;
  }
  if (token === ':') return expected === 'colon' ? 'value' : null;
  if (token === ',') return expected === 'more' ? (open.at(-1) === '{' ? 'key' : 'value') : null;
  if (expected === 'key' || expected === 'first key') return token.startsWith('"') ? 'colon' : null;
  return opens ? follows() : null;
}

/** The line, counted from 1, in which a text stops being JSON: browsers do not all tell. The last line where it breaks off. */
export function faultyLine(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text)?.[0];
    const next: Expected | null = found === undefined ? null : after(found.trimStart(), expected, open);
    if (found === undefined || next === null) break;
    at += found.length;
    expected = next;
  }
  const rest = text.slice(at).search(/\S/);
  return text.slice(0, rest < 0 ? text.trimEnd().length : at + rest).split('\n').length;
}
