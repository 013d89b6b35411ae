/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const tests = '\\.test\\.tsx?$';

export default {
  forbidden: [
    forbid('no-cycles', 'Move what both need into a third file.', {}, { circular: true }),
    forbid('resolvable', 'This import leads nowhere.', {}, { couldNotResolve: true }),
    forbid(
      'shared-is-pure',
      'The core knows no Node, no DOM and no package: take what you need as an argument.',
      { path: '^shared/', pathNot: tests },
      { pathNot: '^shared/' },
    ),
    forbid(
      'page-knows-only-shared',
      'The page reaches main through the bridge alone.',
      { path: '^renderer/', pathNot: tests },
      { path: '^(electron|e2e|scripts)/' },
    ),
    forbid(
      'page-without-node',
      'The page runs in a sandbox without Node.',
      { path: '^renderer/', pathNot: tests },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'main-without-page',
      'Main does not know how the page looks.',
      { path: '^(electron|shared)/' },
      { path: '^(renderer|e2e|scripts)/' },
    ),
    forbid(
      'no-react-in-main',
      'React belongs to the page.',
      { path: '^electron/' },
      { path: '^node_modules/(react|react-dom|zustand|react-aria-components)/' },
    ),
    forbid(
      'providers-behind-the-gateway',
      'Use the gateway port; only the compositions name Dintero and the practice terminal.',
      {
        path: '^electron/',
        pathNot: `^electron/(main\\.ts|till\\.ts|app\\.ts|ports\\.ts|dintero/|practice/)|${tests}`,
      },
      { path: '^electron/(dintero|practice)/' },
    ),
    forbid(
      'only-tests-use-test-tools',
      'This package is for tests.',
      { path: '^(shared|electron|renderer)/', pathNot: tests },
      { path: '^node_modules/(vitest|fast-check|jsqr|@playwright|@axe-core)/' },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
    },
  },
};
