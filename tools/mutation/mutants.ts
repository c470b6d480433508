import ts from 'typescript';

/** One small fault that could be in a file: what stands there, and what would stand there instead. */
export interface Mutant {
  id: number;
  file: string;
  /** 1 is the first */
  line: number;
  kind: string;
  was: string;
  is: string;
}

const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '+=': ['-='],
  '-=': ['+='],
};
const METHODS: ReadonlyMap<string, string> = new Map([['some', 'every'], ['every', 'some'], ['startsWith', 'endsWith'], ['endsWith', 'startsWith'], ['min', 'max'], ['max', 'min'], ['toLowerCase', 'toUpperCase'], ['trim', 'trimStart']]);
/** Calls that may be left out: what they are called on stays. */
const DROPPED = new Set(['filter', 'sort', 'toSorted', 'reverse', 'slice']);
/** What a schema is wrapped in. */
const WRAPPERS = new Set(['nullable', 'optional', '_default']);
const SHORT = 60;

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHORT ? `${line.slice(0, SHORT)}…` : line;
};

interface Change {
  kind: string;
  is: string;
}

function ofBinary(node: ts.BinaryExpression, source: ts.SourceFile): Change[] {
  const [left, operator, right] = [node.left.getText(source), node.operatorToken.getText(source), node.right.getText(source)];
  const isAssignment = operator === '+=' || operator === '-=';
  return (OPERATORS[operator] ?? []).map((other) => ({ kind: `${operator} as ${other}`, is: isAssignment ? `${left} ${other} ${right}` : `(${left}) ${other} (${right})` }));
}

/** What makes a schema narrower or wider: each of its checks, whether it may be null or missing, and what stands where it is missing. */
function ofSchema(name: string, on: string, args: readonly string[]): Change[] {
  if (name === 'check') return args.map((arg, i) => ({ kind: `without ${shortened(arg)}`, is: args.length === 1 ? on : `${on}.check(${args.filter((_, n) => n !== i).join(', ')})` }));
  if (on !== 'z') return [];
  if (WRAPPERS.has(name)) return [{ kind: `without ${name}`, is: args[0] ?? 'z.never()' }];
  return name === 'int' ? [{ kind: 'int as number', is: `z.number(${args.join(', ')})` }] : [];
}

/** An expression that asks for a beginning or an end, without. */
function ofPattern(text: string): Change[] {
  const begun = text.startsWith('/^') ? [{ kind: 'without ^', is: `/${text.slice(2)}` }] : [];
  return /(?<!\\)\$\/[a-z]*$/.test(text) ? [...begun, { kind: 'without $', is: text.replace(/\$(\/[a-z]*)$/, '$1') }] : begun;
}

function ofCall(node: ts.CallExpression, source: ts.SourceFile): Change[] {
  if (!ts.isPropertyAccessExpression(node.expression)) return [];
  const { expression, name, questionDotToken } = node.expression;
  const on = expression.getText(source);
  const schema = ofSchema(name.text, on, node.arguments.map((argument) => argument.getText(source)));
  if (schema.length > 0) return schema;
  if (DROPPED.has(name.text)) return [{ kind: `without ${name.text}()`, is: on }];
  const other = METHODS.get(name.text);
  if (other === undefined) return [];
  const args = node.arguments.map((argument) => argument.getText(source)).join(', ');
  return [{ kind: `${name.text} as ${other}`, is: `${on}${questionDotToken === undefined ? '.' : '?.'}${other}(${args})` }];
}

const isCondition = (node: ts.Node): boolean => {
  const { parent } = node;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent)) return parent.expression === node;
  return (ts.isConditionalExpression(parent) || ts.isForStatement(parent)) && parent.condition === node;
};

/** A text that is a value, not a name of a property, a module or a type. */
function isValue(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isExternalModuleReference(parent) || ts.isLiteralTypeNode(parent) || ts.isExpressionStatement(parent)) return false;
  return !((ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent) || ts.isMethodDeclaration(parent) || ts.isBindingElement(parent)) && (parent as { name?: ts.Node }).name === node);
}

