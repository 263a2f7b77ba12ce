import { explain, hearing, type Due, type StepContext } from '@xinfang/domain'
import type { Names } from '../track/concept'
import { calledAs } from './participants'

type Facts = hearing.HearingFacts

/** The facts as the type `Hearing` gives them: names for ids, instants as text, what the run sheet asks next. */
export function shownHearing(facts: Facts, names: Names, { rulebook, calendar, now }: StepContext): object {
  const called = (id: string) => calledAs(id, facts.participants, names)
  const person = (id: string | undefined) => (id === undefined ? null : { id, name: names.user(id) ?? '' })
  const owed = hearing.unproved(facts, { rulebook, calendar })
  const { decision, session, notice } = hearing.hearingDues(facts, { rulebook, calendar })
  return {
    ...facts,
    proposedBy: person(facts.proposedBy),
    chair: person(facts.chair),
    openedAt: instant(facts.openedAt),
    now: instant(now),
    participants: facts.participants.map(({ id, quality, userId, unitId, steppedAside = false }) => {
      const proof = facts.proofs.findLast(({ participant }) => participant === id)
      const signature = facts.signatures.find(({ participant }) => participant === id)
      return {
        id,
        quality,
        label: called(id),
        userId,
        unit: names.unit(unitId) ?? null,
        notice: proof ?? null,
        noticeOwed: facts.notifiedOn !== undefined && owed.includes(id),
        present: facts.present.includes(id),
        steppedAside,
        signature: signature ?? null,
      }
    }),
    chairSignature: facts.signatures.find(({ participant }) => participant === 'chair') ?? null,
    recusals: facts.recusals.map((request) => ({
      ...request,
      by: called(request.by),
      against: person(request.against),
      decision: request.decision && { ...request.decision, by: person(request.decision.by) },
    })),
    entries: facts.entries.map((entry, at) => ({
      ...entry,
      no: at + 1,
      speakerLabel: called(entry.speaker),
      at: instant(entry.at),
    })),
    runSheet: hearing.runSheet(facts),
    dues: [...dueOf('decision', decision), ...dueOf('session', session), ...dueOf('notice', notice)],
  }
}

const instant = (at: number | undefined): string | null =>
  at === undefined ? null : new Date(at).toISOString()

const dueOf = (of: string, due: Due | undefined): object[] =>
  due === undefined ? [] : [{ of, day: due.day, explanation: explain(due, 'zh-CN') }]
