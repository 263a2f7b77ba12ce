import type { TrackFacts } from '@xinfang/domain'
import { accountabilities } from '../../src/accountability/concept'
import { arrivals } from '../../src/arrival/concept'
import { findings, groupVisits, outsideDecisions, ruleDecisions } from '../../src/assessment/concepts'
import { bulletins } from '../../src/bulletin/concept'
import { caseLeads } from '../../src/case-lead/concept'
import { newId } from '../../src/db/id'
import { earlyWarnings } from '../../src/early-warning/concept'
import { hearings } from '../../src/hearing/concept'
import { hotIssues } from '../../src/hot-issue/concept'
import { inspections } from '../../src/inspection/concept'
import { jointHandlings } from '../../src/joint-handling/concept'
import { meetings } from '../../src/meeting/concept'
import { receptionDays } from '../../src/reception-day/concept'
import { lineOf } from '../../src/session/load'
import { supervisions } from '../../src/supervision/concept'
import type { Concept } from '../../src/track/concept'
import { sealFacts } from '../../src/track/sealed'
import type { Unit } from '../../src/unit/unit.entity'
import { urgentReports } from '../../src/urgent-report/concept'
import type { TestServer } from './server'

const all: readonly Pick<Concept<TrackFacts>, 'kind' | 'of' | 'blank'>[] = [
  accountabilities,
  arrivals,
  findings,
  groupVisits,
  ruleDecisions,
  outsideDecisions,
  bulletins,
  caseLeads,
  earlyWarnings,
  hearings,
  hotIssues,
  inspections,
  jointHandlings,
  meetings,
  receptionDays,
  supervisions,
  urgentReports,
]

/** Kinds of tracks that hang on a unit instead of a matter. */
export const isOfUnit = (kind: string): boolean => all.find((one) => one.kind === kind)?.of === 'office'

/**
 * A track of every kind, as it stands before its first step: on the matter, or, when its kind belongs to no matter,
 * of a unit, of which one paper is issued as well. Without a unit nobody takes part in those.
 */
export async function layTracks(
  { app }: TestServer,
  matterId: string,
  unitId: string | null,
): Promise<Map<string, string>> {
  const { db, keyring } = app
  const units = await db.read<Unit>('select * from unit')
  const line = lineOf(units.find(({ id }) => id === unitId)?.path ?? '')
  const [paper] = await db.read<Record<string, string>>('select * from document where matterId = ? limit 1', [
    matterId,
  ])
  const laid = new Map<string, string>()
  await db.work(async (tx) => {
    for (const { kind, of, blank } of all) {
      const id = newId('trk', tx.now)
      const at = tx.now.toISOString()
      const none = { officeUnitId: null, targetUnitId: null, userId: null, day: null }
      const row = { id, kind, state: blank.state, isOpen: 1, ...none, facts: sealFacts(keyring, id, blank) }
      const ofUnit = of === 'office'
      await tx.insert('track', [
        { ...row, matterId: ofUnit ? null : matterId, version: 1, createdAt: at, changedAt: at },
      ])
      laid.set(kind, id)
      if (!ofUnit) continue
      const taking = line.map((above) => ({ trackId: id, unitId: above, own: above === unitId ? 1 : 0 }))
      if (taking.length > 0) await tx.insert('track_unit', taking)
    }
    const paperId = newId('doc', tx.now)
    const bulletin = laid.get(bulletins.kind) ?? ''
    await tx.insert('document', [{ ...paper, id: paperId, matterId: null, trackId: bulletin, number: null }])
    laid.set('paper', paperId)
  })
  return laid
}
