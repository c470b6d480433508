/** Whether brackets stand deeper in one another than `deepest`; looked at before a text is parsed (J2). Brackets in strings do not count. */
export function isDeeperThan(text: string, deepest: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const c = text[at];
    if (quoted) {
      if (c === '\\') at += 1;
      else if (c === '"') quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === '{' || c === '[') {
      depth += 1;
      if (depth > deepest) return true;
    } else if (c === '}' || c === ']') depth -= 1;
  }
  return false;
}
