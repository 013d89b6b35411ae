import eslint from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const electronDoors = [
  'electron/main.ts',
  'electron/till.ts',
  'electron/preload.ts',
  'electron/window.ts',
  'electron/desktop.ts',
  'electron/care/apart.ts',
  'electron/catalogue/apart.ts',
  'electron/health/host.ts',
  'electron/letterhead/decode.ts',
  'electron/security/**',
  'electron/store/**',
  'electron/customer/display.ts',
  'electron/customer/preload.ts',
  'electron/practice/preload.ts',
  'electron/practice/window.ts',
];

/** @param {string} selector @param {string} message */
const ban = (selector, message) => ({ selector, message });

const dangerousWords = /** @type {const} */ ([
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'enableBlinkFeatures',
]).map((word) =>
  ban(
    `Property > :matches(Identifier[name="${word}"], Literal[value="${word}"]).key`,
    `Electron's checklist: never set ${word}.`,
  ),
);

const bans = [
  ...dangerousWords,
  ban('TSEnumDeclaration', 'Use a union of string literals.'),
  ban('ExportDefaultDeclaration', 'Export by name, so that a thing has one name everywhere.'),
];

/** Whoever reads Swedish would read English there. What is no word may stand: `h`, and kr. */
const inWordsAlone = 'Every text is in renderer/words/, in all languages.';
const readAloud = /** @type {const} */ ([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'placeholder',
  'title',
]).join('|');
const hardCoded = [
  ban('JSXText[value=/^(?!\\s*kr\\s*$)[^]*\\p{L}{2}/u]', inWordsAlone),
  ban(
    ':matches(JSXElement, JSXFragment) > JSXExpressionContainer > :matches(Literal[value=/\\p{L}{2}/u], :matches(ConditionalExpression, LogicalExpression) > Literal[value=/\\p{L}{2}/u], TemplateLiteral > TemplateElement[value.raw=/\\p{L}{2}/u])',
    inWordsAlone,
  ),
  ban(`JSXAttribute[name.name=/^(${readAloud})$/] Literal[value=/\\p{L}/u]`, inWordsAlone),
  ban(`JSXAttribute[name.name=/^(${readAloud}|label)$/] TemplateElement[value.raw=/\\p{L}/u]`, inWordsAlone),
  ban('JSXAttribute[name.name="label"] > Literal[value=/\\p{L}/u]', inWordsAlone),
];

export default defineConfig(
  globalIgnores(['out/', 'dist/', 'test-results/', 'playwright-report/']),
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [
          './{shared,electron,renderer}/tsconfig{,.test}.json',
          './e2e/tsconfig.json',
          './tsconfig.tools.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, allowDefaultCaseForExhaustiveSwitch: true },
      ],
      // Numbers are safe to print, and an arrow that only calls something is clear enough.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Branded numbers are numbers, and naming a default type argument can be the clearer way.
      '@typescript-eslint/no-unsafe-unary-minus': 'off',
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      // A command without input is an empty object on purpose.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      // async functions without await fulfil ports whose other implementation waits.
      '@typescript-eslint/require-await': 'off',
      'no-restricted-syntax': ['error', ...bans],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { property: 'parseFloat', message: 'Money is read by digits: see shared/money.ts.' },
      ],
    },
  },
  {
    files: ['electron/**/*.ts', 'shared/**/*.ts', 'renderer/**/*.{ts,tsx}'],
    ignores: electronDoors,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          name: 'electron',
          allowTypeImports: true,
          message: 'Take what you need as a port; only main.ts, till.ts and the shells know Electron.',
        },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ...reactHooks.configs.flat['recommended-latest'],
  },
  {
    files: ['renderer/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...bans, ...hardCoded] },
  },
  {
    // Property tests and doubles hand over wrong things on purpose.
    files: ['**/*.test.{ts,tsx}'],
    rules: { '@typescript-eslint/no-base-to-string': 'off' },
  },
  {
    files: ['scripts/**', 'e2e/**', '*.config.*', '.dependency-cruiser.mjs'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['*.config.*', 'e2e/playwright.config.ts', '.dependency-cruiser.mjs'],
    rules: { 'no-restricted-syntax': ['error', ...dangerousWords] },
  },
  {
    // JSON.parse and child processes give scripts untyped values; they are short and run before the till does.
    files: ['**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ['**/*.mjs'],
    // tsc checks these names, with the right globals.
    rules: { ...tseslint.configs.disableTypeChecked.rules, 'no-undef': 'off' },
  },
);
