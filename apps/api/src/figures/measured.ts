import { addDays, type Day, type indicators, type ReviewFacts } from '@xinfang/domain'
import type { Context } from '../context'
import type { SqlValue } from '../db/database'
import { places } from '../db/insert'
import { clocksAsOf } from '../matter/clocks-as-of'
import { repeatedDays } from '../matter/repeated'
import { all, visible, type Condition } from '../matter/visible'
import type { Viewer } from '../session/viewer'

type Measured = indicators.MeasuredMatter

/** Which clocks are a notice and which a reply; of several on one matter the last of the table stands (C06 over C05). */
const duties = {
  notice: ['C02', 'C03'],
  reply: ['C05', 'C06', 'C18'],
} as const
const codes = Object.values(duties).flat() as readonly string[]

/** Registered by the end of that day in Shanghai: what was entered later was not known as of it. */
const known = (asOf: Day): Condition => ({
  sql: 'm.registeredAt < ?',
  values: [new Date(`${addDays(asOf, 1)}T00:00:00+08:00`).toISOString()],
})

/**
 * What the indicators of a period rest on, among the matters the viewer sees: one row for each duty, ending, reply,
 * review, execution and rating that may lie in it. A duty counts for the unit that holds its clock, the rest for the
 * responsible unit.
 */
export async function measuredIn(
  context: Pick<Context, 'db'>,
  viewer: Viewer,
  at: indicators.Measuring,
): Promise<Measured[]> {
  const seen = all(known(at.asOf), visible(viewer))
  const parts = await Promise.all(
    [dutiesIn, endingsIn, repliesIn, reviewsIn, executionsIn, ratingsIn].map((read) =>
      read(context, viewer, at, seen),
    ),
  )
  return parts.flat()
}

type Read = (
  context: Pick<Context, 'db'>,
  viewer: Viewer,
  at: indicators.Measuring,
  seen: Condition,
) => Promise<Measured[]>

const UNIT = 'coalesce(m.responsibleUnitId, m.homeUnitId)'
const span = ({ from, to }: indicators.Measuring): readonly SqlValue[] => [from, to]
const base = { first: false, repeatedOn: [] as readonly Day[] }

const dutiesIn: Read = async ({ db }, _viewer, at, seen) => {
  const running = clocksAsOf(at.asOf)
  const rows = await db.read<{ id: string; unit: string; code: string; dueDay: Day; stoppedOn: Day | null }>(
    `select m.id, coalesce(c.holderUnitId, ${UNIT}) as unit, c.code, c.dueDay, c.stoppedOn
      from clock c join matter m on m.id = c.matterId
      where ${running.sql} and c.code in (${places(codes)}) and c.dueDay between ? and ? and ${seen.sql}
      order by c.code, c.startedOn`,
    [...running.values, ...codes, ...span(at), ...seen.values],
  )
  const last = new Map<string, Measured>()
  for (const { id, unit, code, dueDay, stoppedOn } of rows) {
    const isNotice = (duties.notice as readonly string[]).includes(code)
    const done = stoppedOn ?? undefined
    last.set(`${id}/${isNotice ? 'notice' : 'reply'}`, {
      ...base,
      id,
      unit,
      ...(isNotice
        ? { noticeDue: dueDay, ...(done && { noticedOn: done }) }
        : { replyDue: dueDay, ...(done && { repliedOn: done }) }),
    })
  }
  return [...last.values()]
}

const endingsIn: Read = async (context, viewer, at, seen) => {
  const rows = await context.db.read<{
    id: string
    unit: string
    first: number
    closedOn: Day
    atOwnLevel: number
  }>(
    `select m.id, ${UNIT} as unit, m.first, m.closedOn,
        case when u.organisationId = m.organisationId and u.kind <> 'outside' then 1 else 0 end as atOwnLevel
      from matter m join unit u on u.id = ${UNIT}
      where m.acceptedOn is not null and m.closedOn between ? and ? and ${seen.sql}`,
    [...span(at), ...seen.values],
  )
  const repeated = rows.length === 0 ? new Map<string, Day[]>() : await repeatedDays(context, viewer, at.from)
  return rows.map(({ id, unit, first, closedOn, atOwnLevel }) => ({
    id,
    unit,
    first: Boolean(first),
    closedOn,
    atOwnLevel: Boolean(atOwnLevel),
    repeatedOn: repeated.get(id) ?? [],
  }))
}

/** A reply explained to the petitioner is told in the handling log, whoever wrote the line. */
const repliesIn: Read = async ({ db }, _viewer, at, seen) => {
  const rows = await db.read<{ id: string; unit: string; answeredOn: Day; persuaded: number }>(
    `select m.id, ${UNIT} as unit, min(d.servedOn) as answeredOn,
        max(case when exists (select 1 from event e where e.matterId = m.id and e.action = 'recordHandling'
          and e.data like '%"kind":"persuaded"%') then 1 else 0 end) as persuaded
      from document d join matter m on m.id = d.matterId
      where d.form = 'F11' and d.servedOn between ? and ? and ${seen.sql} group by m.id, ${UNIT}`,
    [...span(at), ...seen.values],
  )
  return rows.map(({ persuaded, ...row }) => ({ ...base, ...row, persuaded: Boolean(persuaded) }))
}

const reviewsIn: Read = async ({ db }, _viewer, _at, seen) => {
  const rows = await db.read<{ id: string; unit: string; data: string }>(
    `select m.id, ${UNIT} as unit, r.data from matter_record r join matter m on m.id = r.matterId
      where r.kind = 'review' and ${seen.sql}`,
    seen.values,
  )
  return rows.flatMap(({ id, unit, data }) => {
    const { decidedOn, outcome } = JSON.parse(data) as ReviewFacts
    return decidedOn === undefined
      ? []
      : [{ ...base, id, unit, reviewedOn: decidedOn, upheld: outcome === 'maintain' }]
  })
}

const executionsIn: Read = async ({ db }, _viewer, at, seen) => {
  const rows = await db.read<{ id: string; unit: string; dueDay: Day; doneOn: Day | null }>(
    `select m.id, ${UNIT} as unit, x.dueDay, x.doneOn from execution x join matter m on m.id = x.matterId
      where x.dueDay between ? and ? and ${seen.sql}`,
    [...span(at), ...seen.values],
  )
  return rows.map(({ id, unit, dueDay, doneOn }) => ({
    ...base,
    id,
    unit,
    executionDue: dueDay,
    ...(doneOn === null ? {} : { executedOn: doneOn }),
  }))
}

/** The rating of the responsible unit; that of the office is counted for the office that registered the matter. */
const ratingsIn: Read = async ({ db }, _viewer, at, seen) => {
  const rows = await db.read<{ id: string; unit: string; givenOn: Day; satisfied: number }>(
    `select m.id, case when r.about = 'office' then m.homeUnitId else ${UNIT} end as unit, r.givenOn, r.satisfied
      from rating r join matter m on m.id = r.matterId where r.givenOn between ? and ? and ${seen.sql}`,
    [...span(at), ...seen.values],
  )
  return rows.map(({ id, unit, givenOn, satisfied }) => ({
    ...base,
    id,
    unit,
    rating: { on: givenOn, satisfied: Boolean(satisfied) },
  }))
}
