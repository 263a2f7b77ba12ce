import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addKey, dropOldKeys, openKeyring } from '../src/identity/keyring'
import { keysInUse, resealAll } from '../src/identity/reseal'
import { seal, unseal } from '../src/identity/seal'
import { sealedColumns } from '../src/identity/sealed-columns'
import { tableNames } from './support/databases'
import { letter, mutation } from './support/lives'
import { PASSWORD } from './support/office'
import { buildWorld, secrets, type World } from './support/worlds'

let world: World
let file: string

beforeAll(async () => {
  world = await buildWorld('keys', secrets.one)
  file = join(world.server.app.config.dataDir, 'keys.json')
  const officer = await world.server.as('officer')
  await officer.ask('mutation ($input: ExportLedgerInput!) { exportLedger(input: $input) { url } }', {
    input: { ledger: 'letter', format: 'csv', purpose: '季度归档核对', columns: ['number'] },
  })
  await officer.ask('mutation ($password: String!) { startSecondFactor(password: $password) { secret } }', {
    password: PASSWORD,
  })
  await (
    await world.server.as('clerk')
  ).ask(mutation('registerMatter'), { input: { ...letter, idempotencyKey: 'keys-once' } })
  await tellProgram(world)
  await fetchPaper(world)
}, 120_000)
afterAll(() => world.server.close())

/** A program of a partner unit that is told of changes, under a secret of its own. */
async function tellProgram({ server }: World): Promise<void> {
  const security = await server.as('securityAdministrator')
  const { issuePartnerToken } = await security.ask<{
    issuePartnerToken: { partnerToken: { program: { id: string } } }
  }>(
    'mutation ($input: IssuePartnerTokenInput!) { issuePartnerToken(input: $input) { partnerToken { program { id } } } }',
    {
      input: {
        unitId: server.office.units.division,
        name: '区热线平台',
        operations: ['matter'],
        networks: [],
        expiresOn: '2026-12-31',
      },
    },
  )
  await security.ask('mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { secret } }', {
    input: { programId: issuePartnerToken.partnerToken.program.id, url: 'http://127.0.0.1:9/told' },
  })
}

/** A document taken as a file is kept as it was given out. */
async function fetchPaper({ server, matters }: World): Promise<void> {
  const officer = await server.as('officer')
  const [paper] = await server.app.db.read<{ id: string }>(
    "select id from document where matterId = ? and state <> 'draft'",
    [matters['sent'] ?? ''],
  )
  const { openDocument } = await officer.ask<{ openDocument: { ticket: string } }>(
    'mutation ($input: OpenDocumentInput!) { openDocument(input: $input) { ticket } }',
    { input: { documentId: paper?.id, purpose: '打印后当面送达' } },
  )
  const { status } = await officer.fetch(`/documents/${paper?.id}.docx?ticket=${openDocument.ticket}`)
  expect(status).toBe(200)
}

/** Columns that hold values which look sealed, with the keys these are sealed with. */
async function sealedWith(): Promise<Map<string, Set<string>>> {
  const { db } = world.server.app
  const found = new Map<string, Set<string>>()
  for (const tableName of tableNames)
    for (const row of await db.read(`select * from \`${tableName}\``))
      for (const [column, value] of Object.entries(row)) {
        const [, id] = /^1\.(k\d+)\.[\w-]{38,}$/.exec(String(value)) ?? []
        if (id === undefined) continue
        const at = `${tableName}.${column}`
        found.set(at, (found.get(at) ?? new Set()).add(id))
      }
  return found
}

const known = () =>
  new Set(sealedColumns.flatMap(({ table, columns }) => columns.map((one) => `${table}.${one}`)))

const looksUp = async () => {
  const { samePerson } = await (
    await world.server.as('officer')
  ).ask<{ samePerson: { matter: { id: string } }[] }>(
    'query ($phone: String) { samePerson(phone: $phone) { matter { id } } }',
    { phone: secrets.one.phone },
  )
  return samePerson.length
}

const opens = async () => {
  const head = await world.server.as('head')
  const id = world.matters['inHand']
  const { matter } = await head.ask<{ matter: { people: { id: string }[]; documents: object[] } }>(
    'query ($id: ID!) { matter(id: $id) { people { id } documents { page { body { text } } fields { value } } } }',
    { id },
  )
  const { openIdentity } = await head.ask<{ openIdentity: { value: string } }>(
    'mutation ($input: OpenIdentityInput!) { openIdentity(input: $input) { value } }',
    { input: { personId: matter.people[0]?.id, field: 'phone', purpose: '电话核实来信人' } },
  )
  expect(matter.documents.length).toBeGreaterThan(0)
  return openIdentity.value
}

test('every column that holds sealed values is known to the change of keys, and each holds some here', async () => {
  expect([...(await sealedWith()).keys()].toSorted()).toEqual([...known()].toSorted())
})

test('a fresh key of the other suite: everything stays readable and found before, during and after', async () => {
  const { app } = world.server
  const before = await looksUp()
  expect(before).toBeGreaterThan(0)
  const id = addKey(file, 'sm')
  // The serving process takes the key up at once and opens the old values beside it.
  expect([app.keyring.current, await looksUp(), await opens()]).toEqual([id, before, secrets.one.phone])

  const first = await resealAll(app.db, app.keyring)
  expect(first.rows).toBeGreaterThan(0)
  expect(await resealAll(app.db, app.keyring)).toEqual({ rows: 0, left: 0 })
  expect([...(await keysInUse(app.db))]).toEqual([id])
  for (const [at, ids] of await sealedWith()) expect([...ids], at).toEqual([id])

  dropOldKeys(file)
  expect([await looksUp(), await opens()]).toEqual([before, secrets.one.phone])
  expect(openKeyring(file).ids).toEqual([id])
})

test('cut short after any row, the next run finishes what is left', async () => {
  const { app } = world.server
  addKey(file, 'aes')
  let writes = 0
  const cut = new Error('cut')
  const failing: typeof app.db = {
    ...app.db,
    work: (task) => (++writes > 2 ? Promise.reject(cut) : app.db.work(task)),
  }
  await expect(resealAll(failing, app.keyring)).rejects.toBe(cut)
  expect((await keysInUse(app.db)).size).toBe(2)
  expect(await opens()).toBe(secrets.one.phone)
  await resealAll(app.db, app.keyring)
  expect([...(await keysInUse(app.db))]).toEqual([app.keyring.current])
})

test('what was written meanwhile is not overwritten', async () => {
  const { app } = world.server
  const [draft] = await app.db.read<{ id: string }>('select id from draft')
  const place = { table: 'draft', column: 'label', row: draft?.id ?? '' }
  addKey(file, 'sm')
  const racing: typeof app.db = {
    ...app.db,
    // Somebody saves the draft between the reading of its row and the writing of it.
    work: async (task) => {
      const label = seal(app.keyring, place, '后来的标题')
      await app.db.work((tx) => tx.run('update draft set label = ?', [label]))
      return app.db.work(task)
    },
  }
  expect((await resealAll(racing, app.keyring)).left).toBe(1)
  const [now] = await app.db.read<{ label: string }>('select label from draft')
  expect(unseal(app.keyring, place, now?.label ?? '')).toBe('后来的标题')
})
