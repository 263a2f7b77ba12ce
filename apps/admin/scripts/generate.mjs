// Makes typed documents from every `*.graphql` file that lies beside the pages.
// Reads the schema file named by SCHEMA, else the one the API commits.
import { preset } from '@graphql-codegen/client-preset'
import { codegen } from '@graphql-codegen/core'
import { parse } from 'graphql'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const out = join(root, 'src/graphql/generated/')
const read = async (path) => parse(await readFile(path, 'utf8'))

const files = (await readdir(join(root, 'src'), { recursive: true }))
  .filter((name) => name.endsWith('.graphql'))
  .sort()
const documents = await Promise.all(
  files.map(async (name) => {
    const rawSDL = await readFile(join(root, 'src', name), 'utf8')
    return { location: name, rawSDL, document: parse(rawSDL) }
  }),
)

const sections = await preset.buildGeneratesSection({
  baseOutputDir: out,
  schema: await read(process.env.SCHEMA ?? join(root, '../api/schema.graphql')),
  documents,
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
