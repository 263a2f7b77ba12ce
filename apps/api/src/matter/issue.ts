import {
  rulebooks,
  type DocumentEffect,
  type FormValues,
  type MatterFacts,
  type RulebookCode,
} from '@xinfang/domain'
import type { Context } from '../context'
import type { Tx } from '../db/database'
import { issuerOf, loadMaterial } from '../document/material'
import { storeDocuments } from '../document/store'
import { valuesOfMatter } from '../document/values'
import { clearPeople } from '../identity/people'
import { unseal } from '../identity/seal'
import type { Viewer } from '../session/viewer'
import type { Unit } from '../unit/unit.entity'
import type { MatterColumns } from './matter.entity'

/** Documents of one matter that an action or a step gives cause for. */
export interface Issue {
  readonly matter: MatterColumns
  /** As the documents must already tell them. */
  readonly facts: MatterFacts
  readonly documents: readonly DocumentEffect[]
  /** What was typed or is known to who issues; it wins over the record. */
  readonly asked: FormValues
  /** What a proof of service says; it names who signed. */
  readonly proof?: FormValues
  /** The track they belong to. */
  readonly trackId?: string
}

export interface Issuer {
  readonly context: Context
  readonly viewer: Viewer
  readonly units: readonly Unit[]
}

/** Drafts or issues them with their numbers; answers their ids in order. */
export async function issueDocuments(
  tx: Tx,
  { matter, facts, documents, asked, proof = {}, trackId }: Issue,
  { context, viewer, units }: Issuer,
): Promise<string[]> {
  if (documents.length === 0) return []
  const { keyring } = context.app
  const row: MatterColumns = {
    ...matter,
    responsibleUnitId: facts.responsibleUnit ?? null,
    firstResponsibleId: facts.firstResponsible ?? null,
    handlerId: facts.handler ?? null,
  }
  const queryCode = matter.queryCode
    ? unseal(keyring, { table: 'matter', column: 'queryCode', row: matter.id }, matter.queryCode)
    : ''
  const material = await loadMaterial(tx.query, row, facts, units, queryCode)
  const home = units.find(({ id }) => id === matter.homeUnitId)
  const rulebook = rulebooks[(home?.rulebook ?? matter.rulebook) as RulebookCode]
  return storeDocuments(tx, documents, {
    matterId: matter.id,
    trackId: trackId ?? null,
    unitId: viewer.actingUnit,
    issuer: issuerOf(viewer.actingUnit, units),
    today: context.today,
    keyring,
    known: valuesOfMatter(material, { rulebook, calendar: context.calendar, today: context.today }),
    asked,
    proof,
    people: await clearPeople(tx, keyring, matter.id),
    userId: viewer.userId,
  })
}

/** Documents of a track without a matter: minutes, reports, bulletins. What they say is given whole. */
export const issueOfficeDocuments = (
  tx: Tx,
  {
    trackId,
    documents,
    values,
  }: {
    readonly trackId: string
    readonly documents: readonly DocumentEffect[]
    readonly values: FormValues
  },
  { context, viewer, units }: Issuer,
): Promise<string[]> =>
  storeDocuments(tx, documents, {
    matterId: null,
    trackId,
    unitId: viewer.actingUnit,
    issuer: issuerOf(viewer.actingUnit, units),
    today: context.today,
    keyring: context.app.keyring,
    known: { contact: units.find(({ id }) => id === viewer.actingUnit)?.contact ?? undefined },
    asked: values,
    proof: {},
    people: [],
    userId: viewer.userId,
  })
