import { execFileSync } from 'node:child_process'
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { newPlace } from './place'
import { startServer, type Server } from './server'
import { expectWhole } from './truth'
import { Writers } from './writers'

const KILLS = process.env['LONG'] ? 200 : 6
const started: Server[] = []
const start = async (...given: Parameters<typeof startServer>): Promise<Server> => {
  const server = await startServer(...given)
  started.push(server)
  return server
}
afterEach(() => {
  for (const { process: child } of started.splice(0)) child.kill('SIGKILL')
})

test(`the server is killed ${KILLS} times under writes`, async () => {
  const place = await newPlace()
  let server: Server | null = await start(place)
  const writers = new Writers(8, () => server?.url ?? null)
  for (let kill = 0; kill < KILLS; kill++) {
    await writers.more(5)
    await sleep(Math.random() * 400)
    const victim: Server = server
    server = null
    await victim.kill()
    server = await start(place)
  }
  await writers.finish()
  expect(await server.stop()).toBe(0)
  expect(await expectWhole(place, writers)).toBe(writers.acknowledged.size)
  await rm(place.dataDir, { recursive: true })
})

test('two processes write to one file', async () => {
  const place = await newPlace()
  const servers = [await start(place), await start(place)]
  const writers = new Writers(8, (writer) => servers[writer % 2]?.url ?? null)
  await writers.more(process.env['LONG'] ? 3_000 : 100, 1_800_000)
  await writers.finish()
  for (const server of servers) expect(await server.stop()).toBe(0)
  expect(await expectWhole(place, writers)).toBe(writers.acknowledged.size)
  await rm(place.dataDir, { recursive: true })
})

test('the clock jumps ahead, back and a year ahead', async () => {
  const place = await newPlace()
  const server = await start(place)
  const writers = new Writers(4, () => server.url)
  const hour = 3_600_000
  for (const jump of [hour, -hour, -24 * hour, 366 * 24 * hour, -300 * 24 * hour]) {
    await writers.more(10)
    server.jump(jump)
  }
  await writers.more(10)
  await writers.finish()
  expect(await server.stop()).toBe(0)
  await expectWhole(place, writers)
  await rm(place.dataDir, { recursive: true })
})

/** A small disk of memory; only root may make one. */
async function smallDisk(): Promise<{ folder: string; free(): void } | null> {
  if (process.getuid?.() !== 0) return null
  const folder = await mkdtemp(join(tmpdir(), 'xinfang-small-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=32m', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return null
  }
  return { folder, free: () => void execFileSync('umount', ['-l', folder]) }
}

/** Writes until nothing more goes in; the server writes meanwhile, so it may take turns. */
async function fill(path: string): Promise<void> {
  for (const size of [1_048_576, 65_536, 4_096])
    while (
      await appendFile(path, Buffer.alloc(size)).then(
        () => true,
        () => false,
      )
    );
}

test('the disk is full, and then it is not', async ({ skip }) => {
  const disk = await smallDisk()
  if (!disk) return skip('needs root, to mount a small disk')
  try {
    const place = await newPlace('', disk.folder)
    const server = await start(place)
    const writers = new Writers(4, () => server.url)
    await writers.more(10)
    const ballast = join(disk.folder, 'ballast')
    await fill(ballast)
    while (!writers.met.has('STORAGE_FULL')) await sleep(100)
    expect((await fetch(`${server.url}/readyz`)).status, 'reading goes on').toBe(200)
    await rm(ballast)
    await writers.more(10)
    await writers.finish()
    expect(await server.stop()).toBe(0)
    await expectWhole(place, writers)
  } finally {
    for (const { process: child } of started) child.kill('SIGKILL')
    disk.free()
    await rm(disk.folder, { recursive: true, force: true })
  }
})
