import { randomBytes } from 'node:crypto'
import {
  dayOf,
  factsAtRegistration,
  matterNumber,
  perform,
  queryCode,
  QUERY_CODE_LENGTH,
  registrationSecrecy,
  type Context as DomainContext,
  type Effects,
  type RegistrationInput,
} from '@xinfang/domain'
import type { Tx } from '../db/database'
import { newId } from '../db/id'
import { issuerOf, loadMaterial } from '../document/material'
import { sealContent, sealFields } from '../document/store'
import { personalValues, valuesOfMatter } from '../document/values'
import { record, type Act } from '../history/record'
import type { Keyring } from '../identity/keyring'
import { petitionerMask, sealPerson, type PersonalData } from '../identity/people'
import { seal } from '../identity/seal'
import type { Viewer } from '../session/viewer'
import type { Unit } from '../unit/unit.entity'
import { take } from './counter'
import { ACCUSED } from './facts'
import type { MatterColumns } from './matter.entity'
import { partyRows } from './parties'
import { clockRow, nextClockOf } from './store-clocks'

/** One submission to be registered as a new matter, with what the rules do not read. */
export interface Entry {
  readonly registration: RegistrationInput
  readonly people: readonly (PersonalData & { readonly role: string; readonly notifyBy?: string | null })[]
  readonly members: readonly string[]
  readonly categoryId: string | null
  readonly place: string | null
  readonly majorReason: string | null
  readonly fileIds: readonly string[]
  /** Number in the system it came from. */
  readonly externalNumber: string | null
}

/** Who registers, and the tree and keys it is done with. */
export interface Registrar {
  readonly viewer: Viewer
  readonly units: readonly Unit[]
  readonly domain: DomainContext
  readonly keyring: Keyring
}

export interface Registered {
  readonly matterId: string
  readonly submissionId: string
  readonly number: string
  readonly queryCode: string
}

/** What registering would do, or why it may not be. */
export const examine = (entry: Entry, { domain }: Registrar) =>
  perform(null, 'registerMatter', { registration: entry.registration, members: entry.members }, domain)

/**
 * Registers many submissions in one transaction, a handful of statements for all of them: numbers in one go,
 * one insert a table, one stretch of the history chain. The entries have passed `examine`.
 */
export async function registerAll(
  tx: Tx,
  registrar: Registrar,
  entries: readonly { readonly entry: Entry; readonly effects: Effects }[],
): Promise<Registered[]> {
  const numbers = await numbersFor(
    tx,
    registrar,
    entries.map(({ entry }) => entry),
  )
  const built = await Promise.all(
    entries.map(({ entry, effects }, at) => build(tx, registrar, entry, effects, numbers[at] as string)),
  )
  const all = <K extends keyof Rows>(table: K) =>
    tx.insert(
      table,
      built.flatMap(({ rows }) => rows[table]),
    )
  await all('matter')
  await all('matter_unit')
  await all('matter_member')
  await all('matter_recusal')
  await all('matter_accused')
  await all('identity')
  await all('matter_person')
  await all('submission')
  await all('claim')
  await all('clock')
  await all('document')
  for (const { entry, registered } of built)
    for (const fileId of entry.fileIds)
      await tx.run('update attachment set matterId = ? where id = ? and addedBy = ? and matterId is null', [
        registered.matterId,
        fileId,
        registrar.viewer.userId,
      ])
  await record(
    tx,
    built.map(({ act }) => act),
  )
  return built.map(({ registered }) => registered)
}

/** Matter numbers in order, one counter per unit, channel and year of registration. */
async function numbersFor(
  tx: Tx,
  { units, domain }: Registrar,
  entries: readonly Entry[],
): Promise<string[]> {
  const year = Number(domain.today.slice(0, 4))
  const series = new Map<string, number>()
  const nameOf = ({ registration }: Entry) =>
    `matter/${registration.homeUnit}/${registration.channel}/${year}`
  for (const entry of entries) series.set(nameOf(entry), (series.get(nameOf(entry)) ?? 0) + 1)
  for (const [name, count] of [...series].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    series.set(name, await take(tx, name, count))
  return entries.map((entry) => {
    const serial = series.get(nameOf(entry)) as number
    series.set(nameOf(entry), serial + 1)
    const unit = units.find(({ id }) => id === entry.registration.homeUnit)
    return matterNumber({
      channel: entry.registration.channel,
      year,
      unitNumber: Number(unit?.numberCode),
      serial,
    })
  })
}

interface Rows {
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

async function build(tx: Tx, registrar: Registrar, entry: Entry, effects: Effects, number: string) {
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
    effect.do === 'start' ? [clockRow(id, effect, now)] : [],
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
    first: registration.first,
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
    responsibleUnitId: null,
    handlerId: null,
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
    queryCodeIndex: keyring.digest('queryCode', code),
    mergedIntoId: null,
    rulebook: home.rulebook,
    lastEventAt: at,
    lastEventAction: 'registerMatter',
    lastEventUserId: viewer.userId,
    lastEventUnitId: viewer.actingUnit,
  }
  const material = await loadMaterial(noNames, matter, facts, units, code)
  const values = {
    ...valuesOfMatter(material, domain.rulebook, domain.today),
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
    matter_unit: partyRows(id, registration.receivedOn, [home]),
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
  return { entry, rows, act, registered: { matterId: id, submissionId, number, queryCode: code } }
}

const nextClock = (clocks: Parameters<typeof nextClockOf>[0]) => {
  const next = nextClockOf(clocks)
  return { ...next, nextPaused: next.nextPaused === 1 }
}

/** A matter just born has no handler and no files yet, so its registration form needs no names from the database. */
const noNames = <T>(): Promise<T[]> => Promise.resolve([])
