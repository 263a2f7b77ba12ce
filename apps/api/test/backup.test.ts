import { appendFile, copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backup } from '../src/backup/backup'
import { readManifest } from '../src/backup/manifest'
import { restore, verifyRestored } from '../src/backup/restore'
import { audit } from '../src/cli/audit'
import { keys } from '../src/cli/keys'
import { backupCommand, drillCommand } from '../src/cli/backup'
import { anchorFileOf, readAnchors, writeAnchor } from '../src/history/anchor'
import { openApp } from '../src/cli/open-app'
import { readDurability } from '../src/db/durability'
import { freshDatabase, testDatabase } from './support/databases'
import { letter, mutation, person } from './support/lives'
import { startServer, type TestServer } from './support/server'

let server: TestServer
let folder: string
let copy: string

beforeAll(async () => {
  server = await startServer('backup')
  folder = await mkdtemp(join(tmpdir(), 'xinfang-backup-'))
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const count = async (db: TestServer['app']['db']) =>
  Number((await db.read<{ n: number }>('select count(*) as n from matter'))[0]?.n)

test('a backup under load is one instant of the installation, and holds no identity in clear', async () => {
  const clerk = await server.as('clerk')
  const done = new AbortController()
  const writers = Array.from({ length: 4 }, async () => {
    while (!done.signal.aborted) await clerk.ask(mutation('registerMatter'), { input: letter })
  })
  while ((await count(server.app.db)) < 8) await new Promise((next) => setTimeout(next, 5))
  const before = await count(server.app.db)
  copy = await backup(server.app, folder)
  done.abort()
  await Promise.all(writers)

  const where = await freshDatabase('restored')
  const manifest = await restore(where, copy)
  // Keys go their own way.
  await writeFile(
    join(where.dataDir, 'keys.json'),
    await readFile(join(server.app.config.dataDir, 'keys.json')),
  )
  const app = await openApp({ config: { ...server.app.config, ...where } })
  const restored = await verifyRestored(app, manifest, [])
  await app.db.close()
  expect(restored.wrong).toEqual([])
  expect(restored.matters).toBeGreaterThanOrEqual(before)
  expect(restored.identities).toBeGreaterThan(0)

  for (const entry of await readdir(copy, { recursive: true, withFileTypes: true })) {
    expect(entry.name).not.toBe('keys.json')
    if (!entry.isFile()) continue
    const bytes = await readFile(join(entry.parentPath, entry.name))
    for (const value of [person.name, person.phone, person.address])
      expect(bytes.includes(value), entry.name).toBe(false)
  }
})

test('nothing is restored over an installation, nor from a damaged or unfinished copy, nor without the keys', async () => {
  await expect(restore(server.app.config, copy)).rejects.toThrow(/already|not empty/)
  const where = await freshDatabase('damaged')
  const manifest = await readManifest(copy)
  const [file = ''] = manifest.files.map(({ path }) => path)
  await appendFile(join(copy, file), '.')
  await expect(restore(where, copy)).rejects.toThrow(/damaged/)
  await expect(restore(where, folder)).rejects.toThrow(/No complete backup/)

  const whole = await backup(server.app, folder)
  const strange = await freshDatabase('strange')
  await restore(strange, whole)
  const app = await openApp({ config: { ...server.app.config, ...strange } })
  const { wrong } = await verifyRestored(app, await readManifest(whole), [])
  await app.db.close()
  expect(wrong.join()).toMatch(/KEY_FILE is another one/)
})

test('a drill restores elsewhere, says so, and leaves a record', async () => {
  const scratch = await freshDatabase('drill')
  process.env['DRILL_DATABASE_URL'] = scratch.databaseUrl
  const { config } = server.app
  expect(await backupCommand({ config, rest: [folder] })).toBe(0)
  const latest =
    (await readdir(folder))
      .filter((name) => name.startsWith('xinfang-'))
      .toSorted()
      .at(-1) ?? ''
  expect(await drillCommand({ config, rest: [join(folder, latest)] })).toBe(0)
  const record = JSON.parse((await readFile(join(folder, 'drills.jsonl'), 'utf8')).trim()) as object
  expect(record).toMatchObject({ wrong: [], matters: await count(server.app.db) })
})

test('a restored history is held to the anchors of its time, and told what they know beyond it', async () => {
  const { app } = server
  const file = anchorFileOf(app.config)
  const clerk = await server.as('clerk')
  await clerk.ask(mutation('registerMatter'), { input: letter })
  await writeAnchor(app.db, app.keyring, file, app.now())
  const whole = await backup(app, folder)
  const then = readAnchors(file)
  await clerk.ask(mutation('registerMatter'), { input: letter })
  await clerk.ask(mutation('registerMatter'), { input: letter })
  await writeAnchor(app.db, app.keyring, file, app.now())

  const where = await freshDatabase('anchored')
  const manifest = await restore(where, whole)
  await copyFile(join(app.config.dataDir, 'keys.json'), join(where.dataDir, 'keys.json'))
  const restored = await openApp({ config: { ...app.config, ...where } })
  const verified = (anchors: ReturnType<typeof readAnchors>) => verifyRestored(restored, manifest, anchors)
  expect(readAnchors(join(whole, 'anchors.jsonl'))).toEqual(then)
  expect(await verified(then)).toMatchObject({ wrong: [], anchors: then.length, lost: 0 })
  expect(await verified(readAnchors(file))).toMatchObject({ wrong: [], anchors: then.length, lost: 2 })
  // Forged in the file, or an event that another one took the place of.
  const [first] = then
  expect((await verified([{ ...first!, hash: 'x'.repeat(43) }])).wrong.join()).toMatch(/forged/)
  const { linkHash } = await import('../src/history/chain')
  await restored.db.work(async (tx) => {
    const events = await tx.query<never>('select * from event order by seq')
    let hash = ''
    for (const event of events as { seq: number }[]) {
      const linked = { ...event, at: '2026-01-01T00:00:00.000Z', prevHash: hash }
      delete (linked as { hash?: string }).hash
      hash = linkHash(linked as never)
      await tx.run('update event set at = ?, prevHash = ?, hash = ? where seq = ?', [
        linked.at,
        linked.prevHash,
        hash,
        event.seq,
      ])
    }
    await tx.run('update chain_head set hash = ?', [hash])
  })
  expect((await verified(then)).wrong.join()).toMatch(/an anchor disagrees/)
  await restored.db.close()
})

test('a place that cannot be written, or an installation that is not there, is told in a sentence', async () => {
  const { config } = server.app
  const file = join(folder, 'drills.jsonl')
  await expect(backupCommand({ config, rest: [file] })).rejects.toThrow(/备份目录不可写/)
  await expect(backupCommand({ config, rest: [join(folder, 'not', 'there')] })).rejects.toThrow(/ENOENT/)
  await expect(backupCommand({ config, rest: [] })).rejects.toThrow(/xinfang backup FOLDER/)
  await expect(drillCommand({ config, rest: [folder] })).rejects.toThrow(/No complete backup|DRILL_DATABASE/)
  const nowhere = { ...config, databaseUrl: '', dataDir: join(folder, 'empty') }
  for (const command of [
    () => backupCommand({ config: nowhere, rest: [folder] }),
    () => audit({ config: nowhere, rest: ['verify'] }),
    () => keys({ config: nowhere, rest: ['rotate'] }),
  ])
    await expect(command()).rejects.toThrow(/No database in DATA_DIR/)
})

test('what keeps commits through a loss of power is read back from the database', async () => {
  const found = await readDurability(server.app.db)
  expect(found.map(({ setting }) => setting)).toEqual(
    testDatabase === 'maria'
      ? expect.arrayContaining(['innodb_flush_log_at_trx_commit'])
      : ['journal_mode', 'synchronous'],
  )
  // The throw-away MariaDB of the tests is set to be fast, which production refuses; SQLite is set by ourselves.
  const given = process.env['TEST_MARIADB_URL'] !== undefined
  if (testDatabase !== 'maria' || !given)
    expect(found.every(({ strong }) => strong)).toBe(testDatabase !== 'maria')
})
