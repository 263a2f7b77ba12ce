import type { Database } from '../db/database'

/** Longest kept, as the column holds it. */
const LONGEST = 1_000
/** Rows spelled in one transaction. */
const TOGETHER = 200

/** Units and people whose names are new or changed since they were last spelled. */
const names = {
  unit: 'select id, name, shortName from unit where pinyin is null',
  user: 'select id, name, null as shortName from user where pinyin is null',
} as const

interface Named {
  readonly id: string
  readonly name: string
  readonly shortName: string | null
}

export const hasUnspelled = async (db: Database): Promise<boolean> =>
  (await db.read(`select id from (${names.unit} union all ${names.user}) unspelled limit 1`)).length > 0

/** Spells what is not spelled yet; true when nothing is left. */
export async function spellNames(db: Database, keep: () => Promise<boolean>): Promise<boolean> {
  for (const table of ['unit', 'user'] as const)
    for (;;) {
      const rows = await db.read<Named>(`${names[table]} limit ${TOGETHER}`)
      if (rows.length === 0) break
      if (!(await keep())) return false
      const spelled = await Promise.all(
        rows.map(async ({ id, name, shortName }) => ({
          id,
          name,
          pinyin: await spellingsOf(name, shortName ?? ''),
        })),
      )
      await db.work(async (tx) => {
        for (const { id, name, pinyin } of spelled)
          await tx.run(
            `update ${table === 'user' ? '`user`' : 'unit'} set pinyin = ? where id = ? and name = ?`,
            [pinyin, id, name],
          )
      })
    }
  return true
}

/**
 * How names may be typed without an input method: all syllables or the first letters, ` xinfangban xfb`, a space
 * before each so that one pattern finds a beginning. A surname of two readings brings both.
 */
export async function spellingsOf(...all: readonly string[]): Promise<string> {
  // Its dictionary takes megabytes; a server whose names stay as they are never loads it.
  const { pinyin } = await import('pinyin-pro')
  const found = new Set<string>()
  for (const name of all)
    for (const surname of ['head', 'off'] as const) {
      const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true, surname }).map((syllable) =>
        syllable.toLowerCase().replaceAll(/[^a-z0-9]/g, ''),
      )
      found.add(syllables.join(''))
      found.add(syllables.map((syllable) => syllable.charAt(0)).join(''))
    }
  found.delete('')
  let kept = ''
  for (const spelling of found) if (kept.length + spelling.length < LONGEST) kept += ` ${spelling}`
  return kept
}
