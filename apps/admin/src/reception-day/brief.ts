import type { CurrentProblemsQuery } from '../graphql/generated/graphql'

/** Most lines a brief begins with; the meeting's page proposes them all. */
const MOST = 10

/**
 * The brief to begin with (S4.10.4): open cases that press, most pressing first, with why. A confidential one is left
 * out, since the leader and escorts read a brief whatever cases they see.
 */
export const briefOf = (problems: CurrentProblemsQuery['agendaProposals']): string =>
  problems
    .filter(({ matter }) => matter.secrecy === 'normal')
    .slice(0, MOST)
    .map(({ grounds, matter }, at) => `${at + 1}. ${matter.title}（${matter.number}，${grounds.join('、')}）`)
    .join('\n')
