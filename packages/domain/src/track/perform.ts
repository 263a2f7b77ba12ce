import { permissions, type Permission } from '../access/permissions'
import { may } from '../access/viewer'
import type { DocumentEffect } from '../lifecycle/effects'
import { checkText } from '../matter/wording'
import { accept, refusal, refuse, type Outcome, type Refusal } from '../refusal'
import { citedUnder } from '../rulebook/cited'
import { source } from '../source'
import { text } from '../text'
import type { Addressee, Field, Given, StepContext, StepEffects, StepRow, TrackFacts } from './step'

/** One concept's small machine: its steps, the fields they ask, who its parties are, who may know of it. */
export interface Track<F extends TrackFacts, A, C extends StepContext, P extends string> {
  readonly rows: Readonly<Record<string, StepRow<F, A, C, P>>>
  readonly fields: Readonly<Record<keyof A & string, Field>>
  readonly blank: F
  parties(facts: F, context: C): Readonly<Record<P, readonly Addressee[]>>
  sees(facts: F, context: C): boolean
}

export interface AllowedStep<S extends string = string> {
  readonly step: S
  readonly allowed: boolean
  /** Why not; empty when allowed. */
  readonly refusals: readonly Refusal[]
}

const unknown = () => refusal('MATTER_UNKNOWN', text('没有这一事项', 'No such matter'))

/** Missing, blank text, or an empty list. */
const isMissing = (value: unknown) =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

const notPermitted = (permission: Permission): Refusal =>
  refusal(
    'NOT_PERMITTED',
    text(
      `需要由承担此事的单位或者人员以“${permissions[permission]['zh-CN']}”的权限进行`,
      `Needs the permission "${permissions[permission].en}", in the part this step belongs to`,
    ),
    { basis: [source('DESIGN', '4.6')] },
  )

const mayStep = <F extends TrackFacts, A, C extends StepContext, P extends string>(
  track: Track<F, A, C, P>,
  { by, permission }: StepRow<F, A, C, P>,
  facts: F,
  context: C,
): boolean => {
  const { viewer, units } = context
  const parties = track.parties(facts, context)
  return (typeof by === 'string' ? [by] : by)
    .flatMap((party) => parties[party as P])
    .some((one) =>
      'user' in one
        ? one.user === viewer.userId && may(viewer, permission)
        : may(viewer, permission, one.unit, units),
    )
}

function standing<F extends TrackFacts, A, C extends StepContext, P extends string>(
  track: Track<F, A, C, P>,
  facts: F,
  step: string,
  context: C,
): Refusal[] {
  const row = track.rows[step]!
  if (!row.from.includes(facts.state))
    return [
      refusal('WRONG_STATE', text('“{label}”不能在此状态下进行', 'Not possible in this state'), {
        values: { label: row.label['zh-CN'] },
        basis: row.sources,
      }),
    ]
  return [
    ...(mayStep(track, row, facts, context) ? [] : [notPermitted(row.permission)]),
    ...(row.guard?.(facts, context) ?? []),
  ]
}

function checkAnswers<F extends TrackFacts, A, C extends StepContext, P extends string>(
  { fields }: Track<F, A, C, P>,
  { asks = [], sources }: StepRow<F, A, C, P>,
  given: Partial<A>,
): Refusal[] {
  const missing = asks
    .filter((name) => isMissing(given[name]))
    .map((name) => {
      const { label } = fields[name as keyof A & string]
      return refusal('ANSWER_MISSING', text(`请填写：${label['zh-CN']}`, `Missing: ${label.en}`), {
        field: String(name),
        basis: sources,
      })
    })
  const wrong = Object.entries(given).flatMap(([name, value]) => {
    const field = fields[name as keyof A & string]
    if (field?.kind === 'text' && typeof value === 'string') return checkText(value, name, 'facts')
    if (
      field?.choices &&
      typeof value === 'string' &&
      !isMissing(value) &&
      !Object.hasOwn(field.choices, value)
    )
      return [refusal('CHOICE_UNKNOWN', text('没有这一选项', 'No such choice'), { field: name })]
    return []
  })
  return [...missing, ...wrong]
}

