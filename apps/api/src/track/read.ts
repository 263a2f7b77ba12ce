import type { StepContext, TrackFacts } from '@xinfang/domain'
import { viewerOf, type Context } from '../context'
import { toRefusal } from '../graphql/refusal.type'
import { factsLoader } from '../matter/facts-loader'
import { filesOf } from '../matter/office-files'
import { documentsOfTracks } from '../matter/office-documents'
import { readMatters } from '../matter/read'
import { everyField } from '../matter/row'
import { all, type Condition } from '../matter/visible'
import { unitsOf } from '../unit/tree'
import type { Concept, Shown } from './concept'
import { stepContext } from './perform'
import { namesIn } from './people'
import { openFacts } from './sealed'
import { seen, tracks } from './seen'
import type { TrackRow } from './track.entity'
import type { AllowedStepType, TrackType } from './track.types'

/** Most tracks one list gives. */
const MOST = 500

/** One track with what was asked of it, or null when there is none the viewer may see: the two look alike. */
export async function readTrack<F extends TrackFacts>(
  concept: Shown<F>,
  context: Context,
  id: string,
  fields: ReadonlySet<string>,
): Promise<object | null> {
  const [found] = await readTracks(concept, context, { sql: 't.id = ?', values: [id] }, fields)
  return found ?? null
}

/** The tracks of one kind that meet a condition on `track t`, by day and beginning, each as its viewer may see it. */
export async function readTracks<F extends TrackFacts>(
  concept: Shown<F>,
  context: Context,
  where: Condition,
  fields: ReadonlySet<string>,
): Promise<object[]> {
  const viewer = viewerOf(context)
  const conditions = all({ sql: 't.kind = ?', values: [concept.kind] }, where, seen(viewer))
  const rows = await context.db.read<Found>(
    `select t.*, m.number as matterNumber from ${tracks} where ${conditions.sql} order by t.day, t.id limit ${MOST}`,
    conditions.values,
  )
  const units = await unitsOf(context)
  const loader = factsLoader(context)
  const views = await Promise.all(
    rows.map(async (row) => {
      const facts = openFacts<F>(context.app.keyring, row)
      const matter = row.matterId === null ? undefined : await loader.load(row.matterId)
      const step = stepContext(context, viewer, units, matter)
      const view = concept.view ? concept.view(facts, step) : facts
      return view === undefined ? [] : [{ row, facts, view, step }]
    }),
  )
  const found = views.flat()
  const names = await namesIn(
    { query: context.db.read },
    found.map(({ view }) => view),
    units,
  )
  const documents = await documentsOfTracks(
    context,
    fields.has('documents') ? found.flatMap(({ row }) => (row.matterId === null ? [row.id] : [])) : [],
  )
  const files = await filesOf(context.db, fields.has('files') ? found.map(({ row }) => row.id) : [])
  const matterIds = found.flatMap(({ row }) => (row.matterId === null ? [] : [row.matterId]))
  const matters = fields.has('matter') ? await readMatters(context, matterIds, everyField) : undefined
  return found.map(({ row, facts, view, step }) => ({
    ...concept.show(view, names, step),
    ...base(row),
    official: person(row.userId, names.user(row.userId ?? undefined)),
    office: names.unit(row.officeUnitId ?? undefined) ?? null,
    target: names.unit(row.targetUnitId ?? undefined) ?? null,
    matter: row.matterId === null ? null : (matters?.get(row.matterId) ?? null),
    documents: documents.get(row.id) ?? [],
    files: files.get(row.id) ?? [],
    allowedSteps: fields.has('allowedSteps') ? allowedSteps(concept, facts, step) : [],
  }))
}

/** What the viewer may do with one now, in the order of the domain's table, and for the rest why not. */
export const allowedSteps = <F extends TrackFacts>(
  concept: Concept<F>,
  facts: F | null,
  step: StepContext,
): AllowedStepType[] =>
  concept.allowed(facts, step).map(({ step: code, allowed, refusals }) => ({
    step: code,
    label: concept.steps[code]?.label['zh-CN'] ?? code,
    allowed,
    refusals: refusals.map(toRefusal),
  }))

type Found = TrackRow & { readonly matterNumber: string | null }

const base = (row: Found): Partial<TrackType> => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  isOpen: Boolean(row.isOpen),
  day: row.day,
  matterNumber: row.matterNumber,
  version: row.version,
  createdAt: row.createdAt,
  changedAt: row.changedAt,
})

const person = (id: string | null, name: string | undefined) =>
  id === null ? null : { id, name: name ?? '' }
