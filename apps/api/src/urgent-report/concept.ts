import { accept, dayOf, urgentReport, type FormValues } from '@xinfang/domain'
import type { Names, Paper, Shown } from '../track/concept'
import { moment, shownUrgentReport } from './urgent-report.type'

type Facts = urgentReport.UrgentFacts
type Step = urgentReport.UrgentStep

/** 重大紧急信息 (S4.9): level by level, seen by the unit, by each level addressed and by whoever stands above it. */
export const urgentReports: Shown<Facts> = {
  kind: 'urgentReport',
  label: '重大紧急信息',
  steps: urgentReport.urgentSteps,
  fields: urgentReport.urgentFields,
  blank: urgentReport.noUrgent,
  of: 'office',
  // An instant travels as text; the domain counts in milliseconds.
  prepare: async (_tx, _viewer, given) =>
    accept(
      typeof given['occurredAt'] === 'string'
        ? { ...given, occurredAt: Date.parse(given['occurredAt']) }
        : given,
    ),
  perform: (facts, step, given, context) =>
    urgentReport.performUrgent(facts, step as Step, given as never, context),
  allowed: urgentReport.allowedUrgentSteps,
  summary: (facts) => {
    const waiting = urgentReport.waitingHop(facts)?.hop
    return {
      isOpen: facts.state === 'sent',
      office: facts.unit,
      target: waiting?.unit,
      user: waiting?.user,
      day: facts.sentAt === undefined ? undefined : dayOf(new Date(facts.sentAt)),
    }
  },
  takesPart: ({ unit, reporter, hops, skip }) => ({
    units: [unit, ...hops.flatMap((hop) => (hop.user === undefined ? [hop.unit] : []))].filter(
      (id) => id !== undefined,
    ),
    users: [reporter, skip?.told, ...hops.flatMap(({ user, from }) => [user, from])].filter(
      (id) => id !== undefined,
    ),
  }),
  // Detection of names is a help and no proof: what was written stays in the sealed facts.
  untold: ['place', 'demand', 'acts', 'measures', 'skipReasons', 'text'],
  values: reportValues,
  show: shownUrgentReport,
}

const hopLine = (
  { level, unit, user, sentAt, acknowledgedAt, passedOverAt }: urgentReport.Hop,
  names: Names,
) => {
  const to = [names.unit(unit)?.name, names.user(user)].filter((name) => name !== undefined).join('')
  const end =
    acknowledgedAt !== undefined
      ? `${moment(acknowledgedAt)}签收`
      : passedOverAt !== undefined
        ? `未签收，${moment(passedOverAt)}越级报送`
        : '尚未签收'
  return `${moment(sentAt)}报${urgentReport.levels[level]['zh-CN']}（${to}），${end}`
}

/** What the report F24 says; the final one tells the whole story. */
function reportValues({ step, facts, given, names }: Paper<Facts>): FormValues {
  const { label, events } = urgentReport.categoryRow(facts.category!)
  return {
    category: `${label['zh-CN']}：${events[facts.event!]!['zh-CN']}`,
    place: facts.place,
    occurredAt: moment(facts.occurredAt!),
    persons: `${facts.persons}人`,
    content: step === 'closeUrgentReport' ? `${facts.acts}\n终报：${given['text'] as string}` : facts.acts,
    demand: facts.demand,
    measures: facts.measures,
    chain: [
      ...facts.hops.map((hop) => hopLine(hop, names)),
      ...(facts.skip === undefined ? [] : [`越级报送的理由：${facts.skip.reasons}`]),
      ...facts.followUps.map(({ at, text }) => `${moment(at)}续报：${text}`),
    ],
  }
}
