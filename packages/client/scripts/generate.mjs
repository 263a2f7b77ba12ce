// Types of the schema and of every operation in `src/operations.graphql`, from the schema the API commits.
import { preset } from '@graphql-codegen/client-preset'
import { codegen } from '@graphql-codegen/core'
import { parse } from 'graphql'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const out = join(root, 'src/generated/')
const rawSDL = await readFile(join(root, 'src/operations.graphql'), 'utf8')

const sections = await preset.buildGeneratesSection({
  baseOutputDir: out,
  schema: parse(await readFile(join(root, '../../apps/api/schema.graphql'), 'utf8')),
  documents: [{ location: 'operations.graphql', rawSDL, document: parse(rawSDL) }],
  plugins: [],
  pluginMap: {},
  presetConfig: { fragmentMasking: false, skipIndexFile: true },
  config: {
    documentMode: 'string',
    enumType: 'string-literal',
    strictScalars: true,
    scalars: { ID: 'string', Day: 'string', DateTime: 'string' },
    useTypeImports: true,
    nonOptionalTypename: false,
    skipTypename: true,
  },
})

await mkdir(out, { recursive: true })
for (const section of sections.filter(({ filename }) => filename.endsWith('/graphql.ts')))
  await writeFile(section.filename, await codegen(section))
