import { readFileSync, writeFileSync } from 'node:fs'
import { assertValidSchema, printSchema } from 'graphql'
import { createSchema } from '../graphql/schema'
import type { Call } from './command'

/** Checks and writes the schema, or with `--check` tells whether the file is up to date. */
export async function schemaCommand({ rest }: Call): Promise<number> {
  const [file = 'schema.graphql', option] = rest
  const schema = await createSchema()
  assertValidSchema(schema)
  const text = `${printSchema(schema)}\n`
  if (option !== '--check') {
    writeFileSync(file, text)
    return 0
  }
  if (readFileSync(file, 'utf8') === text) return 0
  process.stderr.write(`${file} is out of date: run pnpm generate and commit it\n`)
  return 1
}
