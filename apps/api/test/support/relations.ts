import { canSee, type MatterFacts } from '@xinfang/domain'
import { newId } from '../../src/db/id'
import { loadFacts } from '../../src/matter/facts'
import type { MatterColumns } from '../../src/matter/matter.entity'
import type { Unit } from '../../src/unit/unit.entity'
import { matterIn, register } from './lives'
import { postOf, type Login, type UnitName } from './office'
import type { TestServer } from './server'
import { isOfUnit, layTracks } from './tracks-laid'

/** One matter and everything that hangs on it. */
export interface Standing {
  readonly name: string
  /** Unit it was registered in. */
  readonly home: UnitName
  /** Id of the matter, of its first paper, person and file, of a track of each kind, and of a paper of a unit's track. */
  readonly ids: ReadonlyMap<string, string>
  readonly facts: MatterFacts
}

/** How a matter stands to somebody. */
export type Relation = 'own' | 'subordinate' | 'foreign' | 'sealed' | 'recused'

/**
 * Matters in each relation to each role: of the office, of two units one below the other, of an organ outside, one
 * sealed that `officer` alone may read, and one from which everybody stepped aside.
 */
export async function buildRelations(server: TestServer): Promise<{ standings: Standing[]; tree: Unit[] }> {
  const { db } = server.app
  const { units, users } = server.office
  const matters: readonly (readonly [string, UnitName, string])[] = [
    ['office', 'office', await matterIn(server, 'M10')],
    ['division', 'division', await register(server, {}, 'divisionHead')],
    ['station', 'station', await register(server, {}, 'stationHead')],
    ['elsewhere', 'elsewhere', await register(server, {}, 'elsewhereHead')],
    ['sealed', 'office', await register(server, { purpose: 'report', members: [users.officer] })],
    ['recused', 'office', await matterIn(server, 'M10')],
  ]
  const aside = matters.find(([name]) => name === 'recused')?.[2]
  await db.work((tx) =>
    tx.insert(
      'matter_recusal',
      Object.values(users).map((userId) => ({ matterId: aside, userId, reason: '回避' })),
    ),
  )
  const standings: Standing[] = []
  for (const [name, home, id] of matters) {
    const hidden = name === 'sealed' || name === 'recused'
    const laid = await layTracks(server, id, hidden ? null : units[home])
    const [row] = await db.read<MatterColumns>('select * from matter where id = ?', [id])
    const [paper] = await db.read<{ id: string }>('select id from document where matterId = ?', [id])
    const [person] = await db.read<{ id: string }>('select id from matter_person where matterId = ?', [id])
    const file = newId('att', server.app.now())
    await db.work((tx) =>
      tx.insert('attachment', [
        {
          id: file,
          matterId: id,
          name: '来信.pdf',
          mediaType: 'application/pdf',
          size: 1,
          digest: '',
          addedAt: tx.now.toISOString(),
          addedBy: users.officer,
        },
      ]),
    )
    const ids = new Map([
      ['matter', id],
      ['file', file],
      ['document', paper?.id ?? ''],
      ['person', person?.id ?? ''],
      ...[...laid].map(([kind, track]) => [kind === 'paper' ? kind : `track:${kind}`, track] as const),
    ])
    standings.push({ name, home, ids, facts: await loadFacts(db.read, row as MatterColumns) })
  }
  return { standings, tree: await db.read<Unit>('select * from unit') }
}

/** Whether the rule lets somebody see what hangs on the matter; of a unit's track, whether its unit is in reach. */
export function sees(
  { office }: TestServer,
  tree: readonly Unit[],
  login: Login,
  { facts, name }: Standing,
  names: string,
): boolean {
  const [unit, role] = postOf(login)
  const viewer = { userId: office.users[login], posts: [{ unitId: office.units[unit], role }] }
  const ofUnit = names === 'paper' || isOfUnit(names.replace('track:', ''))
  if (ofUnit && (name === 'sealed' || name === 'recused')) return false
  return canSee(facts, viewer, tree)
}

export function relationOf(
  { office }: TestServer,
  tree: readonly Unit[],
  login: Login,
  { name, home, facts }: Standing,
): Relation {
  if (name === 'sealed' || name === 'recused') return name
  const [unit, role] = postOf(login)
  if (unit === home) return 'own'
  const posts = [{ unitId: office.units[unit], role }]
  return canSee(facts, { userId: office.users[login], posts }, tree) ? 'subordinate' : 'foreign'
}
