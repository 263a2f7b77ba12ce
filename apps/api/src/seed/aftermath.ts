import type { afterReply } from '@xinfang/domain'
import { AfterReplyResolver } from '../after-reply/after-reply.resolver'
import type { Context } from '../context'
import { workingDay } from './days'

/** What became of a replied demo matter: carried out by a day, rated by its petitioner. Days before today. */
export interface AftermathStory {
  /** The story of the matter. */
  readonly of: string
  /** The day the carrying out was ordered, the day it was due and the day it was done. */
  readonly executed?: readonly [ordered: number, due: number, done: number]
  readonly rated?: readonly {
    readonly ago: number
    readonly about: afterReply.Rated
    readonly satisfied: boolean
  }[]
}

/** One entry on its day through the real operation. */
export interface AftermathAct {
  readonly ago: number
  run(context: Context, matterId: string): Promise<void>
}

const resolver = new AfterReplyResolver()

/** The entries of one story; one that is refused stops the seed. */
export function aftermathActs({ of, executed, rated = [] }: AftermathStory, today: string): AftermathAct[] {
  const must = async (what: string, answer: ReturnType<AfterReplyResolver['recordRating']>) => {
    const { refusals } = await answer
    if (refusals.length > 0)
      throw new Error(`The demo cannot ${what} "${of}": ${refusals.map(({ code }) => code).join(', ')}`)
  }
  const acts: AftermathAct[] = rated.map(({ ago, about, satisfied }) => ({
    ago,
    run: (context, matterId) =>
      must('rate', resolver.recordRating({ matterId, about, satisfied, on: context.today }, context)),
  }))
  if (executed === undefined) return acts
  const [ordered, due, done] = executed
  return [
    ...acts,
    {
      ago: ordered,
      run: (context, matterId) =>
        must('plan', resolver.planExecution({ matterId, due: workingDay(today, due) }, context)),
    },
    {
      ago: done,
      run: (context, matterId) =>
        must('carry out', resolver.reportExecution({ matterId, on: context.today }, context)),
    },
  ]
}
