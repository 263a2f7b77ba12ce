import { hasIdentity, type KnownPerson } from '@xinfang/domain'
import type { App } from '../context'
import type { Tx } from '../db/database'
import { places } from '../db/insert'
import { withholdPapers } from '../document/withheld'
import { isKeeper } from '../identity/keeper'
import { clearPeople } from '../identity/people'
import type { Viewer } from '../session/viewer'
import { textsIn, veilTexts } from './free-texts'
import type { MatterColumns } from './matter.entity'
import { keepOriginal, originalText } from './original'

/** What the history calls it: texts were rewritten, or only papers and what officials said before kept back. */
export const veils = ['veilTexts', 'withholdPapers'] as const

/** Ids of what was made or kept back; the event's data. */
export interface Veiled {
  /** The words as they were, where any were rewritten. */
  readonly attachment?: string
  readonly papers: readonly string[]
  readonly files: readonly string[]
}

/**
 * A matter that hides its petitioner from now on, in the transaction that says so: what names them is taken out of
 * its texts, papers and files that name them are kept back, and the words as they were stay as a file of the keepers
 * (信访工作条例 46(5), S5.10, decision 047). Null where nothing of the matter names them. `written` gets the paths of
 * files that are on disk before the transaction ends.
 */
export async function veilMatter(
  tx: Tx,
  { keyring, config }: Pick<App, 'keyring' | 'config'>,
  viewer: Viewer,
  matter: MatterColumns,
  today: string,
  written: string[],
): Promise<Veiled | null> {
  const people = await clearPeople(tx, keyring, matter.id)
  const claims = await tx.query<{ text: string }>(
    'select text from claim where matterId = ? order by position',
    [matter.id],
  )
  const originals = await veilTexts(tx, keyring, matter.id, people)
  const papers = await withholdPapers(tx, keyring, matter.id, people)
  const files = await takeBackFiles(tx, matter.id, people)
  const isTold = await inHistory(tx, matter.id, people)
  if (originals.length + papers.length + files.length === 0 && !isTold) return null
  if (originals.length === 0) return { papers, files }
  const text = originalText(
    matter,
    claims.map((claim) => claim.text),
    originals,
    today,
  )
  // Whoever adds a file reads it, so somebody who keeps no petitioners adds none here.
  const addedBy = isKeeper(viewer, matter.homeUnitId) ? viewer.userId : 'system'
  const attachment = await keepOriginal(tx, config.dataDir, { matterId: matter.id, addedBy, text }, written)
  return { attachment, papers, files }
}

/** Files that a unit added are everybody's, unless their name tells the petitioner. */
async function takeBackFiles(tx: Tx, matterId: string, people: readonly KnownPerson[]): Promise<string[]> {
  const files = await tx.query<{ id: string; name: string }>(
    'select id, name from attachment where matterId = ? and releasedAt is not null',
    [matterId],
  )
  const ids = files.filter(({ name }) => hasIdentity(name, people)).map(({ id }) => id)
  if (ids.length > 0)
    await tx.run(
      `update attachment set releasedAt = null, releasedBy = null where id in (${places(ids)})`,
      ids,
    )
  return ids
}

async function inHistory(tx: Tx, matterId: string, people: readonly KnownPerson[]): Promise<boolean> {
  const events = await tx.query<{ data: string }>('select data from event where matterId = ?', [matterId])
  return events.some(({ data }) => textsIn(JSON.parse(data)).some((text) => hasIdentity(text, people)))
}
