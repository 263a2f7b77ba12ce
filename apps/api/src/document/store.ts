import {
  byPresentNames,
  documentNumber,
  fillForm,
  formOf,
  layout,
  type Answers,
  type Day,
  type DocumentEffect,
  type FormCode,
  type FormPage,
  type FormValues,
  type ServiceAttempt,
  type ServiceEffect,
} from '@xinfang/domain'
import type { Tx } from '../db/database'
import { newId } from '../db/id'
import type { PersonalData } from '../identity/people'
import type { Keyring } from '../identity/keyring'
import { seal, unseal } from '../identity/seal'
import { take } from '../matter/counter'
import type { Unit } from '../unit/unit.entity'
import type { DocumentRow } from './document.entity'
import type { ServedDocument } from './asked'
import { personalValues } from './values'

/** What stands in a document, the part that names the petitioner apart from the rest. */
export interface Content {
  readonly values: FormValues
  readonly personal: FormValues
  /** The page as it was issued, whatever the program makes of such a form later; papers issued before it was kept have none. */
  readonly page?: FormPage
}

const place = (row: string, column: 'fields' | 'issuedValues') => ({ table: 'document', column, row })

export const sealContent = (keyring: Keyring, id: string, content: Content): string =>
  seal(keyring, place(id, 'issuedValues'), JSON.stringify(content))
export function unsealContent(
  keyring: Keyring,
  { id, form }: Pick<DocumentRow, 'id' | 'form'>,
  sealed: string,
): Content {
  const content = JSON.parse(unseal(keyring, place(id, 'issuedValues'), sealed)) as Content
  return content.page ? content : { ...content, values: byPresentNames(form as FormCode, content.values) }
}
/** The page nobody is masked on. */
export const pageOf = (form: string, { values, personal, page }: Content): FormPage =>
  page ?? layout(form as FormCode, { ...values, ...personal })
export const sealFields = (keyring: Keyring, id: string, fields: FormValues): string =>
  seal(keyring, place(id, 'fields'), JSON.stringify(fields))
export const unsealFields = (keyring: Keyring, id: string, sealed: string): FormValues =>
  JSON.parse(unseal(keyring, place(id, 'fields'), sealed)) as FormValues

/** Everything issuing needs besides the form itself. */
export interface Issuing {
  readonly matterId: string | null
  /** The hearing, supervision … it belongs to. */
  readonly trackId: string | null
  /** The unit in whose name it is done, and the organ above it that signs. */
  readonly unitId: string
  readonly issuer: Unit | undefined
  readonly today: Day
  readonly keyring: Keyring
  /** From the record, and from what was typed; the typed word wins. */
  readonly known: FormValues
  readonly asked: FormValues
  /** What the proof of service names: persons, so kept with the personal part. */
  readonly proof: FormValues
  readonly people: readonly PersonalData[]
  readonly userId: string
}

/** Drafts, issues or hands over the documents of one action; answers their ids in order. */
export async function storeDocuments(
  tx: Tx,
  effects: readonly DocumentEffect[],
  issuing: Issuing,
): Promise<string[]> {
  const ids: string[] = []
  for (const effect of effects) ids.push(await storeDocument(tx, effect, issuing))
  return ids
}

async function storeDocument(tx: Tx, effect: DocumentEffect, issuing: Issuing): Promise<string> {
  const { keyring, matterId } = issuing
  // An unissued draft of the same form is what is being issued, with what people wrote into it.
  const [draft] =
    matterId === null
      ? []
      : await tx.query<DocumentRow>(
          "select * from document where matterId = ? and form = ? and state = 'draft' order by id desc limit 1",
          [matterId, effect.form],
        )
  const id = draft?.id ?? newId('doc', tx.now)
  const asked = { ...(draft ? unsealFields(keyring, id, draft.fields) : {}), ...defined(issuing.asked) }
  const issued = effect.state === 'draft' ? null : await issue(tx, effect.form, id, asked, issuing)
  const row = {
    state: effect.state,
    number: issued?.number ?? null,
    fields: sealFields(keyring, id, asked),
    issuedValues: issued?.content ?? null,
    issuedOn: issued ? issuing.today : null,
    servedOn: effect.state === 'served' ? issuing.today : null,
  }
  if (draft) {
    await tx.run(
      'update document set state = ?, number = ?, fields = ?, issuedValues = ?, issuedOn = ?, servedOn = ?, version = version + 1 where id = ?',
      [row.state, row.number, row.fields, row.issuedValues, row.issuedOn, row.servedOn, id],
    )
  } else {
    const to = effect.to
    await tx.insert('document', [
      {
        id,
        matterId,
        form: effect.form,
        ...row,
        toKind: typeof to === 'string' ? to : 'unit',
        toUnitId: typeof to === 'string' ? null : to.unit,
        trackId: issuing.trackId,
        unitId: issuing.unitId,
        createdAt: tx.now.toISOString(),
        serviceImpossible: null,
        version: 1,
      },
    ])
  }
  if (effect.state === 'served')
    await storeService(tx, { document: id, on: issuing.today, way: 'direct' }, {}, issuing)
  return id
}

