import { addWorkingDays, type Calendar } from '../clock/calendar'
import { addDays, type Day } from '../clock/day'
import {
  fifteenDaysOf,
  halfMonthOf,
  halfYearOf,
  monthOf,
  quarterOf,
  yearOf,
  type DaySpan,
} from '../clock/window'
import { receptionDates } from '../reception-day/calendar'
import { choiceAt, limitAt, rulesAt } from '../rulebook/resolve'
import type { Rulebook } from '../rulebook/rulebook'
import type { RuleKey } from '../rulebook/rules'
import { source, type Source } from '../source'
import { meetingWindow } from '../supervision/meeting'
import { text, type Text } from '../text'

export interface DutyRules {
  readonly rulebook: Rulebook
  readonly calendar: Calendar
}

/** Which units owe a duty: the petition office for its organisation, every area, law-and-order department, or all. */
export const owers = {
  office: text('信访工作机构', 'petition office'),
  area: text('管理区', 'management area'),
  'political-legal': text('政法部门', 'law-and-order department'),
  department: text('部门', 'department'),
  village: text('村（居）', 'village'),
} as const satisfies Record<string, Text>
export type UnitKind = keyof typeof owers

export interface DutyUnit {
  readonly id: string
  readonly kind: UnitKind
  /** First and last day on which the unit exists; windows outside are not owed. */
  readonly from?: Day
  readonly to?: Day
}

export interface DutyRow {
  readonly label: Text
  readonly owedBy: readonly UnitKind[]
  /** `within` its window (a meeting), or `after` it, about it (a bulletin on a month). */
  readonly done: 'within' | 'after'
  /** The windows that begin within a span, oldest first; none where the rulebook is silent. */
  windows(span: DaySpan, rules: DutyRules): DaySpan[]
  /** What the proof is called. */
  readonly document: Text
  /** Without it the duty is listed as a gap and never counted as missed (S1.1.1). */
  readonly soft?: true
  /** Owed only in months in which such matters were open; the caller knows them. */
  readonly onlyWith?: 'open-transfers' | 'open-from-superior'
  readonly sources: readonly Source[]
}

/** Windows one after the other, as long as the rulebook knows the duty at their beginning. */
const each =
  (windowOf: (day: Day, rulebook: Rulebook) => DaySpan | undefined) =>
  ({ from, to }: DaySpan, { rulebook }: DutyRules): DaySpan[] => {
    const found: DaySpan[] = []
    for (let at = from; at <= to;) {
      const window = windowOf(at, rulebook)
      if (window !== undefined && window.from >= from) found.push(window)
      at = window === undefined ? addDays(at, 1) : addDays(window.to, 1)
    }
    return found
  }

const ruled = (key: RuleKey, windowOf: (day: Day) => DaySpan) =>
  each((day, rulebook) => {
    const { handbook, floor } = rulesAt(rulebook, key, day)
    return handbook === undefined && floor === undefined ? undefined : windowOf(day)
  })

const halfMonths = each((day, rulebook) => {
  const reading = choiceAt(rulebook, 'half-month', day)
  return reading === undefined ? undefined : reading === 'rolling' ? fifteenDaysOf(day) : halfMonthOf(day)
})

const receptions = (span: DaySpan, rules: DutyRules): DaySpan[] => [
  ...receptionDates(span, rules).map(({ day }) => ({ from: day, to: day })),
  ...ruled('dean-reception', monthOf)(span, rules),
]

const reportWindows = { monthly: monthOf, quarterly: quarterOf, yearly: yearOf }
type Frequency = keyof typeof reportWindows

const minutes = text('例会纪要', 'minutes')
const bulletin = text('信访情况通报', 'bulletin')

