import {
  assessment,
  cite,
  reachOf,
  withDecision,
  type Day,
  type Rulebook,
  type Source,
} from '@xinfang/domain'
import type { Context } from '../context'
import { places } from '../db/insert'
import { rulebookOf } from '../matter/perform'
import type { Viewer } from '../session/viewer'
import { unitsOf } from '../unit/tree'
import type { Unit } from '../unit/unit.entity'
import type { AssessmentType, RuleOff } from './board.type'
import { decidedBook, findingsOf, outsideOf, visitsOf } from './load'

/** Which year, by the rules of which day, and other readings to look at; a reading only tried decides nothing. */
export interface Asked {
  readonly year: number
  readonly asOf: Day
  readonly counting: assessment.Counting | null
  readonly groupFrom: number | null
}

const cited = (sources: readonly Source[]): string[] => sources.map((one) => cite(one, 'zh-CN'))
const offOf = (off: assessment.Off | undefined): RuleOff | null =>
  off === undefined ? null : { since: off.since, reason: off.reason['zh-CN'], basis: cited(off.basis) }

/** The book with the readings tried, over whatever was decided. */
function tried(book: Rulebook, { year, counting, groupFrom }: Asked): Rulebook {
  const from = `${year}-01-01`
  const document = '试算'
  const read =
    counting === null || book.values['veto-count'] === undefined
      ? book
      : withDecision(book, { rule: 'veto-count', value: counting, from, document })
  return groupFrom === null
    ? read
    : withDecision(read, { rule: 'group-visit', value: groupFrom, from, document })
}

/** The counts of a year; each viewer sees the units they may see, counted over the whole organisation. */
export async function boardOf(context: Context, viewer: Viewer, asked: Asked): Promise<AssessmentType> {
  const { year, asOf } = asked
  const all = await unitsOf(context)
  const source = {
    query: context.db.read,
    keyring: context.app.keyring,
    organisationId: viewer.organisationId,
  }
  const book = tried(await decidedBook(source, rulebookOf(viewer, all)), asked)
  const visits = await visitsOf(source)
  const reach = reachOf(viewer, all)
  const unitOf = (id: string) => all.find((one) => one.id === id) ?? null
  const first = (await outsideOf(source, year)).find(({ kind }) => kind === 'first-rank')
  const concerned = {
    ...(await postsOf(context, all, viewer)),
    ...(first ? { firstRank: { office: first.office!, organisation: viewer.organisationId } } : {}),
  }
  const { tallies, left } = assessment.tallyYear(visits, year, book, asOf)
  const standing = (rule: assessment.VetoRule) =>
    assessment.standingOfRule(book, assessment.vetoRules[rule].rule, asOf)
  const rules = assessment.vetoCodes.flatMap((rule) => {
    const found = standing(rule)
    if (found === undefined) return []
    const { label, sources } = assessment.vetoRules[rule]
    return [
      {
        rule,
        label: label['zh-CN'],
        threshold: found.value,
        basis: cited(sources),
        decision: found.decision ?? null,
        off: offOf(found.off),
      },
    ]
  })
  const { counting, groupFrom } = assessment.readingsOf(book, year)
  return {
    year,
    asOf,
    rulebook: book.code,
    counting,
    groupFrom,
    rules,
    tallies: tallies
      .filter(({ unit }) => reach.has(unit))
      .map((one) => ({
        rule: one.rule,
        label: assessment.vetoRules[one.rule].label['zh-CN'],
        unit: unitOf(one.unit),
        count: one.count,
        threshold: one.threshold,
        reached: one.reached,
        candidate: one.reached && one.off === undefined,
        visits: one.visits.map(({ id }) => id),
      })),
    left: left
      .filter(({ visit: { village, area, departments } }) =>
        [village, area, ...departments].some((id) => id !== undefined && reach.has(id)),
      )
      .map(({ visit, why }) => {
        const { label, sources } = assessment.exclusions[why]
        return { id: visit.id, why: label['zh-CN'], basis: cited(sources) }
      }),
    money: assessment
      .moneyItems(visits, concerned, year, book, asOf)
      .filter(({ unit }) => reach.has(unit))
      .map((item) => ({
        unit: unitOf(item.unit),
        amount: item.amount,
        upTo: item.upTo ?? null,
        fine: item.rule === 'visit-fine',
        why: item.why['zh-CN'],
        basis: cited(item.sources),
        off: offOf(item.off),
      })),
    withoutHonours: await withoutHonours(source, year, all, reach),
  }
}

async function withoutHonours(
  source: Parameters<typeof findingsOf>[0],
  year: number,
  all: readonly Unit[],
  reach: ReadonlySet<string>,
): Promise<Unit[]> {
  const findings = await findingsOf(source)
  return all.filter(({ id }) => reach.has(id) && assessment.losesHonours(findings, id, year))
}

/** Areas of the organisation, and how many heads the areas and villages have: a number, never a name. */
async function postsOf({ db, today }: Context, all: readonly Unit[], { organisationId }: Viewer) {
  const own = all.filter((one) => one.organisationId === organisationId && one.closedOn === null)
  const areas = own.filter(({ kind }) => kind === 'area').map(({ id }) => id)
  const ids = own.filter(({ kind }) => kind === 'area' || kind === 'village').map(({ id }) => id)
  const rows =
    ids.length === 0
      ? []
      : await db.read<{ unitId: string; n: number }>(
          `select unitId, count(distinct userId) as n from post where role = 'unit-head' and unitId in (${places(ids)})
            and since <= ? and (until is null or until >= ?) group by unitId`,
          [...ids, today, today],
        )
  return { areas, holders: Object.fromEntries(rows.map(({ unitId, n }) => [unitId, Number(n)])) }
}
