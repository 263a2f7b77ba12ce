import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../lib/root.mjs'

const component = (code) => `<script setup lang="ts">\n${code}\n</script>\n<template><p /></template>\n`

/** A small house in which every import is allowed. */
const sound = {
  'tsconfig.base.json': '{}',
  'packages/domain/src/index.ts': "export * from './day'",
  'packages/domain/src/day.ts': 'export type Day = string',
  'apps/api/src/main.ts': "import './hearing/hearing'\nimport './unit/unit'",
  'apps/api/src/db/entities.ts': "export * from '../hearing/hearing'",
  'apps/api/src/http/server.ts': "import '../meeting/meeting'",
  'apps/api/src/unit/unit.ts': "import '../../../../packages/domain/src/index'\nexport type Unit = string",
  'apps/api/src/matter/matter.ts': "import type { Unit } from '../unit/unit'\nexport type Matter = Unit",
  'apps/api/src/matter/detail.ts': "import '../document/document'",
  'apps/api/src/document/document.ts':
    "import type { Matter } from '../matter/matter'\nexport type Document = Matter",
  'apps/api/src/hearing/hearing.ts':
    "import type { Matter } from '../matter/matter'\nexport type Hearing = Matter",
  'apps/api/src/meeting/meeting.ts': "import type { Unit } from '../unit/unit'\nexport type Meeting = Unit",
  'apps/api/src/cli/import.ts': "import '../meeting/meeting'",
  'apps/admin/src/A.vue': component("import B from './B.vue'\nvoid B"),
  'apps/admin/src/B.vue': component("import '../../../packages/domain/src/index'"),
}

/** `rule: from → to` of every violation in a house of these files. */
function violations(files) {
  const folder = mkdtempSync(join(tmpdir(), 'xinfang-imports-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), `${text}\n`)
    }
    const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
    const options = [
      '--config',
      join(root, '.dependency-cruiser.mjs'),
      '--output-type',
      'json',
      'apps',
      'packages',
    ]
    const { stdout } = spawnSync(process.execPath, [depcruise, ...options], { cwd: folder, encoding: 'utf8' })
    return JSON.parse(stdout).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the planted files need around them: the way back of each circle, a test. */
const around = {
  'packages/domain/src/round.ts': "import type {} from './circle'",
  'apps/admin/src/D.vue': component("import C from './C.vue'\nvoid C"),
  'apps/api/src/unit/unit.test.ts': 'export {}',
}

/** A file put beside the sound ones, the text that makes it unsound, the rule it breaks and at which end. */
const planted = [
  [
    'packages/domain/src/circle.ts',
    "import type {} from './round'",
    'no-cycles',
    'packages/domain/src/round.ts',
  ],
  ['apps/admin/src/C.vue', component("import D from './D.vue'\nvoid D"), 'no-cycles', 'apps/admin/src/D.vue'],
  ['packages/domain/src/node.ts', "import 'node:fs'", 'domain-stands-alone', 'fs'],
  ['packages/domain/src/package.ts', "import 'dayjs'", 'domain-stands-alone', 'dayjs'],
  [
    'packages/domain/src/app.ts',
    "import '../../../apps/api/src/unit/unit'",
    'domain-stands-alone',
    'apps/api/src/unit/unit.ts',
  ],
  [
    'apps/admin/src/x.ts',
    "import '../../api/src/unit/unit'",
    'console-knows-only-the-schema',
    'apps/api/src/unit/unit.ts',
  ],
  [
    'apps/admin/src/E.vue',
    component("import '../../api/src/unit/unit'"),
    'console-knows-only-the-schema',
    'apps/api/src/unit/unit.ts',
  ],
  ['apps/api/src/x.ts', "import '../../admin/src/B.vue'", 'api-knows-no-console', 'apps/admin/src/B.vue'],
  [
    'apps/admin/src/inner.ts',
    "import '../../../packages/domain/src/day'",
    'domain-by-its-front-door',
    'packages/domain/src/day.ts',
  ],
  [
    'apps/api/src/meeting/x.ts',
    "import '../hearing/hearing'",
    'concepts-meet-in-matter',
    'apps/api/src/hearing/hearing.ts',
  ],
  [
    'apps/api/src/matter/x.ts',
    "import '../hearing/hearing'",
    'matter-knows-its-parts-only',
    'apps/api/src/hearing/hearing.ts',
  ],
  [
    'apps/api/src/user/x.ts',
    "import '../hearing/hearing'",
    'concepts-meet-in-matter',
    'apps/api/src/hearing/hearing.ts',
  ],
  [
    'apps/api/src/unit/x.ts',
    "import '../matter/matter'",
    'shared-below-matter',
    'apps/api/src/matter/matter.ts',
  ],
  ['apps/api/src/meeting/start.ts', "import '../main'", 'nothing-from-the-start', 'apps/api/src/main.ts'],
  [
    'apps/api/src/meeting/route.ts',
    "import '../http/server'",
    'nothing-from-the-start',
    'apps/api/src/http/server.ts',
  ],
  [
    'apps/api/src/y.ts',
    "import './unit/unit.test'",
    'no-test-in-the-product',
    'apps/api/src/unit/unit.test.ts',
  ],
]

test('a sound house passes', () => {
  expect(violations(sound)).toEqual([])
}, 30_000)

test('each planted import fails, under its rule', () => {
  const files = Object.fromEntries(planted.map(([name, text]) => [name, text]))
  const found = violations({ ...sound, ...around, ...files })
  const expected = planted.map(([from, , rule, to]) => `${rule}: ${from} → ${to}`)
  expect(found.toSorted()).toEqual(expected.toSorted())
}, 30_000)
