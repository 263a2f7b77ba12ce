import { addDays, supervision, type Day } from '@xinfang/domain'
import type { Database, Tx } from '../db/database'
import { places } from '../db/insert'
import { record } from '../history/record'
import { loadAllFacts } from '../matter/facts'
import type { MatterColumns } from '../matter/matter.entity'
import { sendNotices } from '../matter/notices'
import type { Unit } from '../unit/unit.entity'

/** A matter that is over is looked at this long after its period ran out, in days: what was done late counts too. */
const LATE_FOR = 31

/**
 * Matters that may show a failure not raised yet: a period that ran out, or an acceptance whose bulletin (F04) is
 * missing. Wide on purpose: what is a failure the domain says.
 */
export async function toLookAt(db: Database, today: Day): Promise<string[]> {
  const rows = await db.read<{ id: string }>(
    `select distinct c.matterId as id from clock c join matter n on n.id = c.matterId
      where c.state = 'breached' and (n.isOpen = 1 or c.breachedOn >= ?)
        and not exists (select 1 from supervision_candidate s where s.matterId = c.matterId and s.clock = c.code)
      union
     select m.id from matter m
      where m.isOpen = 1 and m.acceptedOn < ?
        and exists (select 1 from clock c3 where c3.matterId = m.id and c3.code = 'C03' and c3.dueDay < ?)
        and not exists (select 1 from document d where d.matterId = m.id and d.form = 'F04' and d.issuedOn is not null)
        and not exists (select 1 from supervision_candidate b where b.matterId = m.id and b.clock is null)`,
    [addDays(today, -LATE_FOR), today, today],
  )
  return rows.map(({ id }) => id).toSorted()
}

/** Raises what these matters show, once for each failure, and tells the unit that supervises. */
export async function raiseCandidates(
  tx: Tx,
  matterIds: readonly string[],
  units: readonly Unit[],
  today: Day,
): Promise<void> {
  const matters = await tx.query<MatterColumns>(
    `select * from matter where id in (${places(matterIds)})`,
    matterIds,
  )
  const facts = await loadAllFacts(tx.query, matters)
  const found = [...facts.values()].flatMap((matter) => supervision.candidates(matter, today, units))
  if (found.length === 0) return
  const keys = found.map(({ key }) => key)
  const raised = await tx.query<{ candidateKey: string }>(
    `select candidateKey from supervision_candidate where candidateKey in (${places(keys)})`,
    keys,
  )
  const known = new Set(raised.map(({ candidateKey }) => candidateKey))
  const fresh = found.filter(({ key }) => !known.has(key))
  await tx.insert(
    'supervision_candidate',
    fresh.map(({ key, matter, trigger, target, supervisor, since, clock }) => ({
      candidateKey: key,
      matterId: matter,
      trigger,
      targetUnitId: target,
      supervisorUnitId: supervisor,
      since,
      clock: clock ?? null,
      raisedOn: today,
    })),
  )
  for (const { matter, supervisor } of fresh) {
    // Of a sealed matter no unit is told; its readers see the failure on the matter itself.
    if (facts.get(matter)?.secrecy === 'sealed') continue
    await sendNotices(tx, { matterId: matter }, [{ kind: 'superviseThis', to: { unit: supervisor } }])
  }
  await record(
    tx,
    fresh.map(({ matter, trigger, target, clock, since }) => ({
      actorId: 'system',
      matterId: matter,
      action: 'superviseThis',
      data: { trigger, target, clock, since, today },
    })),
  )
}
