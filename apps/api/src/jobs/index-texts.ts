import { countGrams } from '../search/count'
import { hasUnindexed, indexMissing } from '../search/rebuild'
import { hasUnspelled, spellNames } from '../search/spelling'
import type { Job } from './job'

const DAY = 24 * 3_600_000
/** Matters of one transaction beside a serving process. */
const TOGETHER = 100

/** Brings the search up to date, and once a day, or after an import, the count of its grams. */
export const indexTexts: Job = {
  name: 'search',
  due: async ({ db, now }, lastRun) =>
    lastRun === null ||
    now().getTime() - Date.parse(lastRun) >= DAY ||
    (await hasUnspelled(db)) ||
    (await hasUnindexed(db)) ||
    (await db.read('select id from import_run where finishedAt > ? limit 1', [lastRun])).length > 0,
  run: async ({ db }, { keep }) =>
    (await spellNames(db, keep)) && (await indexMissing(db, TOGETHER, keep)) && countGrams(db, keep),
}
