import { accept, bulletin, type assessment, type Day, type Outcome, type StepContext } from '@xinfang/domain'
import type { Tx } from '../db/database'
import { checkSpan } from '../graphql/span'
import type { Viewer } from '../session/viewer'
import type { Keyring } from '../identity/keyring'
import type { At } from '../track/concept'
import { openFacts } from '../track/sealed'
import type { TrackRow } from '../track/track.entity'
import { countedIn, ofOrganisation } from './counted'
import { topicsOf } from './topics'

type Given = Readonly<Record<string, unknown>>

interface Asked {
  readonly from: Day
  readonly to: Day
  readonly asOf: Day
}

/** Days from the first to the last of a leap year. */
const LONGEST = 365

/**
 * Figures come from the register and never from whoever drafts: the answer names a period and a day, and the numbers
 * are counted here, small ones hidden. Who is named for good or bad work is named by a finding, read with its state.
 */
export async function prepared(
  tx: Tx,
  _viewer: Viewer,
  given: Given,
  _context: StepContext,
  { before, keyring }: At<bulletin.BulletinFacts>,
): Promise<Outcome<Given>> {
  const { figures, parts, mentions } = given as {
    figures?: Asked
    parts?: readonly { readonly name: string; readonly text: string }[]
    mentions?: readonly { readonly finding: string; readonly what: bulletin.Mention['what'] }[]
  }
  const unit = before?.unit ?? (given['unit'] as string | undefined)
  // Without a unit it is no bulletin yet: the step itself is refused.
  if (figures === undefined || unit === undefined) return accept(given)
  const [own] = await tx.query<{ organisationId: string }>('select organisationId from unit where id = ?', [
    unit,
  ])
  const organisation = own?.organisationId ?? ''
  checkSpan(figures.from, figures.to, LONGEST)
  const { from, to, asOf } = figures
  const topics = await topicsOf({ read: tx.query, keyring, organisationId: organisation }, asOf)
  const at = { from, to, asOf }
  const counted = await countedIn({ read: tx.query }, ofOrganisation(organisation), at, topics)
  return accept({
    ...given,
    figures: bulletin.printable(bulletin.count(counted, at)),
    parts: Object.fromEntries((parts ?? []).map(({ name, text }) => [name, text])),
    ...(mentions === undefined ? {} : { mentions: await mentioned(tx, keyring, mentions, organisation) }),
  })
}

/** Findings of the own organisation with the unit they are about; one nobody knows has no state. */
async function mentioned(
  tx: Tx,
  keyring: Keyring,
  mentions: readonly { readonly finding: string; readonly what: bulletin.Mention['what'] }[],
  organisationId: string,
): Promise<bulletin.Mention[]> {
  const found: bulletin.Mention[] = []
  for (const { finding, what } of mentions) {
    const [row] = await tx.query<TrackRow>(
      `select t.* from track t join unit u on u.id = t.targetUnitId
        where t.id = ? and t.kind = 'finding' and u.organisationId = ?`,
      [finding, organisationId],
    )
    const kind = row && openFacts<assessment.FindingFacts>(keyring, row).kind
    found.push({
      finding,
      what,
      findingState: row?.state ?? 'none',
      ...(kind === undefined ? {} : { findingKind: kind }),
      unit: row?.targetUnitId ?? '',
    })
  }
  return found
}
