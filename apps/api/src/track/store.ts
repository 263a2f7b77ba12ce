import { afterStep, type MatterFacts, type StepEffects, type TrackFacts } from '@xinfang/domain'
import type { Context } from '../context'
import type { Tx } from '../db/database'
import { newId } from '../db/id'
import { record } from '../history/record'
import { issueDocuments, issueOfficeDocuments } from '../matter/issue'
import { keepFiles } from '../matter/office-files'
import type { MatterColumns } from '../matter/matter.entity'
import { sendNotices } from '../matter/notices'
import { storeRecords } from '../matter/records'
import { clockLog } from '../matter/store'
import { readNextClock, storeClocks } from '../matter/store-clocks'
import { lineOf } from '../session/load'
import type { Viewer } from '../session/viewer'
import type { Unit } from '../unit/unit.entity'
import type { Concept } from './concept'
import { filesIn } from './files'
import type { Locked } from './lock'
import { namesIn } from './people'
import { sealFacts } from './sealed'

/** Who does it, and what the step was told. */
export interface StepAct {
  readonly context: Context
  readonly viewer: Viewer
  readonly units: readonly Unit[]
  readonly given: Readonly<Record<string, unknown>>
}

/** The track and its matter before the step. */
export interface Before<F> extends Locked {
  readonly before: F | null
  /** Of the matter. */
  readonly facts: MatterFacts | undefined
}

/**
 * Writes everything one step does, in the given transaction: the track's row with who takes part, the clocks and
 * documents of the matter, notices, and last the event that records it. Answers the track's id.
 */
export async function storeStep<F extends TrackFacts>(
  tx: Tx,
  concept: Concept<F>,
  { track, matter, before, facts }: Before<F>,
  effects: StepEffects<F>,
  act: StepAct,
): Promise<string> {
  const { viewer, context } = act
  const id = track?.id ?? newId('trk', tx.now)
  const after = afterStep(before ?? concept.blank, effects)
  await storeRow(tx, concept, { id, isNew: track === null, matter, facts, after }, context)
  await storeParticipants(tx, concept, id, after, act.units)
  const { office } = concept.summary(after, facts)
  if (office !== undefined)
    await keepFiles(tx, { owner: id, unitId: office }, filesIn(act.given), viewer.userId)
  const documents = await papers(tx, concept, { id, matter, facts, after }, effects, act)
  if (matter && facts && concept.marks)
    await storeRecords(tx, matter.id, concept.marks(effects.clocks, facts, context.today))
  if (matter) await touchMatter(tx, matter.id, effects, act)
  await sendNotices(tx, { matterId: matter?.id ?? null, trackId: id }, effects.notices)
  await record(tx, [
    {
      actorId: viewer.userId,
      unitId: viewer.actingUnit,
      matterId: matter?.id ?? null,
      action: effects.step,
      data: {
        ...told(concept, act.given),
        track: { id, kind: concept.kind, from: effects.from, to: effects.to },
        documents,
        clocks: clockLog(effects.clocks),
        today: context.today,
      },
    },
  ])
  return id
}

interface Row<F> {
  readonly id: string
  readonly isNew: boolean
  readonly matter: MatterColumns | null
  readonly facts: MatterFacts | undefined
  readonly after: F
}

async function storeRow<F extends TrackFacts>(
  tx: Tx,
  { kind, of, summary }: Concept<F>,
  { id, isNew, matter, facts, after }: Row<F>,
  { app }: Context,
): Promise<void> {
  const { isOpen, office, target, user, day, matter: tiedTo } = summary(after, facts)
  const set = {
    state: after.state,
    isOpen: isOpen ? 1 : 0,
    officeUnitId: office ?? null,
    targetUnitId: target ?? null,
    userId: user ?? null,
    day: day ?? null,
    facts: sealFacts(app.keyring, id, after),
    changedAt: tx.now.toISOString(),
    ...(tiedTo === undefined ? {} : { matterId: tiedTo }),
  }
  const columns = Object.keys(set)
  if (isNew)
    await tx.insert('track', [
      {
        id,
        kind,
        matterId: of === 'office' ? null : (matter?.id ?? null),
        ...set,
        version: 1,
        createdAt: set.changedAt,
      },
    ])
  else
    await tx.run(
      `update track set ${columns.map((column) => `${column} = ?`).join(', ')}, version = version + 1 where id = ?`,
      [...Object.values(set), id],
    )
}

/** Named officials, and units that take part with those above them, written anew: a participant may be removed. */
async function storeParticipants<F extends TrackFacts>(
  tx: Tx,
  { takesPart }: Concept<F>,
  trackId: string,
  after: F,
  tree: readonly Unit[],
): Promise<void> {
  if (!takesPart) return
  const { units, users } = takesPart(after, tree)
  const own = new Map<string, number>()
  for (const { id, path } of tree.filter((unit) => units.includes(unit.id)))
    for (const above of lineOf(path)) own.set(above, Math.max(own.get(above) ?? 0, above === id ? 1 : 0))
  await tx.run('delete from track_unit where trackId = ?', [trackId])
  await tx.run('delete from track_user where trackId = ?', [trackId])
  await tx.insert(
    'track_unit',
    [...own].map(([unitId, takes]) => ({ trackId, unitId, own: takes })),
  )
  await tx.insert(
    'track_user',
    [...new Set(users)].map((userId) => ({ trackId, userId })),
  )
}

async function papers<F extends TrackFacts>(
  tx: Tx,
  { values }: Concept<F>,
  {
    id,
    matter,
    facts,
    after,
  }: {
    readonly id: string
    readonly matter: MatterColumns | null
    readonly facts: MatterFacts | undefined
    readonly after: F
  },
  { step, documents }: StepEffects<F>,
  act: StepAct,
): Promise<string[]> {
  const names = documents.length === 0 ? undefined : await namesIn(tx, after, act.units)
  const ids: string[] = []
  for (const document of documents) {
    const asked = values?.({ step, form: document.form, facts: after, given: act.given, names: names! }) ?? {}
    const issued = { documents: [document], trackId: id }
    ids.push(
      ...(matter && facts
        ? await issueDocuments(tx, { ...issued, matter, facts, asked }, act)
        : await issueOfficeDocuments(tx, { ...issued, values: asked }, act)),
    )
  }
  return ids
}

/** The matter's row says what happened last and which clock presses next; what an officer has open stays in date. */
async function touchMatter(
  tx: Tx,
  matterId: string,
  { step, clocks }: Pick<StepEffects<TrackFacts>, 'step' | 'clocks'>,
  { viewer, context: { calendar } }: StepAct,
): Promise<void> {
  await storeClocks(tx, matterId, clocks, calendar)
  const set = {
    ...(clocks.length > 0 ? await readNextClock(tx, matterId) : {}),
    lastEventAt: tx.now.toISOString(),
    lastEventAction: step,
    lastEventBy: viewer.name,
    lastEventUnitId: viewer.actingUnit,
  }
  const columns = Object.keys(set)
  await tx.run(`update matter set ${columns.map((column) => `${column} = ?`).join(', ')} where id = ?`, [
    ...Object.values(set),
    matterId,
  ])
}

/** What the history keeps of the answers. */
const told = <F extends TrackFacts>(
  { untold = [] }: Concept<F>,
  given: Readonly<Record<string, unknown>>,
): object => Object.fromEntries(Object.entries(given).filter(([name]) => !untold.includes(name)))
