import {
  accept,
  changeImportance,
  checkSecrecyChange,
  checkText,
  citedUnder,
  refusal,
  source,
  text,
  type ClockEffect,
  type Outcome,
  type Refusal,
  type Secrecy,
} from '@xinfang/domain'
import type { Context } from '../context'
import type { SqlValue, Tx } from '../db/database'
import { newId } from '../db/id'
import { failure } from '../graphql/errors'
import { record } from '../history/record'
import { identityTyped, isKeeper } from '../identity/keeper'
import { changeText } from '../search/store'
import { once } from '../session/once'
import { holds, type Viewer } from '../session/viewer'
import { unitsOf } from '../unit/tree'
import { loadFacts } from './facts'
import type { MatterColumns } from './matter.entity'
import type { AttachFilesInput, CommentInput, RecordHandlingInput, UpdateMatterInput } from './office.input'
import { domainContext, lockMatter, rulebookOf, signedIn, type ActAnswer, type ActInput } from './perform'
import { clockLog } from './store'
import { readNextClock, storeClocks } from './store-clocks'

const freeTexts = ['title', 'place', 'majorReason', 'importantReason', 'note', 'text']

/** What was typed in free text, by field. */
const typedIn = (input: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(input).filter(([name, value]) => freeTexts.includes(name) && typeof value === 'string'),
  )

type Write = (tx: Tx, matter: MatterColumns, viewer: Viewer) => Promise<Refusal[]>

