import { assessment, type Rulebook, type TrackFacts } from '@xinfang/domain'
import type { Keyring } from '../identity/keyring'
import type { SqlValue } from '../db/database'
import { openFacts } from '../track/sealed'
import type { TrackRow } from '../track/track.entity'

type Query = <T>(sql: string, values?: readonly SqlValue[]) => Promise<T[]>

interface Source {
  readonly query: Query
  readonly keyring: Keyring
  readonly organisationId: string
}

/** Open tracks of one kind in the whole organisation: the counts of a unit never depend on who asks. */
async function ofKind<F extends TrackFacts>({ query, keyring, organisationId }: Source, kind: string) {
  const rows = await query<TrackRow>(
    `select t.* from track t join unit u on u.id = t.officeUnitId
      where t.kind = ? and u.organisationId = ? and t.state <> 'withdrawn' order by t.day, t.id`,
    [kind, organisationId],
  )
  return rows.map((row) => ({ id: row.id, facts: openFacts<F>(keyring, row) }))
}

/** The group visits recorded in an organisation, by day. */
export async function visitsOf(source: Source): Promise<assessment.GroupVisit[]> {
  const found = await ofKind<assessment.VisitFacts>(source, 'groupVisit')
  return found.flatMap(({ id, facts }) => (facts.visit === undefined ? [] : [{ id, ...facts.visit }]))
}

/** The rulebook of an organisation under its recorded written decisions. */
export async function decidedBook(source: Source, book: Rulebook): Promise<Rulebook> {
  const found = await ofKind<assessment.DecisionFacts>(source, 'ruleDecision')
  return assessment.underDecisions(
    book,
    found.map(({ facts }) => facts),
  )
}

/** The decisions of other bodies about a year that were taken down and stand. */
export async function outsideOf(source: Source, year: number): Promise<assessment.OutsideFacts[]> {
  const found = await ofKind<assessment.OutsideFacts>(source, 'outsideDecision')
  return found.flatMap(({ facts }) => (facts.year === year ? [facts] : []))
}

export async function findingsOf(source: Source): Promise<assessment.FindingFacts[]> {
  return (await ofKind<assessment.FindingFacts>(source, 'finding')).map(({ facts }) => facts)
}
