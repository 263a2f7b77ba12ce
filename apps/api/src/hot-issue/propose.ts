import { bulletin, hotIssue, type Day } from '@xinfang/domain'
import type { Database } from '../db/database'
import { alikeMatters, phrasesOf, type AlikeGroup, type AlikeMatter } from '../matter/alike'
import type { Viewer } from '../session/viewer'

/** Proposals told at once, and matters listed of each. */
const SHOWN = 30
const LISTED = 100

export interface Confirmed {
  readonly id: string
  readonly ids: readonly string[]
}

export interface Proposal {
  readonly id: string
  readonly issueId: string | null
  readonly phrases: readonly string[]
  readonly place: string | null
  readonly category: string | null
  readonly count: number
  readonly heat: number
  readonly firstOn: Day
  readonly lastOn: Day
  readonly members: AlikeGroup['members']
}

export interface Proposed {
  readonly looked: number
  readonly isCut: boolean
  readonly proposals: readonly Proposal[]
}

interface Span {
  readonly from: Day
  readonly to: Day
}

/** What may be one issue among the matters a viewer sees, hottest first, and what may belong to one confirmed already. */
export async function proposeIssues(
  db: Database,
  viewer: Viewer,
  span: Span,
  confirmed: readonly Confirmed[],
): Promise<Proposed> {
  const { groups, matters, isCut } = await alikeMatters(
    db,
    viewer,
    span,
    confirmed.map(({ ids }) => ids),
  )
  const found = groups
    .flatMap((group) => {
      const issue = group.seed === null ? undefined : confirmed[group.seed]
      // Of a confirmed issue only what is new; a group too small to be told as a number is told not at all.
      const members = issue ? group.members.filter(({ id }) => !issue.ids.includes(id)) : group.members
      const least = issue ? 1 : bulletin.LEAST
      return members.length < least ? [] : [{ group: { ...group, members }, issueId: issue?.id ?? null }]
    })
    .map(({ group, issueId }) => ({ group, ...told(group, matters, span), issueId }))
    .toSorted((a, b) => b.heat - a.heat || (a.lastOn < b.lastOn ? 1 : -1))
    .slice(0, SHOWN)
  const phrases = await phrasesOf(
    db,
    viewer,
    found.map(({ group }) => group),
  )
  return {
    looked: matters.size,
    isCut,
    proposals: found.map(({ group, ...one }, i) => ({
      ...one,
      phrases: phrases[i] ?? [],
      members: group.members.slice(0, LISTED),
    })),
  }
}

function told({ members }: AlikeGroup, matters: ReadonlyMap<string, AlikeMatter>, { to }: Span) {
  const own = members.map(({ id }) => matters.get(id)!)
  const days = own.map(({ receivedOn }) => receivedOn).toSorted()
  return {
    id: own[0]!.id,
    place: most(own.map(({ place }) => place)) ?? most(own.map(({ unit }) => unit)),
    category: most(own.map(({ category }) => category)),
    count: own.length,
    heat: hotIssue.heat(days, to),
    firstOn: days[0]!,
    lastOn: days.at(-1)!,
  }
}

/** What more than half of them say; null where they differ. */
function most(names: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>()
  for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [first] = [...counts].toSorted(([, a], [, b]) => b - a)
  return first && first[1] * 2 > names.length ? first[0] : null
}
