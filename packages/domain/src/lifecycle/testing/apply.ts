import type { Day } from '../../clock/day'
import type { ClockFacts, DocumentFacts, MatterFacts } from '../../matter/facts'
import { factsAfter } from '../after'
import type { ClockEffect, Effects } from '../effects'

const clock = (clocks: readonly ClockFacts[], effect: ClockEffect): readonly ClockFacts[] => {
  if (effect.do === 'start')
    return [...clocks, { code: effect.code, holder: effect.holder, due: effect.due, state: 'running' }]
  const at = clocks.findLastIndex(({ code, stoppedOn }) => code === effect.code && stoppedOn === undefined)
  if (at < 0) throw new Error(`no clock ${effect.code} to ${effect.do}`)
  const changed: ClockFacts =
    effect.do === 'stop'
      ? { ...clocks[at]!, state: effect.as, stoppedOn: effect.on }
      : effect.do === 'breach'
        ? { ...clocks[at]!, state: 'breached' }
        : effect.do === 'pause'
          ? { ...clocks[at]!, state: 'paused' }
          : {
              ...clocks[at]!,
              due: effect.due ?? clocks[at]!.due,
              ...(effect.do === 'resume' ? { state: 'running' as const } : {}),
            }
  return clocks.with(at, changed)
}

export const applyClocks = (facts: MatterFacts, effects: readonly ClockEffect[]): MatterFacts => ({
  ...facts,
  clocks: effects.reduce(clock, facts.clocks),
})

/** What a store does with effects, in memory: the tests walk whole lives with it. */
export function apply(facts: MatterFacts, effects: Effects, userId: string, today: Day): MatterFacts {
  const documents: DocumentFacts[] = [...facts.documents]
  for (const { form, state } of effects.documents) {
    const draft = documents.findIndex((document) => document.form === form && document.issuedOn === undefined)
    const document: DocumentFacts = {
      id: draft < 0 ? `D${documents.length + 1}` : documents[draft]!.id,
      form,
      ...(state === 'draft' ? {} : { issuedOn: today }),
      ...(state === 'served' ? { servedOn: today } : {}),
    }
    if (draft < 0) documents.push(document)
    else documents[draft] = document
  }
  for (const { document, on, way } of effects.served) {
    const at = documents.findIndex(({ id }) => id === document)
    documents[at] = {
      ...documents[at]!,
      ...(way === 'impossible' ? { serviceImpossible: true } : { servedOn: on }),
    }
  }
  return applyClocks(
    {
      ...factsAfter(facts, effects.change),
      status: effects.to,
      documents,
      acts: [...facts.acts, { action: effects.action, userId, on: today }],
    },
    effects.clocks,
  )
}
