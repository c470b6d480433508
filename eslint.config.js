import noUnsanitized from 'eslint-plugin-no-unsanitized';
import redos from 'eslint-plugin-redos';
import tseslint from 'typescript-eslint';

const htmlWriters = [
  { selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]", message: 'Text nodes only: no HTML is written from strings (X5).' },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text nodes only: no HTML is written from strings (X5).' },
  { selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]", message: 'Text nodes only (X5).' },
];
const clocksAndChance = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The core has no clock: take the time as an argument.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The core has no clock: take the time as an argument.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'The core has no chance: take it as an argument.' },
  { selector: "MemberExpression[object.name='crypto']", message: 'The core has no chance: take it as an argument.' },
];
const moduleState = [
  { selector: 'Program > VariableDeclaration[kind="let"]', message: 'No state in module variables: it dies with the worker and hides from tests.' },
  { selector: 'Program > ExportNamedDeclaration > VariableDeclaration[kind="let"]', message: 'No state in module variables.' },
];

export default tseslint.config(
  { ignores: ['.output/**', '.wxt/**', 'node_modules/**', 'public/**', '.cache/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs,js,cjs}'],
    plugins: { 'no-unsanitized': noUnsanitized },
    rules: {
      'no-unsanitized/method': 'error',
      'no-unsanitized/property': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['lib/**/*.ts', 'components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}'],
    plugins: { redos },
    rules: {
      'redos/no-vulnerable': ['error', { timeout: 5000 }],
      'no-restricted-syntax': ['error', ...htmlWriters, ...moduleState],
      'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['lib/**/*.ts'],
    ignores: ['lib/adapters/**'],
    rules: { 'no-restricted-syntax': ['error', ...htmlWriters, ...moduleState, ...clocksAndChance] },
  },
  {
    files: ['lib/languages/*/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "CallExpression[callee.property.name=/^(only|todo)$/][callee.object.name=/^(it|test|describe)$/]", message: 'No narrowed or unwritten tests.' },
        { selector: "CallExpression[callee.property.name='skip'][callee.object.name=/^(it|test|describe)$/]", message: 'No skipped tests: use skipIf with the reason.' },
      ],
    },
  },
  { files: ['**/*.cjs'], languageOptions: { globals: { module: 'writable', require: 'readonly' } }, rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
