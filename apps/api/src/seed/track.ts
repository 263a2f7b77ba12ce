import { addDays, type Day, type TrackFacts } from '@xinfang/domain'
import { accountabilities } from '../accountability/concept'
import { findings, groupVisits, outsideDecisions, ruleDecisions } from '../assessment/concepts'
import { arrivals } from '../arrival/concept'
import { bulletins } from '../bulletin/concept'
import { caseLeads } from '../case-lead/concept'
import type { Context } from '../context'
import { earlyWarnings } from '../early-warning/concept'
import { hearings } from '../hearing/concept'
import { hotIssues } from '../hot-issue/concept'
import { inspections } from '../inspection/concept'
import { jointHandlings } from '../joint-handling/concept'
import { meetings } from '../meeting/concept'
import { receptionDays } from '../reception-day/concept'
import { supervisions } from '../supervision/concept'
import type { Concept } from '../track/concept'
import { takeStep, type StepAnswer } from '../track/perform'
import { urgentReports } from '../urgent-report/concept'
import { found, type Built } from './build-office'
import { workingDay } from './days'

/** Names and days of a story as the answers of a step want them. */
export interface Scene {
  unit(shortName: string): string
  user(login: string): string
  matter(key: string): string
  /** A leader or an attendee: who, and of which unit. */
  who(login: string, unit: string): { readonly userId: string; readonly unitId: string }
  /** The working day so many days before today; negative ones lie ahead. */
  day(ago: number): Day
  /** The instant so many minutes before the step is taken. */
  before(minutes: number): string
}

/** On which day before today, who, which step, with which answers, so many minutes after what was done before. */
export type TrackStep = readonly [
  ago: number,
  by: string,
  step: string,
  answers?: (scene: Scene) => object,
  wait?: number,
]

/** One demo track: a hearing, a reception day … beside a matter of the office or without one. */
export interface TrackStory {
  readonly kind: keyof typeof kinds
  /** The story of the matter it belongs to. */
  readonly of?: string
  /** Its days are those of the calendar, rest days too: a Saturday of reception. */
  readonly exact?: true
  readonly steps: readonly TrackStep[]
}

const of =
  <F extends TrackFacts>(concept: Concept<F>) =>
  (context: Context, step: string, input: object): Promise<StepAnswer> =>
    takeStep(concept, context, step, { ...input })

const kinds = {
  hearing: of(hearings),
  supervision: of(supervisions),
  accountability: of(accountabilities),
  jointHandling: of(jointHandlings),
  arrival: of(arrivals),
  bulletin: of(bulletins),
  caseLead: of(caseLeads),
  receptionDay: of(receptionDays),
  meeting: of(meetings),
  inspection: of(inspections),
  hotIssue: of(hotIssues),
  urgentReport: of(urgentReports),
  earlyWarning: of(earlyWarnings),
  groupVisit: of(groupVisits),
  ruleDecision: of(ruleDecisions),
  finding: of(findings),
  outsideDecision: of(outsideDecisions),
}

export const trackDay = (today: Day, { exact }: TrackStory, ago: number): Day =>
  exact ? addDays(today, -ago) : workingDay(today, ago)

/** Takes one step through the real operation; a story that is refused stops the seed. Answers the track's id. */
export async function playStep(
  context: Context,
  {
    built,
    matters,
    today,
  }: { readonly built: Built; readonly matters: ReadonlyMap<string, string>; readonly today: Day },
  story: TrackStory,
  [, , step, answers]: TrackStep,
  trackId: string | undefined,
): Promise<string> {
  const scene: Scene = {
    unit: (name) => found(built.units, name).id,
    user: (login) => found(built.people, login).userId,
    matter: (key) => found(matters, key),
    who: (login, unit) => ({ userId: scene.user(login), unitId: scene.unit(unit) }),
    day: (ago) => trackDay(today, story, ago),
    before: (minutes) => new Date(context.now.getTime() - minutes * 60_000).toISOString(),
  }
  const subject = trackId === undefined ? (story.of ? { matterId: scene.matter(story.of) } : {}) : { trackId }
  const { trackId: id, refusals } = await kinds[story.kind](context, step, {
    ...answers?.(scene),
    ...subject,
  })
  if (refusals.length > 0 || id === null)
    throw new Error(
      `The demo cannot ${step} of "${story.of ?? story.kind}": ${refusals.map(({ code, field }) => `${code} ${field ?? ''}`).join(', ')}`,
    )
  return id
}