/** The calendar duties of the three handbooks and the floor (`domain.md` 2.5). */
export const duties = {
  'leading-meeting': {
    label: text('街道半月例会', 'half-monthly meeting of the sub-district'),
    owedBy: ['office'],
    done: 'within',
    windows: halfMonths,
    document: minutes,
    sources: [source('S1.5.1'), source('DP-12')],
  },
  'unit-meeting': {
    label: text('单位半月例会', 'half-monthly meeting of a unit'),
    owedBy: ['area', 'political-legal'],
    done: 'within',
    windows: halfMonths,
    document: minutes,
    sources: [source('S1.5.2'), source('DP-12')],
  },
  'coordination-meeting': {
    label: text('协调会', 'coordination meeting'),
    owedBy: ['office'],
    done: 'within',
    windows: each(meetingWindow),
    document: minutes,
    sources: [source('S4.5.6')],
  },
  'monthly-bulletin': {
    label: text('月度信访情况通报', 'monthly bulletin'),
    owedBy: ['office'],
    done: 'after',
    windows: ruled('monthly-bulletin', monthOf),
    document: bulletin,
    sources: [source('S1.9.1')],
  },
  'transfer-bulletin': {
    label: text('转送情况通报', 'bulletin on transfers'),
    owedBy: ['office'],
    done: 'after',
    windows: ruled('transfer-bulletin', monthOf),
    document: bulletin,
    onlyWith: 'open-transfers',
    sources: [source('S4.7.1')],
  },
  'upward-report': {
    label: text('向上级报告转送件办理情况', 'monthly report to the superior'),
    owedBy: ['office'],
    done: 'after',
    windows: ruled('upward-report', monthOf),
    document: text('办理情况月报', 'monthly return'),
    onlyWith: 'open-from-superior',
    sources: [source('S4.7.3')],
  },
  'analysis-report': {
    label: text('信访情况分析报告', 'analysis report'),
    owedBy: ['office'],
    done: 'within',
    windows: each((day, rulebook) => {
      const reading = choiceAt(rulebook, 'analysis-report', day)
      return reading === undefined ? undefined : reportWindows[reading as Frequency](day)
    }),
    document: text('信访专报、情况分析报告', 'analysis report'),
    sources: [source('S4.8.1')],
  },
  'yearly-report': {
    label: text('年度信访情况报告', 'yearly report'),
    owedBy: ['office'],
    done: 'after',
    windows: ruled('yearly-report', yearOf),
    document: text('年度报告', 'yearly report'),
    sources: [source('XFGZTL', '41')],
  },
  inspection: {
    label: text('半年检查考核', 'half-yearly inspection'),
    owedBy: ['office'],
    done: 'within',
    windows: ruled('inspections', halfYearOf),
    document: text('检查考核表', 'score sheets'),
    sources: [source('S1.5.4')],
  },
  publicity: {
    label: text('学习宣传', 'study and publicity'),
    owedBy: ['office', 'area', 'political-legal', 'department', 'village'],
    done: 'within',
    windows: ruled('publicity', halfYearOf),
    document: text('活动记录', 'record of the activity'),
    soft: true,
    sources: [source('S1.1.1'), source('S1.5.4')],
  },
  'reception-day': {
    label: text('领导接待日', 'leaders’ reception day'),
    owedBy: ['office'],
    done: 'within',
    windows: receptions,
    document: text('接待记录', 'record of the reception'),
    sources: [source('S4.10.1'), source('S5.4')],
  },
} as const satisfies Record<string, DutyRow>

export type DutyCode = keyof typeof duties
export const dutyCodes = Object.keys(duties) as readonly DutyCode[]
export const dutyRow = (code: DutyCode): DutyRow => duties[code]

/** The last day in time: the end of the window, or some working days after the span a report is about (S1.9.1). */
export function lastDay(code: DutyCode, window: DaySpan, { rulebook, calendar }: DutyRules): Day {
  if (dutyRow(code).done === 'within') return window.to
  return addWorkingDays(calendar, window.to, limitAt(rulebook, 'bulletin-day', window.to) ?? 0)
}
