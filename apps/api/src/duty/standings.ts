import { addDays, duty, monthOf, type Day, type DaySpan } from '@xinfang/domain'
import type { App } from '../context'
import { places } from '../db/insert'
import { shanghaiDay } from '../matter/facts'
import type { Unit } from '../unit/unit.entity'
import type { DutyNote } from './duty.entity'
import { activityProofs, proofsOf } from './proofs'
import { rulesOf } from './rules'

/** How long after its window a duty may still be proved. */
const AFTER = 400

export type Standing = duty.DutyStanding & { readonly trackId: string | null }

/**
 * How every duty of these units stands whose window begins in a span. Nothing is owed from before the installation
 * kept any history: an office that begins to use it has no gaps of the past.
 */
export async function standingsOf(
  app: Pick<App, 'db' | 'keyring' | 'calendars'>,
  units: readonly Unit[],
  span: DaySpan,
  today: Day,
): Promise<Standing[]> {
  const begun = await firstDay(app)
  if (begun === undefined || begun > span.to) return []
  const from = begun > span.from ? begun : span.from
  const standings: Standing[] = []
  for (const organisationId of new Set(units.map((unit) => unit.organisationId))) {
    const own = units.filter((unit) => unit.organisationId === organisationId)
    const owers = own.flatMap(owerOf)
    const rules = rulesOf(own[0], app.calendars.current())
    const open = await openMonths(app, organisationId, { from, to: span.to })
    const due = duty.dueDuties(owers, { from, to: span.to }, rules, open)
    const ids = owers.map(({ id }) => id)
    const notes = await notesOf(app, ids)
    const until = addDays(span.to, AFTER)
    const proofs = [
      ...(await proofsOf(app, ids, from, until)),
      ...(await activityProofs(app, ids, from, until)),
      ...byHand(notes, due),
    ]
    const explanations = notes
      .filter(({ kind }) => kind === 'explanation')
      .map(({ dutyKey, words, userId, day }) => ({ key: dutyKey, reasons: words, by: userId ?? '', on: day }))
    standings.push(
      ...due.map((one) => {
        const standing = duty.dutyStanding(one, proofs, explanations, today, rules)
        return { ...standing, trackId: trackOf(standing.proof) }
      }),
    )
  }
  return standings
}

const trackOf = (proof: duty.DutyProof | undefined): string | null =>
  (proof as { trackId?: string } | undefined)?.trackId ?? null

/** A unit as the rules of duties know it; the root of an organisation and units outside owe nothing. */
const owerOf = ({ id, kind, closedOn }: Unit): duty.DutyUnit[] =>
  Object.hasOwn(duty.owers, kind)
    ? [{ id, kind: kind as duty.UnitKind, ...(closedOn === null ? {} : { to: closedOn }) }]
    : []

async function firstDay({ db }: Pick<App, 'db'>): Promise<Day | undefined> {
  const [row] = await db.read<{ at: string | null }>('select min(at) as at from event')
  return row?.at ? shanghaiDay(row.at) : undefined
}

/** Proofs and reasons of these units. */
const notesOf = ({ db }: Pick<App, 'db'>, units: readonly string[]): Promise<DutyNote[]> =>
  units.length === 0
    ? Promise.resolve([])
    : db.read<DutyNote>(
        `select * from duty_note where unitId in (${places(units)}) and kind in ('proof', 'explanation')`,
        units,
      )

const byHand = (notes: readonly DutyNote[], due: readonly duty.DueDuty[]): duty.DutyProof[] =>
  notes.flatMap(({ kind, dutyKey, day, words }) => {
    const one = due.find(({ key }) => key === dutyKey)
    return kind === 'proof' && one
      ? [{ duty: one.duty, unit: one.unit, on: day, about: one.window, document: words }]
      : []
  })

/** Months of a span in which matters lay with a unit they were sent to, and in which matters of the superior were open. */
async function openMonths(
  { db }: Pick<App, 'db'>,
  organisationId: string,
  { from, to }: DaySpan,
): Promise<duty.OpenMonths> {
  const found = { 'open-transfers': new Set<string>(), 'open-from-superior': new Set<string>() }
  for (let at = from; at <= to; at = addDays(monthOf(at).to, 1)) {
    const month = monthOf(at)
    const [sent] = await db.read(
      `select 1 as one from transfer f join unit u on u.id = f.fromUnitId
        where u.organisationId = ? and f.sentOn <= ? and (f.endedOn is null or f.endedOn >= ?) limit 1`,
      [organisationId, month.to, month.from],
    )
    if (sent) found['open-transfers'].add(at.slice(0, 7))
    const [superior] = await db.read(
      `select 1 as one from matter m join unit u on u.id = m.homeUnitId
        where u.organisationId = ? and m.channel = 'superior' and m.receivedOn <= ? and m.isOpen = 1 limit 1`,
      [organisationId, month.to],
    )
    if (superior) found['open-from-superior'].add(at.slice(0, 7))
  }
  return found
}
