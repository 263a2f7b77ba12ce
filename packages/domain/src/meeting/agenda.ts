import type { Day } from '../clock/day'
import { isDuty, isOwed } from '../lifecycle/clockwork'
import type { MatterFacts } from '../matter/facts'
import { isOpen } from '../matter/status'
import { source, type Source } from '../source'
import { text, type Text } from '../text'

/** The part of a matter that may bring it before a meeting. */
export type AgendaMatter = Pick<
  MatterFacts,
  'id' | 'status' | 'secrecy' | 'flags' | 'clocks' | 'extensions'
> & {
  /** Submissions beyond the first that were joined to it. */
  readonly repeats: number
}

interface AgendaGround {
  readonly label: Text
  readonly holds: (matter: AgendaMatter, today: Day) => boolean
  readonly sources: readonly Source[]
}

/** What makes a case difficult is not said; these are its signs, and a person decides what is put on the agenda. */
const difficult: readonly string[] = ['M23', 'M42', 'M60', 'M70']

/** Why a case belongs before a meeting: major, overdue, difficult (S1.5.1, S1.5.2). */
export const agendaGrounds = {
  major: {
    label: text('重大', 'major'),
    holds: ({ flags }) => flags.major || flags.urgent,
    sources: [source('S1.5.1'), source('S1.3.4')],
  },
  overdue: {
    label: text('超期', 'overdue'),
    holds: ({ clocks }, today) =>
      clocks.some(
        (clock) => isOwed(clock) && isDuty(clock) && (clock.state === 'breached' || clock.due.day < today),
      ),
    sources: [source('S1.5.1'), source('S4.5.3')],
  },
  difficult: {
    label: text('疑难', 'difficult'),
    holds: ({ status, repeats, extensions = [] }) =>
      difficult.includes(status) || repeats >= 2 || extensions.length > 0,
    sources: [source('S1.5.2')],
  },
} as const satisfies Record<string, AgendaGround>
export type AgendaGroundCode = keyof typeof agendaGrounds

export interface AgendaProposal {
  readonly matter: string
  readonly grounds: readonly AgendaGroundCode[]
}

/** Open cases for the next meeting, those with more grounds first, then as given. A sealed matter is never proposed. */
export const proposeAgenda = (matters: readonly AgendaMatter[], today: Day): AgendaProposal[] =>
  matters
    .filter(({ status, secrecy }) => isOpen(status) && secrecy !== 'sealed')
    .map((matter) => ({
      matter: matter.id,
      grounds: (Object.keys(agendaGrounds) as AgendaGroundCode[]).filter((code) =>
        agendaGrounds[code].holds(matter, today),
      ),
    }))
    .filter(({ grounds }) => grounds.length > 0)
    .toSorted((a, b) => b.grounds.length - a.grounds.length)
