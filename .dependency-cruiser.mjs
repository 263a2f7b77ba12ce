// Import directions of the house. Each rule says why; scripts/lint/imports.test.mjs proves that each fails.

// What every concept of the API may stand on. Matter and these never look up to the concepts.
const shared = [
  'db',
  'http',
  'graphql',
  'rate',
  'session',
  'history',
  'identity',
  'unit',
  'user',
  'sheet',
  'calendar',
]
// What a matter is made of: matter/ may build on these as they do on it, file by file without circles. The index
// of texts (search) is written by the transaction that registers and read with the matter's rule of seeing.
const parts = ['document', 'category', 'search', 'attachment']
// Where the concepts are put together: programs, and the lists of all entities, resolvers and routes.
const lists = '(db/entities|graphql/schema|http/server)'
const gathering = `^apps/api/src/((cli|jobs|seed)/|${lists}\\.ts$)`
const folders = (names) => `^apps/api/src/(${names.join('|')})/`

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Who depends on whom must have an answer. Types count: a circle of types is a circle of thought.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-stands-alone',
      comment: 'The domain runs in a browser and on a server: no app, no Node module, no package.',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^packages/domain/src/' },
    },
    {
      name: 'console-knows-only-the-schema',
      comment: 'The console reaches the API through schema.graphql and generated documents.',
      severity: 'error',
      from: { path: '^apps/admin/' },
      to: { path: '^apps/api/' },
    },
    {
      name: 'api-knows-no-console',
      comment: 'The API serves the built console as files; it imports none of it.',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: '^apps/admin/' },
    },
    {
      name: 'domain-by-its-front-door',
      comment: "The apps use the domain's public surface, not its inner files.",
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^packages/domain/', pathNot: '^packages/domain/(src|dist)/index\\.' },
    },
    {
      name: 'concepts-meet-in-matter',
      comment:
        'Concept folders of the API never import one another: they meet in matter/, in track/ and in the domain.',
      severity: 'error',
      from: {
        path: '^apps/api/src/([^/]+)/',
        pathNot: [gathering, '^apps/api/src/matter/', '\\.test\\.ts$'],
      },
      to: {
        path: '^apps/api/src/[^/]+/',
        pathNot: [folders([...shared, 'matter', 'track']), '^apps/api/src/$1/'],
      },
    },
    {
      name: 'matter-knows-its-parts-only',
      comment: 'A matter never knows its hearings or its import: these extend it from their own folder.',
      severity: 'error',
      from: { path: '^apps/api/src/matter/', pathNot: '\\.test\\.ts$' },
      to: { path: '^apps/api/src/[^/]+/', pathNot: folders([...shared, ...parts, 'matter']) },
    },
    {
      name: 'shared-below-matter',
      comment: 'What everything stands on does not stand on the matter.',
      severity: 'error',
      from: { path: folders(shared), pathNot: [gathering, '\\.test\\.ts$'] },
      to: { path: '^apps/api/src/matter/' },
    },
    {
      name: 'nothing-from-the-start',
      comment: 'What puts the parts together is known to no part.',
      severity: 'error',
      from: { path: '^apps/api/src/.+/', pathNot: [gathering, '\\.test\\.ts$'] },
      to: { path: '^apps/api/src/(main|graphql/schema|http/server)\\.ts$' },
    },
    {
      name: 'no-test-in-the-product',
      comment: 'What ships does not import what tests it.',
      severity: 'error',
      from: { path: '^(apps|packages)/[^/]+/src/', pathNot: '\\.test\\.ts$' },
      to: { path: '(\\.test\\.ts$|^apps/[^/]+/(test|e2e)/)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: '(node_modules|/dist/)' },
    exclude: { path: '(/dist/|/generated/)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
      extensions: ['.ts', '.mts', '.vue', '.mjs', '.js', '.json', '.d.mts'],
    },
  },
}