/** What one step of a track would do, or why it may not be done. Pure, as `perform` of the life cycle. */
export function performStep<
  F extends TrackFacts,
  A,
  C extends StepContext,
  P extends string,
  S extends string,
>(
  track: Track<F, A, C, P>,
  before: F | null,
  step: S,
  given: Partial<A>,
  context: C,
): Outcome<StepEffects<F, S>> {
  const outcome = decide(track, before, step, given, context)
  return outcome.ok ? outcome : refuse(...citedUnder(outcome.refusals, context.rulebook, context.today))
}

function decide<F extends TrackFacts, A, C extends StepContext, P extends string, S extends string>(
  track: Track<F, A, C, P>,
  before: F | null,
  step: S,
  given: Partial<A>,
  context: C,
): Outcome<StepEffects<F, S>> {
  const facts = before ?? track.blank
  if (!track.sees(facts, context)) return refuse(unknown())
  const row = track.rows[step]!
  const stops = standing(track, facts, step, context)
  if (stops.length > 0) return refuse(...stops)
  const faults = checkAnswers(track, row, given)
  if (faults.length > 0) return refuse(...faults)
  const answers = given as Given<A, keyof A, keyof A>
  const refusals = row.check?.(answers, facts, context) ?? []
  if (refusals.length > 0) return refuse(...refusals)
  const change = row.change?.(answers, facts, context) ?? {}
  // The first step names in its answers for whom it is done: the right is measured by them, not by the blank facts.
  if (facts.state === 'none' && !mayStep(track, row, { ...facts, ...change }, context))
    return refuse(notPermitted(row.permission))
  const parties = track.parties({ ...facts, ...change }, context)
  // Whoever was to come and no longer is hears of it too.
  const former = facts.state === 'none' ? undefined : track.parties(facts, context)
  const sealed = context.matter?.secrecy === 'sealed'
  const sent = row.sends?.(answers, facts, context) ?? []
  const told = [
    ...(row.tells ?? []).flatMap((party) => [...parties[party], ...(former?.[party] ?? [])]),
    ...sent.map(({ unit }): Addressee => ({ unit })),
  ]
  return accept({
    step,
    from: facts.state,
    to: row.to === 'same' ? facts.state : row.to,
    change,
    clocks: row.clocks?.(answers, facts, context) ?? [],
    documents: [
      ...documentsOf(row, parties),
      ...sent.map(({ form, unit }): DocumentEffect => ({ form, to: { unit }, state: 'issued' })),
    ],
    notices: distinct(told)
      .filter((to) => ('user' in to ? to.user !== context.viewer.userId : !sealed))
      .map((to) => ({ kind: step, to })),
    warnings: citedUnder(row.warn?.(answers, facts, context) ?? [], context.rulebook, context.today),
  })
}

const documentsOf = <F extends TrackFacts, A, C extends StepContext, P extends string>(
  { forms = [] }: StepRow<F, A, C, P>,
  parties: Readonly<Record<P, readonly Addressee[]>>,
): DocumentEffect[] =>
  forms.flatMap(({ form, to, state = 'issued' }): DocumentEffect[] => {
    if (to === 'petitioner' || to === 'file') return [{ form, to: to as 'petitioner' | 'file', state }]
    return parties[to as P].flatMap((one) => ('unit' in one ? [{ form, to: one, state }] : []))
  })

const distinct = (all: readonly Addressee[]): Addressee[] =>
  all.filter((one, i) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === i)

/** Every step this state knows, whether this viewer may do it now, and for the rest why not. */
export function allowedStepsOf<F extends TrackFacts, A, C extends StepContext, P extends string>(
  track: Track<F, A, C, P>,
  before: F | null,
  context: C,
): AllowedStep[] {
  const facts = before ?? track.blank
  if (!track.sees(facts, context)) return []
  return Object.keys(track.rows)
    .filter((step) => track.rows[step]!.from.includes(facts.state))
    .map((step) => {
      const refusals = citedUnder(standing(track, facts, step, context), context.rulebook, context.today)
      return { step, allowed: refusals.length === 0, refusals }
    })
}

/** The facts after a step, as a store would read them back. */
export const afterStep = <F extends TrackFacts>(facts: F, { change, to }: StepEffects<F>): F => ({
  ...facts,
  ...change,
  state: to,
})
