import {
  checkNoIdentity,
  matterNumber,
  perform,
  purposes,
  refuse,
  registrationSecrecy,
  type Effects,
  type Outcome,
  type Refusal,
} from '@xinfang/domain'
import type { Tx } from '../db/database'
import { record } from '../history/record'
import { takeDocs } from '../search/doc'
import { addTexts } from '../search/store'
import { take } from './counter'
import { checkLengths, type Entry, type Registered, type Registrar } from './entry'
import { buildRows, type Rows } from './register-rows'

/** What registering would do, or why it may not be. */
export function examine(entry: Entry, { domain }: Registrar): Outcome<Effects> {
  const { registration, members } = entry
  const result = perform(null, 'registerMatter', { registration, members }, domain)
  const more = [...checkLengths(entry), ...checkSecrets(entry)]
  return more.length === 0 ? result : refuse(...(result.ok ? [] : result.refusals), ...more)
}

/** The free texts that the domain's registration has no field for. */
function checkSecrets({ registration, people, place, majorReason }: Entry): Refusal[] {
  const open = registration.imported || !Object.hasOwn(purposes, registration.purpose)
  return open || registrationSecrecy(registration) === 'normal'
    ? []
    : checkNoIdentity({ place, majorReason }, people)
}

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
  const docs = await takeDocs(
    tx,
    entries.map(({ entry }) => entry.registration.receivedOn),
  )
  const built = await Promise.all(
    entries.map(({ entry, effects }, at) =>
      buildRows(tx, registrar, entry, effects, {
        number: numbers[at] as string,
        doc: docs[at] as number,
      }),
    ),
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
  await addTexts(
    tx,
    built.map(({ searched }) => searched),
  )
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