const isTarget = (node: ts.Node): boolean => ts.isBinaryExpression(node.parent) && node.parent.left === node && node.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;

function changesOf(node: ts.Node, source: ts.SourceFile): Change[] {
  const changes: Change[] = [];
  if (ts.isBinaryExpression(node)) changes.push(...ofBinary(node, source));
  if (ts.isCallExpression(node)) changes.push(...ofCall(node, source));
  if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) changes.push(...ofPattern(node.getText(source)));
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) changes.push({ kind: 'without !', is: node.operand.getText(source) });
  if (ts.isExpression(node) && isCondition(node)) changes.push({ kind: 'always', is: 'true' }, { kind: 'never', is: 'false' });
  if (node.kind === ts.SyntaxKind.TrueKeyword && !ts.isLiteralTypeNode(node.parent)) changes.push({ kind: 'true as false', is: 'false' });
  if (node.kind === ts.SyntaxKind.FalseKeyword && !ts.isLiteralTypeNode(node.parent)) changes.push({ kind: 'false as true', is: 'true' });
  if (ts.isStringLiteral(node) && isValue(node)) changes.push({ kind: 'another text', is: node.text === '' ? "'mutant'" : "''" });
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0 && !isTarget(node)) changes.push({ kind: 'an empty list', is: '[]' });
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) {
    const head = source.text.slice(node.getStart(source), node.equalsGreaterThanToken.end);
    changes.push({ kind: 'gives nothing', is: `${head} undefined` });
  }
  return changes;
}

/** What can be left out whole. A constructor's cannot: where it calls `super`, that has to stand at its head. */
const isBody = (node: ts.Node): node is ts.Block => ts.isBlock(node) && node.statements.length > 0 && ((ts.isFunctionLike(node.parent) && !ts.isConstructorDeclaration(node.parent)) || ts.isIfStatement(node.parent) || ts.isForOfStatement(node.parent));

/** Does this node stand for a type, or bring something in? Neither is left when it runs. */
const isNothingAtRunTime = (node: ts.Node): boolean => ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeParameterDeclaration(node);

/**
 * All mutants of a file, and its text with every one of them in it: `__mutant(7)` says whether the seventh is the one that is tried. Numbers begin at `from`. Of the text, types are still to be taken away.
 */
export function instrumented(file: string, text: string, from: number): { mutants: Mutant[]; text: string } {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const add = (node: ts.Node, { is, kind }: Change): number => {
    const id = from + mutants.length;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    mutants.push({ id, file, line: line + 1, kind, was: shortened(node.getText(source)), is: shortened(is) });
    return id;
  };
  function render(node: ts.Node): string {
    const start = node.getStart(source);
    if (isNothingAtRunTime(node)) return source.text.slice(start, node.end);
    // Numbers are given from outside in, so that a file reads in the order of its lines.
    // What gives nothing already is not broken by giving nothing.
    const changes = changesOf(node, source).filter(({ is }) => is !== node.getText(source)).map((change) => ({ ...change, id: add(node, change) }));
    const emptied = isBody(node) ? add(node, { kind: 'an empty block', is: '{}' }) : null;
    let inner = '';
    let at = start;
    ts.forEachChild(node, (child) => {
      if (child.getStart(source) < at) return;
      inner += source.text.slice(at, child.getStart(source)) + render(child);
      at = child.end;
    });
    inner += source.text.slice(at, node.end);
    if (emptied !== null) return `{ if (__mutant(${String(emptied)})) {} else ${inner} }`;
    if (changes.length === 0) return inner;
    return `(${changes.map(({ id, is }) => `__mutant(${String(id)}) ? (${is}) : `).join('')}(${inner}))`;
  }
  const body = source.statements.map((statement) => source.text.slice(statement.getFullStart(), statement.getStart(source)) + render(statement)).join('');
  return { mutants, text: `${body}\n` };
}
