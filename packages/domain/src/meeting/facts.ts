import type { Day } from '../clock/day'
import type { DutyCode } from '../duty/duties'
import { source, type Source } from '../source'
import { text, type Text } from '../text'

export const meetingStates = {
  none: text('未召集', 'none'),
  called: text('已通知', 'called'),
  held: text('已召开', 'held'),
  signed: text('纪要已签发', 'minutes signed'),
  cancelled: text('已取消', 'cancelled'),
} as const
export type MeetingState = keyof typeof meetingStates

interface Series {
  readonly label: Text
  readonly convener: Text
  readonly attendees: Text
  /** Standing items of the agenda. */
  readonly items: readonly Text[]
  /** The duty that signed minutes of this series fulfil. */
  readonly duty: DutyCode
  readonly sources: readonly Source[]
}

const reports = text('听取汇报', 'hear reports')
const analyse = text('分析形势', 'analyse the situation')
const plan = text('部署工作', 'plan the work')
const press = text('调度协调重点信访案件', 'press and coordinate key cases')

/** The three series of meetings. */
export const meetingSeries = {
  leading: {
    label: text('街道半月例会', 'half-monthly meeting of the sub-district'),
    convener: text('信访工作领导小组', 'petition leading group'),
    attendees: text(
      '一般由党政联席会成员、涉访单位负责人参加',
      'as a rule members of the joint meeting and heads of units concerned',
    ),
    items: [reports, analyse, plan, press],
    duty: 'leading-meeting',
    sources: [source('S1.5.1')],
  },
  unit: {
    label: text('单位半月例会', 'half-monthly meeting of a unit'),
    convener: text('管理区、政法部门', 'management area, law-and-order department'),
    attendees: text('本单位有关人员', 'people of the unit'),
    items: [text('研究疑难案件', 'difficult cases'), text('研究存在问题', 'problems')],
    duty: 'unit-meeting',
    sources: [source('S1.5.2')],
  },
  coordination: {
    label: text('协调会', 'coordination meeting'),
    convener: text('信访部门', 'petition office'),
    attendees: text('有关单位', 'units concerned'),
    items: [text('通报督查督办情况', 'report on supervision'), press],
    duty: 'coordination-meeting',
    sources: [source('S4.5.6')],
  },
} as const satisfies Record<string, Series>
export type MeetingSeries = keyof typeof meetingSeries
export const seriesRow = (series: MeetingSeries): Series => meetingSeries[series]

export interface Attendee {
  readonly userId: string
  readonly unitId: string
}

/** A standing item, or a case; cases stand by id, so that nobody learns of one they may not see. */
export interface AgendaItem {
  readonly title: string
  readonly matter?: string
}

export interface Decision {
  readonly what: string
  readonly matter?: string
  readonly owner?: string
  readonly unit?: string
  readonly due?: Day
  readonly result?: string
  readonly doneOn?: Day
}

/** One meeting, as plain data. Decisions are known by their place in the list, from 0. */
export interface MeetingFacts {
  readonly state: MeetingState
  readonly series?: MeetingSeries
  /** The unit that meets: the petition office for its organisation, or the area. */
  readonly unit?: string
  readonly day?: Day
  /** `HH:MM`, Asia/Shanghai. */
  readonly time?: string
  readonly place?: string
  readonly chair?: string
  readonly recorder?: string
  readonly invited: readonly Attendee[]
  readonly agenda: readonly AgendaItem[]
  readonly present: readonly string[]
  readonly absent: readonly { readonly userId: string; readonly reasons: string }[]
  readonly minutes?: string
  readonly decisions: readonly Decision[]
  readonly signedBy?: string
  readonly signedOn?: Day
  readonly reasons?: string
}

export const noMeeting: MeetingFacts = {
  state: 'none',
  invited: [],
  agenda: [],
  present: [],
  absent: [],
  decisions: [],
}

/** Decisions not carried out yet, with their place; overdue ones after their day. Only signed minutes bind. */
export const openDecisions = ({ state, decisions }: MeetingFacts, today: Day) =>
  state !== 'signed'
    ? []
    : decisions.flatMap((decision, index) =>
        decision.doneOn === undefined ? [{ index, decision, overdue: decision.due! < today }] : [],
      )
