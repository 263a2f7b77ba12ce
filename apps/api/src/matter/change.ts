import { citedUnder, refusal, source, text, type Refusal, type Secrecy } from '@xinfang/domain'
import type { Context } from '../context'
import type { Tx } from '../db/database'
import { record } from '../history/record'
import { identityTyped } from '../identity/keeper'
import { once } from '../session/once'
import type { Viewer } from '../session/viewer'
import { unitsOf } from '../unit/tree'
import type { MatterColumns } from './matter.entity'
import { lockMatter, rulebookOf, signedIn, type ActAnswer, type ActInput } from './perform'

const typedTexts = ['title', 'place', 'majorReason', 'importantReason', 'note', 'text']

/** What was typed in free text, by field. */
const typedIn = (input: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(input).filter(([name, value]) => typedTexts.includes(name) && typeof value === 'string'),
  )

type Write = (tx: Tx, matter: MatterColumns, viewer: Viewer) => Promise<Refusal[]>

/** A change of the record that moves no state: same lock, version, idempotency and history as an action. */
export async function change(
  context: Context,
  name: string,
  input: ActInput & { readonly secrecy?: Secrecy | null },
  write: Write,
): Promise<ActAnswer> {
  const viewer = signedIn(context)
  const rulebook = rulebookOf(viewer, await unitsOf(context))
  return once<ActAnswer>(context, name, { ...input }, async (tx) => {
    const matter = await lockMatter(tx, viewer, input)
    const standing = await checkStanding(tx, matter, viewer)
    const told = { ...matter, secrecy: input.secrecy ?? matter.secrecy }
    const named = await identityTyped(tx, context.app.keyring, viewer, told, typedIn(input))
    const first = [...standing, ...named]
    const refusals = first.length > 0 ? first : await write(tx, matter, viewer)
    return {
      answer: { matterId: matter.id, effects: null, refusals: citedUnder(refusals, rulebook, context.today) },
      done: refusals.length === 0,
    }
  })
}

/** Only a unit that takes part writes in a matter's record, and nobody in an archived one. */
async function checkStanding(tx: Tx, matter: MatterColumns, viewer: Viewer): Promise<Refusal[]> {
  if (matter.status === 'M90')
    return [
      refusal('ARCHIVED', text('已归档，不能再修改', 'The matter is archived and cannot be changed'), {
        basis: [source('S5.8')],
      }),
    ]
  const [party] = await tx.query(
    'select 1 as takesPart from matter_unit where matterId = ? and unitId = ? and own = 1',
    [matter.id, viewer.actingUnit],
  )
  if (party) return []
  return [
    refusal('NOT_PERMITTED', text('须由经办单位办理', 'Only a unit that takes part may do this'), {
      basis: [source('DESIGN', '4.6')],
    }),
  ]
}

export const missing = (field: string, zh: string, en: string): Refusal =>
  refusal('ANSWER_MISSING', text(zh, en), { field })

/** The row says who touched it last, and everybody who holds an older version learns of it. */
export const touch = (tx: Tx, matter: MatterColumns, viewer: Viewer, action: string): Promise<number> =>
  tx.run(
    'update matter set version = version + 1, lastEventAt = ?, lastEventAction = ?, lastEventBy = ?, lastEventUnitId = ? where id = ?',
    [tx.now.toISOString(), action, viewer.name, viewer.actingUnit, matter.id],
  )

export const log = (
  tx: Tx,
  matter: MatterColumns,
  viewer: Viewer,
  action: string,
  data: object,
): Promise<void> =>
  record(tx, [{ actorId: viewer.userId, unitId: viewer.actingUnit, matterId: matter.id, action, data }])
