import {
  accept,
  refusal,
  text,
  type Field,
  type MatterFacts,
  type Refusal,
  type StepContext,
  type StepEffects,
  type TrackFacts,
} from '@xinfang/domain'
import type { Context } from '../context'
import type { Tx } from '../db/database'
import { identityTyped } from '../identity/keeper'
import { loadFacts } from '../matter/facts'
import { unknownFiles } from '../matter/office-files'
import { domainContext, signedIn, withoutNulls } from '../matter/perform'
import { once } from '../session/once'
import type { Viewer } from '../session/viewer'
import { unitsOf } from '../unit/tree'
import type { Unit } from '../unit/unit.entity'
import type { Concept } from './concept'
import { filesIn } from './files'
import { lockAbout, lockTrack, type Locked, type StepInput } from './lock'
import { unknownNames } from './names'
import { openFacts } from './sealed'
import { storeStep } from './store'

/** What a step did or would do, small enough to be remembered under its idempotency key. */
export type StepTold = Omit<StepEffects<TrackFacts>, 'change'>

export interface StepAnswer {
  /** Null when a dry run of a first step made none. */
  readonly trackId: string | null
  readonly effects: StepTold | null
  readonly refusals: readonly Refusal[]
}

/** Everything beside the track that the domain's rules of a step read. */
export const stepContext = (
  context: Pick<Context, 'today' | 'now' | 'calendar'>,
  viewer: Viewer,
  units: readonly Unit[],
  matter: MatterFacts | undefined,
): StepContext => ({
  ...domainContext(context, viewer, units),
  now: context.now.getTime(),
  ...(matter === undefined ? {} : { matter }),
})

/**
 * One step of a track: what the domain decides is stored in one transaction, or refused with reasons. Same lock,
 * version, idempotency and history as an action of a matter; `dryRun` stores nothing and answers what would happen.
 */
export async function takeStep<F extends TrackFacts>(
  concept: Concept<F>,
  context: Context,
  step: string,
  input: StepInput & Readonly<Record<string, unknown>>,
): Promise<StepAnswer> {
  const viewer = signedIn(context)
  const units = await unitsOf(context)
  return once<StepAnswer>(context, step, input, async (tx) => {
    const locked = await lockTrack(tx, viewer, concept.kind, concept.of !== 'office', input)
    const { trackId: _t, matterId: _m, expectedVersion: _v, idempotencyKey: _k, dryRun, ...fields } = input
    const given = withoutNulls(fields) as Record<string, unknown>
    const before = locked.track ? openFacts<F>(context.app.keyring, locked.track) : null
    const matter = locked.matter ?? (await lockAbout(tx, concept.matterOf?.(before ?? concept.blank, given)))
    const facts = matter ? await loadFacts(tx.query, matter) : undefined
    const told = stepContext(context, viewer, units, facts)
    const trackId = locked.track?.id ?? null
    const ready = concept.prepare
      ? await concept.prepare(tx, viewer, given, told, {
          step,
          trackId,
          before,
          keyring: context.app.keyring,
        })
      : accept(given)
    const result = ready.ok ? concept.perform(before, step, ready.value, told) : ready
    const refusals = result.ok
      ? [
          ...(await unknownNames(tx, concept.fields, given)),
          ...(await unknownFiles(tx, filesIn(given), viewer.userId)),
          ...(matter
            ? await identityTyped(tx, context.app.keyring, viewer, matter, textsIn(concept.fields, given))
            : []),
          ...(await alreadyOpen(tx, concept, locked)),
        ]
      : result.refusals
    if (!result.ok || refusals.length > 0)
      return { answer: { trackId, effects: null, refusals }, done: false }
    const { change: _c, ...effects } = result.value
    if (dryRun) return { answer: { trackId, effects, refusals: [] }, done: false }
    const act = { context, viewer, units, given }
    const id = await storeStep(tx, concept, { ...locked, matter, facts, before }, result.value, act)
    return { answer: { trackId: id, effects, refusals: [] }, done: true }
  })
}

/** The free texts among the answers, by field. */
const textsIn = (
  fields: Readonly<Record<string, Field>>,
  given: Readonly<Record<string, unknown>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && fields[entry[0]]?.kind === 'text',
    ),
  )

/** Two people who begin the same thing at once: the second is led to the first's. */
async function alreadyOpen<F extends TrackFacts>(
  tx: Tx,
  { of, kind }: Concept<F>,
  { track, matter }: Locked,
): Promise<Refusal[]> {
  if (of !== 'matter-once' || track || !matter) return []
  const open = await tx.query(
    'select 1 as one from track where matterId = ? and kind = ? and isOpen = 1 limit 1',
    [matter.id, kind],
  )
  return open.length === 0
    ? []
    : [
        refusal(
          'TRACK_OPEN',
          text('本事项已有一件正在进行，请在其中继续', 'One is going on in this matter already; go on there'),
        ),
      ]
}