/** A change of the record that moves no state: same lock, version, idempotency and history as an action. */
async function change(
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

const missing = (field: string, zh: string, en: string): Refusal =>
  refusal('ANSWER_MISSING', text(zh, en), { field })

/** The row says who touched it last, and everybody who holds an older version learns of it. */
const touch = (tx: Tx, matter: MatterColumns, viewer: Viewer, action: string): Promise<number> =>
  tx.run(
    'update matter set version = version + 1, lastEventAt = ?, lastEventAction = ?, lastEventBy = ?, lastEventUnitId = ? where id = ?',
    [tx.now.toISOString(), action, viewer.name, viewer.actingUnit, matter.id],
  )

const log = (tx: Tx, matter: MatterColumns, viewer: Viewer, action: string, data: object): Promise<void> =>
  record(tx, [{ actorId: viewer.userId, unitId: viewer.actingUnit, matterId: matter.id, action, data }])

const editable = ['title', 'categoryId', 'place', 'majorReason'] as const
const flags = ['major', 'urgent', 'superiorWantsResult', 'leaderInstruction', 'important'] as const

/** Corrects what was entered. Receipt day, channel and the petitioner's words stay as they came in. */
export const updateMatter = (context: Context, input: UpdateMatterInput): Promise<ActAnswer> =>
  change(context, 'updateMatter', input, async (tx, matter, viewer) => {
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
    const told = { ...set }
    if (clocks.value.length > 0) {
      await storeClocks(tx, matter.id, clocks.value, context.calendar)
      Object.assign(set, await readNextClock(tx, matter.id))
    }
    const columns = Object.keys(set)
    await tx.run(`update matter set ${columns.map((name) => `\`${name}\` = ?`).join(', ')} where id = ?`, [
      ...Object.values(set),
      matter.id,
    ])
    if (set['title'] !== undefined) await changeTitle(tx, { ...matter, title: set['title'] as string })
    if (set['secrecy'] === 'sealed') await keepReaders(tx, matter, viewer)
    await touch(tx, matter, viewer, 'updateMatter')
    await log(tx, matter, viewer, 'updateMatter', {
      ...told,
      ...(input.importantReason?.trim() ? { importantReason: input.importantReason.trim() } : {}),
      ...(clocks.value.length > 0 ? { clocks: clockLog(clocks.value) } : {}),
    })
    return []
  })

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

/** What is searched follows; a matter the index does not know yet is read by it later. */
async function changeTitle(tx: Tx, { id, doc, number, title, facts }: MatterColumns): Promise<void> {
  if (doc === null) return
  const claims = await tx.query<{ text: string }>(
    'select text from claim where matterId = ? order by position',
    [id],
  )
  await changeText(tx, { doc, number, title, facts, claims: claims.map((claim) => claim.text) })
}

/** Whoever works on a matter that becomes sealed goes on reading it; nobody else does. */
async function keepReaders(tx: Tx, matter: MatterColumns, viewer: Viewer): Promise<void> {
  const known = new Set(
    (
      await tx.query<{ userId: string }>('select userId from matter_member where matterId = ?', [matter.id])
    ).map(({ userId }) => userId),
  )
  const wanted = [viewer.userId, matter.handlerId, matter.firstResponsibleId].filter(
    (id): id is string => id !== null && !known.has(id),
  )
  await tx.insert(
    'matter_member',
    [...new Set(wanted)].map((userId) => ({ matterId: matter.id, userId, reason: 'sealed' })),
  )
}

/** A line of the handling log: heard, investigated, consulted, guided, checked upon, persuaded (S1.2.5, S1.4.3). */
export const recordHandling = (context: Context, input: RecordHandlingInput): Promise<ActAnswer> =>
  change(context, 'recordHandling', input, async (tx, matter, viewer) => {
    if (
      !holds(viewer, 'matter.handle') &&
      !holds(viewer, 'matter.triage') &&
      !holds(viewer, 'matter.appoint')
    )
      throw failure('FORBIDDEN')
    const refusals =
      input.note.trim() === ''
        ? [missing('note', '请填写内容', 'Write what was done')]
        : checkText(input.note, 'note', 'reason')
    if (refusals.length > 0) return refusals
    await touch(tx, matter, viewer, 'recordHandling')
    await log(tx, matter, viewer, 'recordHandling', { kind: input.kind, note: input.note.trim() })
    return []
  })

export const attachFiles = (context: Context, input: AttachFilesInput): Promise<ActAnswer> =>
  change(context, 'attachFiles', input, async (tx, matter, viewer) => {
    const unknown = (at: number) =>
      refusal('UNKNOWN', text('没有此附件，请重新上传', 'No such file; upload it again'), {
        field: `fileIds.${at}`,
      })
    const refusals: Refusal[] =
      input.fileIds.length === 0 ? [missing('fileIds', '请选择附件', 'Choose a file')] : []
    // What a unit adds tells no more of the petitioner than the unit knew, so it needs no release.
    const released = isKeeper(viewer, matter.homeUnitId)
      ? [null, null]
      : [tx.now.toISOString(), viewer.userId]
    for (const [at, id] of input.fileIds.entries()) {
      const attached = await tx.run(
        `update attachment set matterId = ?, releasedAt = ?, releasedBy = ?
          where id = ? and addedBy = ? and matterId is null`,
        [matter.id, ...released, id, viewer.userId],
      )
      if (attached === 0) refusals.push(unknown(at))
    }
    // Thrown, not answered: the files before the unknown one must not stay attached.
    if (refusals.length > 0) throw new Refusals(refusals)
    await touch(tx, matter, viewer, 'attachFiles')
    await log(tx, matter, viewer, 'attachFiles', { files: input.fileIds })
    return []
  }).catch((error: unknown) => {
    if (error instanceof Refusals) return { matterId: input.matterId, effects: null, refusals: error.list }
    throw error
  })

/** Rolls a transaction back and answers with refusals. */
class Refusals extends Error {
  constructor(readonly list: readonly Refusal[]) {
    super('refused')
  }
}

/** A remark between officials: it changes no version, since it is no part of the record. */
export const comment = (context: Context, input: CommentInput): Promise<ActAnswer> =>
  change(context, 'comment', input, async (tx, matter, viewer) => {
    const refusals =
      input.text.trim() === ''
        ? [missing('text', '请填写内容', 'Write something')]
        : checkText(input.text, 'text', 'reason')
    if (refusals.length > 0) return refusals
    const id = newId('com', tx.now)
    await tx.insert('comment', [
      { id, matterId: matter.id, userId: viewer.userId, at: tx.now.toISOString(), text: input.text.trim() },
    ])
    await log(tx, matter, viewer, 'comment', { comment: id })
    return []
  })
