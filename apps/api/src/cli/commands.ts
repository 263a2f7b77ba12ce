import { audit } from './audit'
import { backupCommand, drillCommand, restoreCommand } from './backup'
import { check } from './check'
import type { Command } from './command'
import { createAdmin } from './create-admin'
import { importCommand } from './import'
import { keys } from './keys'
import { migrate } from './migrate'
import { referenceCommand } from './reference'
import { reindex } from './reindex'
import { schemaCommand } from './schema'
import { serve } from './serve'
import { twin } from './twin'
import { work } from './work'

/** What can be typed behind `xinfang`. */
export const commands: Readonly<Record<string, Command>> = {
  serve: { help: 'serve                       start the server and its jobs (the default)', run: serve },
  work: { help: 'work                        do the jobs only, beside serving processes', run: work },
  'create-admin': {
    help: 'create-admin                create the organisation and its first administrators',
    run: createAdmin,
  },
  migrate: { help: 'migrate                     bring the database schema up to date', run: migrate },
  import: {
    help: 'import FILE [--as LOGIN] [--unit NAME|ID] [--dry-run]   register the rows of an .xlsx or .csv',
    run: importCommand,
  },
  keys: {
    help: 'keys rotate | retire        seal everything with a fresh key; drop keys no longer used',
    run: keys,
  },
  audit: {
    help: 'audit verify | export       check the whole history for changes; write it as JSON lines',
    run: audit,
  },
  check: {
    help: 'check                       whether machine and settings are fit for production',
    run: check,
  },
  backup: {
    help: 'backup FOLDER               copy everything but the keys, while others work',
    run: backupCommand,
  },
  restore: {
    help: 'restore BACKUP              into an empty installation, then check it',
    run: restoreCommand,
  },
  drill: {
    help: 'drill BACKUP                restore into a throw-away place and check it',
    run: drillCommand,
  },
  reindex: { help: 'reindex                     build the index of searched texts anew', run: reindex },
  schema: {
    help: 'schema FILE [--check]       write the GraphQL schema, or tell whether it changed',
    run: schemaCommand,
  },
  reference: {
    help: 'reference FILE [--check]    write the reference for partner units into docs/api.md, or compare',
    run: referenceCommand,
  },
  twin: {
    help: 'twin                        two demo servers that differ only in who some petitioners are',
    run: twin,
  },
  help: { help: 'help                        this list', run: help },
}

async function help(): Promise<number> {
  const lines = Object.values(commands).map((command) => `  ${command.help}`)
  process.stdout.write(`xinfang\n${lines.join('\n')}\n`)
  return 0
}
