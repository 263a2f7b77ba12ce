import type { Call } from './command'
import { countGrams } from '../search/count'
import { forgetAll, hasUnindexed, indexMissing } from '../search/rebuild'
import { openApp } from './open-app'
import { progressBar } from './progress'

/** Matters of one transaction: enough for long sorted stretches, few enough for the memory of a small server. */
const TOGETHER = 2_000

/** Builds the index of texts anew; one that was cut short is taken up where it stands. */
export async function reindex(call: Call): Promise<number> {
  const { db } = await openApp(call)
  try {
    const goesOn = await hasUnindexed(db)
    if (!goesOn) await forgetAll(db)
    const [row] = await db.read<{ n: number }>('select count(*) as n from matter where doc is null')
    const total = Number(row?.n ?? 0)
    const bar = progressBar()
    let done = 0
    await indexMissing(db, TOGETHER, go, (matters) => bar.show((done += matters), Math.max(total, done)))
    await countGrams(db, go)
    bar.end()
    process.stdout.write(
      `${goesOn ? '已续建' : '已重建'}检索索引 (the index of texts is ${goesOn ? 'completed' : 'rebuilt'}): ${done}\n`,
    )
    return 0
  } finally {
    await db.close()
  }
}

const go = (): Promise<boolean> => Promise.resolve(true)
