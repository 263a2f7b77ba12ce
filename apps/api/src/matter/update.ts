import {
  accept,
  changeImportance,
  checkSecrecyChange,
  checkText,
  refusal,
  source,
  text,
  veil,
  type ClockEffect,
  type Outcome,
  type Refusal,
  type Secrecy,
} from '@xinfang/domain'
import { removeFile } from '../attachment/store'
import type { Context } from '../context'
import type { SqlValue, Tx } from '../db/database'
import { failure } from '../graphql/errors'
import { record } from '../history/record'
import { clearPeople } from '../identity/people'
import { holds, type Viewer } from '../session/viewer'
import { unitsOf } from '../unit/tree'
import { change, missing, touch } from './change'
import { loadFacts } from './facts'
import { hide, keepReaders, searchAnew } from './hide'
import type { MatterColumns } from './matter.entity'
import type { UpdateMatterInput } from './office.input'
import { domainContext, type ActAnswer } from './perform'
import { clockLog } from './store'
import { readNextClock, storeClocks } from './store-clocks'

const editable = ['title', 'categoryId', 'place', 'majorReason'] as const
const flags = ['major', 'urgent', 'superiorWantsResult', 'leaderInstruction', 'important'] as const

/** Corrects what was entered. Receipt day, channel and the petitioner's words stay as they came in. */
export async function updateMatter(context: Context, input: UpdateMatterInput): Promise<ActAnswer> {
  /** Files on disk of an attempt that has not been committed. */
  const written: string[] = []
  const removed = () => Promise.all(written.splice(0).map(removeFile))
  try {
    return await change(context, 'updateMatter', input, async (tx, matter, viewer) => {
      await removed()
      return update(tx, context, viewer, matter, input, written)
    })
  } catch (error) {
    await removed()
    throw error
  }
}

async function update(
  tx: Tx,
  context: Context,
  viewer: Viewer,
  matter: MatterColumns,
  input: UpdateMatterInput,
  written: string[],
): Promise<Refusal[]> {
  if (!holds(viewer, 'matter.triage') && !holds(viewer, 'matter.register')) throw failure('FORBIDDEN')
  const refusals: Refusal[] = []
  const set: Record<string, SqlValue> = {}
  for (const name of editable) if (input[name] != null) set[name] = (input[name] as string).trim()
  for (const name of flags) if (input[name] != null) set[name] = input[name] ? 1 : 0
  if (input.title != null)
    refusals.push(
      ...(set['title'] === ''
        ? [missing('title', '请填写标题', 'Give a title')]
        : checkText(input.title, 'title', 'title')),
    )
  if (input.place != null && input.place.length > 120)
    refusals.push(
      refusal('TEXT_TOO_LONG', text('问题属地不超过120字', 'At most 120 characters'), { field: 'place' }),
    )
  if (input.major && !(input.majorReason ?? matter.majorReason)?.trim())
    refusals.push(
      refusal('ANSWER_MISSING', text('认定重大须写明理由', 'Give the reason for "major"'), {
        field: 'majorReason',
        basis: [source('S1.3.4')],
      }),
    )
  if (
    input.categoryId != null &&
    (await tx.query('select id from category where id = ? and closedOn is null', [input.categoryId]))
      .length === 0
  )
    refusals.push(
      refusal('UNKNOWN', text('没有此内容分类，或已停用', 'No such category, or it is closed'), {
        field: 'categoryId',
      }),
    )
  if (input.secrecy != null && input.secrecy !== matter.secrecy) {
    refusals.push(
      ...checkSecrecyChange({
        from: matter.secrecy as Secrecy,
        to: input.secrecy,
        proposedBy: viewer.userId,
        consent: false,
      }),
    )
    Object.assign(set, { secrecy: input.secrecy, petitioner: '(保密)' })
  }
  const clocks = await clocksOfImportance(tx, context, viewer, matter, input)
  if (!clocks.ok) refusals.push(...clocks.refusals)
  if (refusals.length > 0 || Object.keys(set).length === 0 || !clocks.ok) return refusals
  const hides = matter.secrecy === 'normal' && set['secrecy'] !== undefined
  const reason = input.importantReason?.trim()
  const told = await toldOf(tx, context, hides ? matter.id : null, {
    ...set,
    ...(reason ? { importantReason: reason } : {}),
  })
  if (clocks.value.length > 0) {
    await storeClocks(tx, matter.id, clocks.value, context.calendar)
    Object.assign(set, await readNextClock(tx, matter.id))
  }
  const columns = Object.keys(set)
  await tx.run(`update matter set ${columns.map((name) => `\`${name}\` = ?`).join(', ')} where id = ?`, [
    ...Object.values(set),
    matter.id,
  ])
  const hidden = hides
    ? await hide(tx, context, viewer, { ...matter, secrecy: input.secrecy as string }, written)
    : []
  if (set['title'] !== undefined) await searchAnew(tx, matter.id)
  if (set['secrecy'] === 'sealed' && !hides) await keepReaders(tx, matter, viewer)
  await touch(tx, matter, viewer, 'updateMatter')
  await record(tx, [
    {
      actorId: viewer.userId,
      unitId: viewer.actingUnit,
      matterId: matter.id,
      action: 'updateMatter',
      data: {
        ...told,
        ...(clocks.value.length > 0 ? { clocks: clockLog(clocks.value) } : {}),
      },
    },
    ...hidden,
  ])
  return []
}

/** Whether it is important sets how long the reply of the hospital may take, so the clock follows (S5.9). */
async function clocksOfImportance(
  tx: Tx,
  context: Context,
  viewer: Viewer,
  matter: MatterColumns,
  { important, importantReason }: UpdateMatterInput,
): Promise<Outcome<ClockEffect[]>> {
  if (important == null) return accept([])
  const told = domainContext(context, viewer, await unitsOf(context))
  return changeImportance(
    await loadFacts(tx.query, matter),
    { important, reason: importantReason ?? '' },
    told,
  )
}

/** What the history keeps, for ever: nobody is named in it who is hidden by the same act, whoever typed it. */
async function toldOf(
  tx: Tx,
  { app }: Context,
  hidden: string | null,
  values: Readonly<Record<string, SqlValue>>,
): Promise<object> {
  if (hidden === null) return values
  const people = await clearPeople(tx, app.keyring, hidden)
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? veil(value, people) : value,
    ]),
  )
}
