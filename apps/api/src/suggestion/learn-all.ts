import type { Database } from '../db/database'
import { learnAndCheck } from './check'
import {
  categoryNamesAsExamples,
  confirmedExamples,
  subjects,
  unitNamesAsExamples,
  type Subject,
} from './examples'
import type { Example } from './model'
import { forgetModel, storeModel } from './store'

/** With fewer confirmed matters nothing can be said about an office's habits. */
const LEAST = 20

/**
 * Learns anew, for every organisation, from the matters its officials have confirmed.
 * @param breathe awaited every few milliseconds; throws to stop
 */
export async function learnAll(db: Database, breathe: () => Promise<void>): Promise<void> {
  const organisations = await db.read<{ id: string }>(
    'select id from unit where isOrganisation = 1 and closedOn is null order by id',
  )
  for (const { id } of organisations) {
    const found = await confirmedExamples(db, id, breathe)
    for (const subject of subjects) await learnSubject(db, id, subject, found[subject], breathe)
  }
}

async function learnSubject(
  db: Database,
  organisationId: string,
  subject: Subject,
  own: readonly Example[],
  breathe: () => Promise<void>,
): Promise<void> {
  // Where all went to one place there is nothing to tell apart.
  if (own.length < LEAST || new Set(own.map(({ path }) => path[0])).size < 2) {
    await forgetModel(db, organisationId, subject)
    return
  }
  const names =
    subject === 'category' ? await categoryNamesAsExamples(db) : await unitNamesAsExamples(db, own)
  const { model, checked } = await learnAndCheck([...own, ...names], breathe)
  await storeModel(db, organisationId, subject, model, { examples: own.length, ...checked })
}
