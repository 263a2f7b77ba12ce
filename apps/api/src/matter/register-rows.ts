import { randomBytes } from 'node:crypto'
import {
  dayOf,
  factsAtRegistration,
  queryCode,
  QUERY_CODE_LENGTH,
  registrationSecrecy,
  type Effects,
} from '@xinfang/domain'
import type { Tx } from '../db/database'
import { newId } from '../db/id'
import { issuerOf, loadMaterial } from '../document/material'
import { sealContent, sealFields } from '../document/store'
import { personalValues, valuesOfMatter } from '../document/values'
import type { Act } from '../history/record'
import { petitionerMask, sealPerson } from '../identity/people'
import { seal } from '../identity/seal'
import type { Unit } from '../unit/unit.entity'
import type { Entry, Registrar } from './entry'
import { ACCUSED } from './facts'
import type { MatterColumns } from './matter.entity'
import { partyRows } from './parties'
import { clockRow, nextClockOf } from './store-clocks'

/** The rows of one registration, by table. */
export interface Rows {
  matter: MatterColumns[]
  matter_unit: object[]
  matter_member: object[]
  matter_recusal: object[]
  matter_accused: object[]
  identity: object[]
  matter_person: object[]
  submission: object[]
  claim: object[]
  clock: object[]
  document: object[]
}

/** Everything one registration writes, with its event and what the registrar is told. */
export async function buildRows(
  tx: Tx,
  registrar: Registrar,
  entry: Entry,
  effects: Effects,
  { number, doc }: { readonly number: string; readonly doc: number },
) {
  const { registration } = entry
  const { viewer, units, keyring, domain } = registrar
  const { now } = tx
  const id = newId('mat', now)
  const submissionId = newId('sub', now)
  const code = queryCode(randomBytes(QUERY_CODE_LENGTH))
  const secrecy = registrationSecrecy(registration)
  const home = units.find((unit) => unit.id === registration.homeUnit) as Unit
  const claims = registration.claims.map((text, at) => ({
    id: newId('clm', now),
    matterId: id,
    position: at + 1,
    text: text.trim(),
    outcome: null,
    reason: null,
    legalBasis: null,
  }))
  const facts = factsAtRegistration(
    registration,
    domain,
    id,
    claims.map((claim) => claim.id),
  )
  const clocks = effects.clocks.flatMap((effect) =>
    effect.do === 'start' ? [clockRow(id, effect, now, domain.calendar)] : [],
  )
  const identities = entry.people.map((person) => sealPerson(keyring, person, now))
  const at = now.toISOString()
  const matter: MatterColumns = {
    id,
    number,
    title: registration.title.trim(),
    status: effects.to,
    version: 1,
    purpose: registration.purpose,
    channel: registration.channel,
    secrecy,
    first: facts.first,
    receivedOn: registration.receivedOn,
    registeredAt: at,
    acceptedOn: null,
    closedOn: null,
    isOpen: true,
    ...nextClock(clocks),
    petitioner: petitionerMask(entry.people, secrecy),
    present: registration.present ?? null,
    concerned: registration.concerned ?? null,
    representatives: entry.people.filter(({ role }) => role === 'representative').length,
    place: entry.place,
    categoryId: entry.categoryId,
    organisationId: home.organisationId,
    homeUnitId: home.id,
    deskUnitId: home.id,
    deskSince: domain.today,
    responsibleUnitId: null,
    handlerId: null,
    handlerSince: null,
    firstResponsibleId: null,
    closingAuthorId: null,
    major: facts.flags.major,
    majorReason: entry.majorReason,
    urgent: facts.flags.urgent,
    superiorWantsResult: facts.flags.superiorWantsResult,
    leaderInstruction: facts.flags.leaderInstruction,
    important: facts.flags.important,
    unreachable: facts.unreachable,
    facts: registration.facts ?? '',
    queryCode: seal(keyring, { table: 'matter', column: 'queryCode', row: id }, code),
    queryCodeIndex: keyring.indexes('queryCode', code)[0],
    mergedIntoId: null,
    rulebook: home.rulebook,
    lastEventAt: at,
    lastEventAction: 'registerMatter',
    lastEventBy: viewer.name,
    lastEventUnitId: viewer.actingUnit,
    doc,
  }
  const material = await loadMaterial(noNames, matter, facts, units, code)
  const values = {
    ...valuesOfMatter(material, domain),
    issuer: issuerOf(home.id, units)?.name,
    date: dayOf(now),
    registrar: viewer.name,
  }
  const documents = effects.documents.map(({ form }) => {
    const documentId = newId('doc', now)
    return {
      id: documentId,
      matterId: id,
      form,
      state: 'issued',
      number: null,
      toKind: 'file',
      toUnitId: null,
      unitId: home.id,
      fields: sealFields(keyring, documentId, {}),
      issuedValues: sealContent(keyring, documentId, { values, personal: personalValues(entry.people) }),
      createdAt: at,
      issuedOn: domain.today,
      servedOn: null,
      serviceImpossible: null,
      version: 1,
    }
  })
  const rows: Rows = {
    matter: [matter],
    matter_unit: partyRows(matter, [home]),
    matter_member: (effects.change.membersAdded ?? []).map((userId) => ({
      matterId: id,
      userId,
      reason: 'registerMatter',
    })),
    matter_recusal: facts.accusedUsers.map((userId) => ({ matterId: id, userId, reason: ACCUSED })),
    matter_accused: facts.accusedUnits.map((unitId) => ({ matterId: id, unitId })),
    identity: identities,
    matter_person: identities.map((identity, position) => ({
      id: newId('per', now),
      matterId: id,
      identityId: identity.id,
      role: entry.people[position]?.role ?? 'petitioner',
      position,
      confidential: secrecy !== 'normal',
      notifyBy: entry.people[position]?.notifyBy ?? null,
    })),
    submission: [
      {
        id: submissionId,
        matterId: id,
        unitId: home.id,
        number,
        channel: registration.channel,
        receivedOn: registration.receivedOn,
        registeredAt: at,
        registeredBy: viewer.userId,
        kind: 'first',
        text: registration.facts ?? '',
        oral: registration.oral ?? false,
        readBack: registration.readBack ?? false,
        present: registration.present ?? null,
        externalNumber: entry.externalNumber,
      },
    ],
    claim: claims,
    clock: clocks,
    document: documents,
  }
  const act: Act = {
    actorId: viewer.userId,
    unitId: viewer.actingUnit,
    matterId: id,
    action: 'registerMatter',
    to: effects.to,
    data: {
      number,
      receivedOn: registration.receivedOn,
      clocks: clocks.map((clock) => ({ do: 'start', code: clock.code, due: clock.dueDay })),
      documents: documents.map((document) => document.id),
      ...(entry.fileIds.length > 0 ? { files: entry.fileIds } : {}),
      ...(entry.externalNumber ? { imported: true } : {}),
    },
  }
  return {
    entry,
    rows,
    act,
    searched: {
      doc,
      number,
      title: matter.title,
      facts: matter.facts,
      claims: claims.map(({ text }) => text),
    },
    registered: { matterId: id, submissionId, number, queryCode: code },
  }
}

const nextClock = (clocks: Parameters<typeof nextClockOf>[0]) => {
  const next = nextClockOf(clocks)
  return { ...next, nextPaused: next.nextPaused === 1 }
}

/** A matter just born has no handler and no files yet, so its registration form needs no names from the database. */
const noNames = <T>(): Promise<T[]> => Promise.resolve([])
