import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Place } from '../src/config'
import { openDatabase } from '../src/db/open'
import { buildOffice } from '../test/support/office'

/** An installation with the small office of the tests and nothing registered. */
export async function newPlace(databaseUrl = '', dataDir?: string): Promise<Place> {
  const place = { dataDir: dataDir ?? (await mkdtemp(join(tmpdir(), 'xinfang-resilience-'))), databaseUrl }
  const db = await openDatabase(place)
  await buildOffice(db)
  await db.close()
  return place
}
