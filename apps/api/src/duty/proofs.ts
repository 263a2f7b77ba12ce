import {
  bulletin,
  duty,
  meeting,
  publicity,
  type Day,
  type inspection,
  type receptionDay,
} from '@xinfang/domain'
import type { App } from '../context'
import { places } from '../db/insert'
import { openFacts } from '../track/sealed'
import type { TrackRow } from '../track/track.entity'

type Proofs = (row: TrackRow, facts: never) => duty.DutyProof[]

/** How the tracks that fulfil a duty prove it; a further kind is a row. */
const proving: Readonly<Record<string, Proofs>> = {
  meeting: ({ day }, { state, series, unit }: meeting.MeetingFacts) =>
    state === 'signed'
      ? [{ duty: meeting.seriesRow(series!).duty, unit: unit!, on: day!, document: '例会纪要' }]
      : [],
  bulletin: (_row, { kind, unit, versions }: bulletin.BulletinFacts) => {
    const row = kind && bulletin.kindRow(kind)
    const [first] = versions
    return row?.duty && first
      ? [
          {
            duty: row.duty,
            unit: unit!,
            on: first.signedOn,
            about: first.figures,
            document: row.label['zh-CN'],
          },
        ]
      : []
  },
  receptionDay: ({ day, state }, { office }: receptionDay.ReceptionFacts) =>
    ['recorded', 'closed'].includes(state)
      ? [{ duty: 'reception-day', unit: office!, on: day!, document: '接待记录' }]
      : [],
  inspection: ({ day, state }, { office }: inspection.InspectionFacts) =>
    state === 'confirmed' ? [{ duty: 'inspection', unit: office!, on: day!, document: '检查考核表' }] : [],
}

/** A proof with the track it stands in. */
export type TrackProof = duty.DutyProof & { readonly trackId: string }

/** What activities of study and publicity prove (S1.1.1). */
export async function activityProofs(
  { db }: Pick<App, 'db'>,
  units: readonly string[],
  from: Day,
  to: Day,
): Promise<duty.DutyProof[]> {
  if (units.length === 0) return []
  const rows = await db.read<{ unitId: string; day: Day; kind: publicity.ActivityKind; topic: string }>(
    `select unitId, day, kind, topic from activity
      where withdrawnFor is null and unitId in (${places(units)}) and day between ? and ?`,
    [...units, from, to],
  )
  return rows.map(({ unitId, day, kind, topic }) => ({
    duty: 'publicity',
    unit: unitId,
    on: day,
    document: `${publicity.activityKinds[kind]['zh-CN']}：${topic}`,
  }))
}

/** What meetings and reception days of these units prove from a day on; for a process of its own, so without a viewer. */
export async function proofsOf(
  { db, keyring }: Pick<App, 'db' | 'keyring'>,
  units: readonly string[],
  from: Day,
  to: Day,
): Promise<TrackProof[]> {
  if (units.length === 0) return []
  const kinds = Object.keys(proving)
  const rows = await db.read<TrackRow>(
    `select * from track where kind in (${places(kinds)}) and officeUnitId in (${places(units)})
      and day between ? and ?`,
    [...kinds, ...units, from, to],
  )
  return rows.flatMap((row) =>
    proving[row.kind]!(row, openFacts(keyring, row) as never).map((proof) => ({ ...proof, trackId: row.id })),
  )
}