/** The number and the sealed content of a document as it goes out. */
async function issue(
  tx: Tx,
  form: FormCode,
  id: string,
  asked: FormValues,
  { issuer, today, known, proof, people, keyring }: Issuing,
): Promise<{ number: string | null; content: string }> {
  const { kind } = formOf(form)
  const agency = issuer?.agencyCode
  let number: string | null = null
  if (kind !== undefined && agency) {
    const year = Number(today.slice(0, 4))
    const serial = await take(tx, `document/${agency}/${kind}/${year}`)
    number = documentNumber({ agency, kind, year, serial })
  }
  const content: Content = {
    values: { ...known, ...asked, issuer: issuer?.name, date: today, documentNumber: number ?? undefined },
    personal: { ...personalValues(people), ...proof },
  }
  return { number, content: sealContent(keyring, id, { ...content, page: pageOf(form, content) }) }
}

/** Names of required fields still without a value. */
export const missingFields = (form: FormCode, { values, personal }: Content): string[] =>
  fillForm(form, { ...values, ...personal }).missing.map(({ label }) => label['zh-CN'])

/** Service of an existing document, or the finding that it is impossible. */
export async function storeService(
  tx: Tx,
  effect: ServiceEffect,
  given: Partial<Answers>,
  { userId, keyring }: Pick<Issuing, 'userId' | 'keyring'>,
): Promise<void> {
  if (effect.way === 'impossible') {
    await tx.run(
      "update document set serviceImpossible = ?, state = 'served', version = version + 1 where id = ?",
      [given.serviceImpossible as string, effect.document],
    )
    return
  }
  const id = newId('srv', tx.now)
  await tx.insert('service', [
    {
      id,
      documentId: effect.document,
      way: effect.way,
      attemptedOn: given.service?.on ?? effect.on,
      servedOn: effect.on,
      succeeded: 1,
      serverId: userId,
      proof: seal(keyring, ofService(id, 'proof'), JSON.stringify(given.service?.proof ?? {})),
      remark: null,
    },
  ])
  await tx.run("update document set servedOn = ?, state = 'served', version = version + 1 where id = ?", [
    effect.on,
    effect.document,
  ])
}

/** A failed attempt at service; the document goes on waiting. */
export async function storeAttempt(
  tx: Tx,
  { document, way, on, reason }: ServiceAttempt,
  { userId, keyring }: Pick<Issuing, 'userId' | 'keyring'>,
): Promise<void> {
  const id = newId('srv', tx.now)
  await tx.insert('service', [
    {
      id,
      documentId: document,
      way,
      attemptedOn: on,
      servedOn: null,
      succeeded: 0,
      serverId: userId,
      proof: seal(keyring, ofService(id, 'proof'), '{}'),
      remark: seal(keyring, ofService(id, 'remark'), reason.trim()),
    },
  ])
}

const ofService = (row: string, column: 'proof' | 'remark') => ({ table: 'service', column, row })

export const unsealRemark = (keyring: Keyring, id: string, sealed: string): string =>
  unseal(keyring, ofService(id, 'remark'), sealed)

/** The document that an action serves, as its delivery proof names it. */
export async function servedDocument(
  tx: Tx,
  [effect]: readonly ServiceEffect[],
): Promise<ServedDocument | undefined> {
  if (!effect) return undefined
  const [row] = await tx.query<ServedDocument>('select form, number from document where id = ?', [
    effect.document,
  ])
  return row
}

const defined = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
