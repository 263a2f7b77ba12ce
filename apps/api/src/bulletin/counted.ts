import { addDays, clocks, clockCodes, type bulletin, type Channel, type Day } from '@xinfang/domain'
import type { Database, SqlValue } from '../db/database'
import { places } from '../db/insert'
import { clocksAsOf } from '../matter/clocks-as-of'
import { shanghaiDay } from '../matter/facts'
import { all, type Condition } from '../matter/visible'

type Counted = bulletin.CountedMatter

interface Row {
  readonly id: string
  readonly channel: Channel
  readonly receivedOn: Day
  readonly acceptedOn: Day | null
  readonly closedOn: Day | null
  readonly major: number
  readonly category: string | null
  readonly unit: string | null
}

/** Clocks of the organ and of units, which can be late; those of petitioners and persons are not its own. */
const organClocks = clockCodes.filter((code) => ['organ', 'receiver'].includes(clocks[code].duty))
const replyClocks = ['C05', 'C06', 'C18']

/** The matters of an organisation, whoever asks: a bulletin says the same to all. Sealed ones stand in no bulletin. */
export const ofOrganisation = (organisationId: string): Condition => ({
  sql: "m.organisationId = ? and m.secrecy <> 'sealed'",
  values: [organisationId],
})

/**
 * What the figures of a period rest on as of a day: the matters of `scope` known by then on which something may have
 * happened in it. A matter merged into another is no matter of its own but a further submission on that one.
 * @param scope condition on `matter m`: an organisation, or what a viewer sees
 * @param topics the hot issue of a matter, by its title
 */
export async function countedIn(
  { read }: Pick<Database, 'read'>,
  scope: Condition,
  { from, to, asOf }: bulletin.Counting,
  topics: ReadonlyMap<string, string>,
): Promise<Counted[]> {
  const end = to < asOf ? to : asOf
  const known = new Date(`${addDays(asOf, 1)}T00:00:00+08:00`).toISOString()
  const seen = all({ sql: 'm.receivedOn <= ? and m.registeredAt < ?', values: [end, known] }, scope)
  const own = all({ sql: 'm.mergedIntoId is null', values: [] }, seen)
  const rows = await read<Row>(
    `select m.id, m.channel, m.receivedOn, m.acceptedOn, m.closedOn, m.major, u.shortName as unit,
        coalesce(c3.name, c2.name, c1.name) as category
      from matter m left join unit u on u.id = m.responsibleUnitId
        left join category c1 on c1.id = m.categoryId
        left join category c2 on c2.id = c1.parentId left join category c3 on c3.id = c2.parentId
      where (m.closedOn is null or m.closedOn >= ? or exists (select 1 from matter o
        where o.mergedIntoId = m.id and o.receivedOn >= ?)) and ${own.sql}
      order by m.receivedOn, m.id`,
    [from, from, ...own.values],
  )
  const joined = await days(
    read,
    `select m.mergedIntoId as id, m.receivedOn as day from matter m
      where m.mergedIntoId is not null and ${seen.sql}`,
    seen.values,
  )
  const replied = await days(
    read,
    `select m.id, min(c.stoppedOn) as day from clock c join matter m on m.id = c.matterId
      where c.state in ('met', 'breached') and c.code in (${places(replyClocks)}) and c.stoppedOn is not null
        and ${seen.sql} group by m.id`,
    [...replyClocks, ...seen.values],
  )
  const running = clocksAsOf(end)
  const late = await days(
    read,
    `select m.id, min(c.dueDay) as day from clock c join matter m on m.id = c.matterId
      where c.state <> 'paused' and ${running.sql} and c.code in (${places(organClocks)}) and c.dueDay < ?
        and (c.stoppedOn is null or c.stoppedOn > ?) and ${seen.sql} group by m.id`,
    [...running.values, ...organClocks, end, end, ...seen.values],
  )
  const supervised = await days(
    read,
    `select m.id, max(t.createdAt) as day from track t join matter m on m.id = t.matterId
      where t.kind = 'supervision' and t.createdAt < ? and ${seen.sql} group by m.id`,
    [new Date(`${addDays(end, 1)}T00:00:00+08:00`).toISOString(), ...seen.values],
  )
  const sent = new Map<string, Flow>()
  for (const flow of await flowsIn(read, seen, { from: '0000-01-01', to: end })) sent.set(flow.id, flow)
  return rows.map(({ id, channel, receivedOn, acceptedOn, closedOn, major, category, unit }) => {
    const flow = sent.get(id)
    const lateSince = late.get(id)?.[0]
    const ordered = supervised.get(id)?.[0]
    return {
      id,
      channel,
      receivedOn,
      repeatedOn: joined.get(id) ?? [],
      fromSuperior: channel === 'superior',
      major: Boolean(major),
      ...given('acceptedOn', acceptedOn),
      ...given('closedOn', closedOn),
      ...given('category', category),
      ...given('unit', unit),
      ...given('topic', topics.get(id)),
      ...given('repliedOn', replied.get(id)?.[0]),
      ...given('lateFrom', lateSince && addDays(lateSince, 1)),
      ...given('supervisedOn', ordered && shanghaiDay(ordered)),
      ...given('sentOn', flow?.on),
      ...given('sentTo', flow?.to),
    }
  })
}

/** One transfer or assignment, by the short names of the units. */
export interface Flow {
  readonly id: string
  readonly on: Day
  readonly from: string
  readonly to: string
}

/** Transfers and assignments of a span, oldest first. */
export const flowsIn = (
  read: Database['read'],
  scope: Condition,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<Flow[]> =>
  read(
    `select m.id, f.sentOn as \`on\`, a.shortName as \`from\`, b.shortName as \`to\`
      from transfer f join matter m on m.id = f.matterId
        join unit a on a.id = f.fromUnitId join unit b on b.id = f.toUnitId
      where f.sentOn between ? and ? and ${scope.sql} order by f.sentOn, f.id`,
    [from, to, ...scope.values],
  )

/** Days by matter. */
async function days(
  read: Database['read'],
  sql: string,
  values: readonly SqlValue[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for (const { id, day } of await read<{ id: string; day: string }>(sql, values))
    found.set(id, [...(found.get(id) ?? []), day])
  return found
}

const given = <K extends string, V>(key: K, value: V | null | undefined): { readonly [key in K]?: V } =>
  value === null || value === undefined || value === ''
    ? {}
    : ({ [key]: value } as { readonly [key in K]: V })
