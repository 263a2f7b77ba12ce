import type { Database } from '../db/database'
import { newId } from '../db/id'
import { fromBody, toBody } from './body'
import type { Checked } from './check'
import type { Subject } from './examples'
import type { Model } from './model'
import type { SuggestionModel } from './model.entity'

/** Models a process keeps in memory, each up to a few megabytes. */
const KEPT = 6

interface Kept {
  readonly version: number
  readonly model: Promise<Model>
}

const kept = new WeakMap<Database, Map<string, Kept>>()

/** The newest model, or null where nothing was learned yet; read from the database only when it changed. */
export async function loadModel(
  db: Database,
  organisationId: string,
  subject: Subject,
): Promise<Model | null> {
  const values = [organisationId, subject]
  const [row] = await db.read<{ version: number }>(
    'select version from suggestion_model where organisationId = ? and subject = ?',
    values,
  )
  if (!row) return null
  const models = kept.get(db) ?? new Map<string, Kept>()
  kept.set(db, models)
  const key = values.join(' ')
  const known = models.get(key)
  models.delete(key)
  const fresh =
    known?.version === row.version ? known : { version: row.version, model: readModel(db, values) }
  models.set(key, fresh)
  for (const oldest of [...models.keys()].slice(0, -KEPT)) models.delete(oldest)
  // A failed reading is not kept.
  fresh.model.catch(() => models.delete(key))
  return fresh.model
}

async function readModel(db: Database, values: string[]): Promise<Model> {
  const [row] = await db.read<{ body: string }>(
    'select body from suggestion_model where organisationId = ? and subject = ?',
    values,
  )
  if (!row) throw new Error('The model went away')
  return fromBody(row.body)
}

/** Puts what was learned in the place of what was learned before. */
export async function storeModel(
  db: Database,
  organisationId: string,
  subject: Subject,
  model: Model,
  told: Checked & { readonly examples: number },
): Promise<void> {
  const body = await toBody(model)
  await db.work(async (tx) => {
    const [before] = await tx.query<SuggestionModel>(
      'select id, version from suggestion_model where organisationId = ? and subject = ?',
      [organisationId, subject],
    )
    if (before) await tx.run('delete from suggestion_model where id = ?', [before.id])
    await tx.insert('suggestion_model', [
      {
        id: newId('sug', tx.now),
        organisationId,
        subject,
        version: (before?.version ?? 0) + 1,
        learnedAt: tx.now.toISOString(),
        ...told,
        body,
      },
    ])
  })
}

/** Forgets what was learned: there is too little left to learn from. */
export const forgetModel = (db: Database, organisationId: string, subject: Subject): Promise<number> =>
  db.work((tx) =>
    tx.run('delete from suggestion_model where organisationId = ? and subject = ?', [
      organisationId,
      subject,
    ]),
  )
