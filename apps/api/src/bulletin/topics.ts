import { hotIssue, type Day } from '@xinfang/domain'
import type { Database } from '../db/database'
import type { Keyring } from '../identity/keyring'
import { openFacts } from '../track/sealed'
import type { TrackRow } from '../track/track.entity'

interface Source {
  readonly read: Database['read']
  readonly keyring: Keyring
  readonly organisationId: string
}

/**
 * The hot issue each matter belonged to as of a day, by its title; where people put a matter into two, the first
 * confirmed holds, so that every matter is counted once.
 */
export async function topicsOf(
  { read, keyring, organisationId }: Source,
  asOf: Day,
): Promise<Map<string, string>> {
  const rows = await read<TrackRow>(
    `select t.* from track t join unit u on u.id = t.officeUnitId
      where t.kind = 'hotIssue' and u.organisationId = ? and t.day <= ? order by t.day desc, t.id desc`,
    [organisationId, asOf],
  )
  return new Map(
    rows.flatMap((row) => {
      const facts = openFacts<hotIssue.HotIssueFacts>(keyring, row)
      if (!hotIssue.standsOn(facts, asOf)) return []
      return hotIssue.mattersOf(facts, asOf).map((id) => [id, facts.title!] as const)
    }),
  )
}
