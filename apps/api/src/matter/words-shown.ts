import { veil } from '@xinfang/domain'
import { viewerOf, type Context } from '../context'
import { isKeeper } from '../identity/keeper'
import { clearPeople } from '../identity/people'
import type { Matter } from './matter.entity'
import { veils } from './veil'

/** Words that an event of the history holds, as its viewer may read them. */
export type WordsShown = (seq: number, words: string) => string

const asTheyAre: WordsShown = (_, words) => words

/**
 * The one way free texts of the history are read. The chain is never rewritten; what was written before a matter hid
 * its petitioner is veiled for whoever is no keeper. Later words are not: to veil them would tell whether a guess
 * was right. Only such matters cost statements.
 */
export async function wordsShown(
  context: Context,
  { id, secrecy, homeUnitId }: Pick<Matter, 'id' | 'secrecy' | 'homeUnitId'>,
): Promise<WordsShown> {
  if (secrecy === 'normal' || isKeeper(viewerOf(context), homeUnitId)) return asTheyAre
  const { db, app } = context
  const [veiled] = await db.read<{ seq: number | null }>(
    'select max(seq) as seq from event where matterId = ? and action in (?, ?)',
    [id, ...veils],
  )
  const until = veiled?.seq
  if (!until) return asTheyAre
  const people = await clearPeople(db, app.keyring, id)
  return (seq, words) => (seq < until ? veil(words, people) : words)
}
