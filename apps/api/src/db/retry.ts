import { setTimeout as sleep } from 'node:timers/promises'
import { faultOf } from './faults'

/** After so many rounds, or so many milliseconds, a lock that will not clear is told to the client as BUSY. */
const ROUNDS = 8
const LONGEST = 5_000

/**
 * Runs a whole transaction again when another one stood in its way (deadlock, lock wait, busy file).
 * The pause grows and is jittered, so that two losers do not meet again.
 */
export async function retried<T>(attempt: () => Promise<T>): Promise<T> {
  const begun = performance.now()
  for (let round = 1; ; round++) {
    try {
      return await attempt()
    } catch (error) {
      if (faultOf(error) !== 'busy' || round === ROUNDS || performance.now() - begun > LONGEST) throw error
      await sleep(2 ** round * (1 + Math.random()))
    }
  }
}
