import { isDay, type Day } from '../clock/day'
import { refusal, unless, type Refusal } from '../refusal'
import { source } from '../source'
import { text } from '../text'
import type { AgendaItem, Attendee, Decision, MeetingFacts } from './facts'

const basis = [source('S1.5.1')]
const S153 = [source('S1.5.3')]

export const checkCall = ({
  time,
  invited,
  agenda,
}: {
  readonly time: string
  readonly invited: readonly Attendee[]
  readonly agenda: readonly AgendaItem[]
}): Refusal[] => [
  ...unless(
    /^([01]\d|2[0-3]):[0-5]\d$/.test(time),
    'TIME_IMPOSSIBLE',
    '时间应为 时:分',
    'A time of day, HH:MM',
    [],
    'time',
  ),
  ...unless(
    new Set(invited.map(({ userId }) => userId)).size === invited.length,
    'INVITED_TWICE',
    '参加人员重复',
    'Somebody is invited twice',
    basis,
    'invited',
  ),
  ...unless(
    new Set(agenda.flatMap(({ matter }) => matter ?? [])).size ===
      agenda.filter(({ matter }) => matter !== undefined).length,
    'MATTER_TWICE',
    '同一事项重复列入议题',
    'A case stands on the agenda twice',
    basis,
    'agenda',
  ),
]

/** Everybody invited is present or absent with a reason; others may be present as well. */
export function checkAttendance(
  { present, absent = [] }: { readonly present: readonly string[]; readonly absent?: MeetingFacts['absent'] },
  { invited }: MeetingFacts,
): Refusal[] {
  const missing = invited.filter(
    ({ userId }) =>
      !present.includes(userId) && !absent.some((one) => one.userId === userId && one.reasons.trim() !== ''),
  )
  return [
    ...unless(
      missing.length === 0,
      'ATTENDANCE_OPEN',
      '应到人员须逐一登记到会，或者缺席及原因',
      'Everybody invited is marked present, or absent with a reason',
      basis,
      'absent',
    ),
    ...unless(
      !absent.some(({ userId }) => present.includes(userId)),
      'ATTENDANCE_BOTH',
      '同一人员不能既到会又缺席',
      'Nobody is present and absent',
      basis,
      'absent',
    ),
  ]
}

export const checkDecision = (
  { due, matter }: { readonly due?: Day; readonly matter?: string },
  { agenda, day }: MeetingFacts,
): Refusal[] => [
  ...unless(
    due === undefined || (isDay(due) && due >= day!),
    'DUE_IMPOSSIBLE',
    '完成期限应为会议当日或者以后的日期',
    'The day set lies on or after the meeting',
    S153,
    'due',
  ),
  ...unless(
    matter === undefined || agenda.some((item) => item.matter === matter),
    'NOT_ON_AGENDA',
    '该事项不在议题之内',
    'That case is not on the agenda',
    S153,
    'matter',
  ),
]

const lacks = ({ owner, due }: Decision) => owner === undefined || due === undefined

/** Minutes are signed when every decision has an owner and a day, and no case on the agenda is left without a word. */
export function checkMinutes({ minutes, decisions, agenda }: MeetingFacts): Refusal[] {
  const open = decisions.findIndex(lacks)
  const untouched = agenda.find(
    ({ matter }) => matter !== undefined && !decisions.some((one) => one.matter === matter),
  )
  return [
    ...unless(
      minutes !== undefined,
      'MINUTES_MISSING',
      '尚未填写会议纪要',
      'The minutes are not written',
      basis,
    ),
    ...(open < 0
      ? []
      : [
          refusal(
            'OWNER_MISSING',
            text('第{n}项议定事项没有责任人或者完成期限', 'Decision {n} has no owner or no day'),
            { basis: S153, field: `decisions.${open}`, values: { n: open + 1 } },
          ),
        ]),
    ...(untouched === undefined
      ? []
      : [
          refusal('CASE_UNDECIDED', text('议题“{title}”没有议定事项', 'The case "{title}" has no decision'), {
            basis: S153,
            values: { title: untouched.title },
          }),
        ]),
  ]
}
