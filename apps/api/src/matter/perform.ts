import {
  actionOf,
  answers,
  perform,
  refusal,
  rulebooks,
  text,
  type ActionCode,
  type Answers,
  type Context as DomainContext,
  type Effects,
  type InputOf,
  type Refusal,
  type Rulebook,
  type RulebookCode,
} from '@xinfang/domain'
import { viewerOf, type Context } from '../context'
import type { Tx } from '../db/database'
import { failure, notFound } from '../graphql/errors'
import { identityTyped } from '../identity/keeper'
import { once } from '../session/once'
import { holds, mayWork, type Viewer } from '../session/viewer'
import { unitsOf } from '../unit/tree'
import type { Unit } from '../unit/unit.entity'
import { incompleteDrafts } from './drafts'
import { loadFacts } from './facts'
import type { MatterColumns } from './matter.entity'
import { earlierMatter, otherMatter } from './other'
import { storeEffects } from './store'
import { all, visible } from './visible'

/** What every action's input carries besides its own fields. */
export interface ActInput {
  readonly matterId: string
  readonly expectedVersion?: number | null
  readonly idempotencyKey?: string | null
  readonly dryRun?: boolean | null
}

/** The answer of an act, small enough to be remembered under its idempotency key. */
export interface ActAnswer {
  readonly matterId: string | null
  readonly effects: Effects | null
  readonly refusals: readonly Refusal[]
}

/** Everything beside the matter that the domain's rules read. */
export function domainContext(
  { today, calendar }: Pick<Context, 'today' | 'calendar'>,
  viewer: Viewer,
  units: readonly Unit[],
): DomainContext {
  return { viewer, units, today, rulebook: rulebookOf(viewer, units), calendar }
}

/** The handbook of the organisation somebody acts for. */
export function rulebookOf({ organisationId }: Viewer, units: readonly Unit[]): Rulebook {
  const organisation = units.find(({ id }) => id === organisationId)
  return rulebooks[(organisation?.rulebook ?? 'JD-2005') as RulebookCode]
}

/**
 * One action on one matter: what the domain decides is stored in one transaction, or refused with reasons.
 * `dryRun` stores nothing and answers what would happen.
 */
export async function act(
  context: Context,
  action: ActionCode,
  input: ActInput & Record<string, unknown>,
): Promise<ActAnswer> {
  const viewer = signedIn(context)
  const units = await unitsOf(context)
  return once<ActAnswer>(context, action, input, async (tx) => {
    const matter = await lockMatter(tx, viewer, input)
    const { matterId, expectedVersion: _v, idempotencyKey: _k, dryRun, ...fields } = input
    const given = await answersOf(tx, viewer, fields, matter)
    const facts = await loadFacts(tx.query, matter)
    const result = perform(
      facts,
      action,
      given as InputOf<typeof action>,
      domainContext(context, viewer, units),
    )
    const refusals = result.ok
      ? [
          ...(await unknownPeople(tx, action, given)),
          ...(await identityTyped(tx, context.app.keyring, viewer, matter, textsOf(given))),
          ...(await incompleteDrafts(tx, context, matter, result.value)),
        ]
      : result.refusals
    if (!result.ok || refusals.length > 0)
      return { answer: { matterId, effects: null, refusals }, done: false }
    if (!dryRun)
      await storeEffects(tx, matter, facts, result.value, {
        context,
        viewer,
        units,
        given,
        told: toldOf(fields),
      })
    return { answer: { matterId, effects: result.value, refusals: [] }, done: !dryRun }
  })
}

export function signedIn(context: Context): Viewer {
  const viewer = viewerOf(context)
  if (!mayWork(viewer)) throw failure('FORBIDDEN')
  return viewer
}

/** The matter's row, locked, if the viewer may see it; a stale version is a conflict. */
export async function lockMatter(
  tx: Tx,
  viewer: Viewer,
  { matterId, expectedVersion }: Pick<ActInput, 'matterId' | 'expectedVersion'>,
): Promise<MatterColumns> {
  if (!holds(viewer, 'matter.read')) throw notFound()
  const conditions = all({ sql: 'm.id = ?', values: [matterId] }, visible(viewer))
  const [matter] = await tx.query<MatterColumns>(
    `select m.* from matter m where ${conditions.sql}${tx.dialect === 'mysql' ? ' for update' : ''}`,
    conditions.values,
  )
  if (!matter) throw notFound()
  if (expectedVersion != null && expectedVersion !== matter.version)
    throw failure('CONFLICT', 'expectedVersion')
  return matter
}

/** Without nulls; another matter that is named is looked up. */
async function answersOf(
  tx: Tx,
  viewer: Viewer,
  fields: Record<string, unknown>,
  matter: MatterColumns,
): Promise<Partial<Answers>> {
  const given = withoutNulls(fields) as Record<string, unknown>
  if (typeof given['into'] === 'string') given['into'] = await otherMatter(tx, viewer, given['into'], matter)
  if (typeof given['earlier'] === 'string')
    given['earlier'] = await earlierMatter(tx, viewer, given['earlier'], matter)
  return given as Partial<Answers>
}

/** GraphQL's nulls are the domain's absences. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner == null ? [] : [[key, withoutNulls(inner)]])),
  )
}

/** The free texts among the answers, by field; proof of service names persons by right and is kept apart. */
export function textsOf(given: Partial<Answers>): Record<string, string> {
  const texts = Object.entries(given).filter(
    ([name, value]) => typeof value === 'string' && answers[name as keyof Answers].kind === 'text',
  ) as [string, string][]
  const results = (given.results ?? []).flatMap(({ reason, legalBasis }, at): [string, string][] => [
    [`results.${at}.reason`, reason],
    [`results.${at}.legalBasis`, legalBasis ?? ''],
  ])
  return Object.fromEntries([...texts, ...results])
}

/** People an answer names must exist and be in office: the domain knows them by id only. */
async function unknownPeople(tx: Tx, action: ActionCode, given: Partial<Answers>): Promise<Refusal[]> {
  const { asks, mayAsk } = actionOf(action)
  const refusals: Refusal[] = []
  for (const name of [...asks, ...mayAsk]) {
    if (answers[name].kind !== 'user' && answers[name].kind !== 'users') continue
    for (const id of [given[name] ?? []].flat() as string[])
      if ((await tx.query("select id from user where id = ? and state = 'active'", [id])).length === 0)
        refusals.push(refusal('UNKNOWN', text('没有此人员', 'No such person'), { field: name }))
  }
  return refusals
}

/** What the history keeps of an act's input: everything typed about the case, but proof of service only by its way. */
function toldOf({ service, members: _members, ...rest }: Record<string, unknown>): object {
  const way = (service as { way?: string } | null | undefined)?.way
  return { ...(withoutNulls(rest) as object), ...(way ? { way } : {}) }
}
