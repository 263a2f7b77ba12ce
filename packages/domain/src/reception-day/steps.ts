import { isUnit } from '../access/units'
import { isDay, type Day } from '../clock/day'
import { checkLeader } from '../case-lead/steps'
import type { MatterFacts } from '../matter/facts'
import { refusal, unless, type Refusal } from '../refusal'
import { source } from '../source'
import { text } from '../text'
import { stepOf, type Field, type InputOfRow, type StepContext } from '../track/step'
import { receptionAlerts, sheetDue } from './alerts'
import { receptionDates } from './calendar'
import {
  holdings,
  receptionForms,
  type Holding,
  type ReceivingLeader,
  type ReceptionFacts,
  type ReceptionForm,
  type ReceptionRecord,
} from './facts'

/** The matter a visitor comes about, as far as the leader's impartiality needs it. */
export type VisitedMatter = Pick<MatterFacts, 'id' | 'accusedUsers' | 'accusedUnits' | 'recused' | 'handler'>

export interface ReceptionAnswers {
  readonly office: string
  readonly day: Day
  readonly form: ReceptionForm
  readonly leader: ReceivingLeader
  readonly escorts: readonly string[]
  readonly reasons: string
  readonly brief: string
  readonly expected: number
  readonly plan: string
  readonly unitLeaders: readonly string[]
  readonly matter: VisitedMatter
  readonly persons: number
  readonly holding: Holding
  readonly override: string
  readonly stateShown: boolean
  /** Places in the lists, from 0. */
  readonly visitor: number
  readonly record: number
  readonly problem: string
  readonly instruction: string
  readonly unit: string
  readonly due: Day
  readonly what: string
  readonly measures: string
  readonly legalBasis: string
  readonly result: string
}

export const receptionFields = {
  office: { label: text('组织单位', 'office'), kind: 'unit' },
  day: { label: text('接待日', 'reception day'), kind: 'day' },
  form: { label: text('接待形式', 'form'), kind: 'choice', choices: receptionForms },
  leader: { label: text('接待领导', 'leader'), kind: 'user' },
  escorts: { label: text('陪同人员', 'escorts'), kind: 'list' },
  reasons: { label: text('理由', 'reasons'), kind: 'text' },
  brief: { label: text('当前问题梳理', 'brief of current problems'), kind: 'text' },
  expected: { label: text('预计来访人数', 'visitors expected'), kind: 'number' },
  plan: { label: text('大规模来访预案', 'plan for a large visit'), kind: 'text' },
  unitLeaders: { label: text('提前到场的单位领导', 'unit leaders on the spot'), kind: 'list' },
  matter: { label: text('信访事项', 'matter'), kind: 'text' },
  persons: { label: text('来访人数', 'persons'), kind: 'number' },
  holding: { label: text('已有答复', 'what the visitor holds'), kind: 'choice', choices: holdings },
  override: { label: text('仍予安排的理由', 'why scheduled all the same'), kind: 'text' },
  stateShown: { label: text('已告知事项办理情况', 'state of the matter shown'), kind: 'yes-no' },
  visitor: { label: text('来访登记', 'visitor'), kind: 'number' },
  record: { label: text('接待记录', 'record'), kind: 'number' },
  problem: { label: text('反映问题', 'problem'), kind: 'text' },
  instruction: { label: text('领导意见', 'instruction'), kind: 'text' },
  unit: { label: text('落实单位', 'unit'), kind: 'unit' },
  due: { label: text('落实期限', 'due on'), kind: 'day' },
  what: { label: text('情况', 'what happened'), kind: 'text' },
  measures: { label: text('处置措施', 'measures'), kind: 'text' },
  legalBasis: { label: text('法律依据', 'legal basis'), kind: 'text' },
  result: { label: text('落实结果', 'result'), kind: 'text' },
} as const satisfies Record<keyof ReceptionAnswers, Field>

export type ReceptionParty = 'office' | 'leader' | 'escorts' | 'units'

const step = stepOf<ReceptionFacts, ReceptionAnswers, StepContext, ReceptionParty>()
const S4101 = [source('S4.10.1'), source('S5.4')]
const S4102 = [source('S4.10.2')]
const S4103 = [source('S4.10.3')]
const S4106 = [source('S4.10.6')]
const before = ['planned', 'notified'] as const
const meeting = ['planned', 'notified', 'held'] as const

const alerts = (change: Partial<ReceptionFacts>, facts: ReceptionFacts, context: StepContext) =>
  receptionAlerts({ ...facts, ...change }, context.today, context)

/** Said of a day beyond the published calendar, or beside the days the handbook names. */
function dayWarnings(day: Day, context: StepContext): Refusal[] {
  const [date] = receptionDates({ from: day, to: day }, context)
  const year = Number(day.slice(0, 4))
  return [
    ...unless(
      context.calendar.years.has(year),
      'DAY_PROVISIONAL',
      '该年度放假安排尚未公布，接待日为暂定，公布后应当核对',
      'The arrangement of that year is not published: the day is provisional',
      [source('DP-11')],
      'day',
    ),
    ...unless(
      date !== undefined ||
        receptionDates({ from: `${year}-01-01`, to: `${year}-12-31` }, context).length === 0,
      'NOT_A_RECEPTION_DAY',
      '不是制度规定的接待日，请另行公布',
      'Not a day the handbook names: announce it',
      S4101,
      'day',
    ),
  ]
}

const isPersons = (n: number) => Number.isInteger(n) && n > 0

/** Whoever is received: by a leader who is on neither side, and in principle not with an answer in hand. */
function checkVisitor(
  {
    matter,
    persons,
    holding,
    override,
  }: { matter?: VisitedMatter; persons: number; holding: Holding; override?: string },
  { leader }: ReceptionFacts,
  context: StepContext,
): Refusal[] {
  return [
    ...unless(
      isPersons(persons),
      'COUNT_IMPOSSIBLE',
      '人数应为正整数',
      'A positive number of persons',
      [],
      'persons',
    ),
    ...(matter === undefined ? [] : checkLeader(leader!, matter, context, 'matter')),
    ...unless(
      holding === 'nothing' || (override ?? '').trim() !== '',
      'NOT_SCHEDULED_IN_PRINCIPLE',
      '已持告知单或者领导已有明确意见的，原则上不再安排；仍需安排的请写明理由',
      'With a notice or a leader’s opinion a visit is in principle not scheduled; give the reason to do so all the same',
      S4103,
      'override',
    ),
  ]
}

const openRecord = (index: number, { records }: ReceptionFacts): Refusal[] =>
  unless(
    records[index]?.instruction !== undefined,
    'RECORD_UNKNOWN',
    '没有这一条须落实的接待记录',
    'No such record with an instruction',
    S4106,
    'record',
  )

const setRecord = (index: number, more: Partial<ReceptionRecord>, { records }: ReceptionFacts) => ({
  records: records.with(index, { ...records[index]!, ...more }),
})

/** The table of steps of a reception day (`domain.md` 2.5, S4.10, S5.4). */
export const receptionSteps = {
  planReception: step({
    label: text('排班', 'plan'),
    from: ['none'],
    to: 'planned',
    permission: 'reception-day.arrange',
    by: 'office',
    asks: ['office', 'day', 'form', 'leader'],
    mayAsk: ['escorts'],
    check: ({ day, office }, _facts, { today, units }) => [
      ...unless(
        isDay(day) && day >= today,
        'RECEPTION_DAY',
        '接待日不得早于今日',
        'A reception day is not in the past',
        S4101,
        'day',
      ),
      ...unless(isUnit(office, units), 'UNIT_UNKNOWN', '单位不存在', 'Unknown unit', [], 'office'),
    ],
    warn: ({ day }, _facts, context) => dayWarnings(day, context),
    change: ({ office, day, form, leader, escorts = [] }) => ({ office, day, form, leader, escorts }),
    sources: S4101,
  }),
  notifyReception: step({
    label: text('通知接待领导', 'tell the leader'),
    from: ['planned'],
    to: 'notified',
    permission: 'reception-day.arrange',
    by: 'office',
    warn: (_given, facts, context) =>
      alerts({ notifiedOn: context.today }, facts, context).filter(({ code }) => code === 'NOTICE_LATE'),
    change: (_given, _facts, { today }) => ({ notifiedOn: today }),
    tells: ['leader', 'escorts'],
    sources: S4102,
  }),
  substituteLeader: step({
    label: text('安排替班领导', 'substitute'),
    from: before,
    to: 'same',
    permission: 'reception-day.arrange',
    by: 'office',
    asks: ['leader', 'reasons'],
    check: ({ leader }, facts) =>
      unless(
        leader.userId !== facts.leader?.userId,
        'SAME_LEADER',
        '替班领导与原接待领导相同',
        'The substitute is the same leader',
        S4102,
        'leader',
      ),
    change: ({ leader, reasons }, { substitutions, ...facts }, { today }) => ({
      leader,
      substitutions: [
        ...substitutions,
        { from: facts.leader!.userId, to: leader.userId, reasons, on: today },
      ],
    }),
    tells: ['leader', 'escorts'],
    sources: S4102,
  }),
  prepareReception: step({
    label: text('接待准备', 'prepare'),
    from: before,
    to: 'same',
    permission: 'reception-day.arrange',
    by: 'office',
    mayAsk: ['brief', 'expected', 'plan', 'unitLeaders'],
    warn: (given, facts, context) => alerts(given, facts, context),
    change: ({ brief, expected, plan, unitLeaders }) => ({
      ...(brief === undefined ? {} : { brief }),
      ...(expected === undefined ? {} : { expected }),
      ...(plan === undefined ? {} : { plan }),
      ...(unitLeaders === undefined ? {} : { unitLeaders }),
    }),
    tells: ['leader'],
    sources: [source('S4.10.4')],
  }),
  openReception: step({
    label: text('开始接待', 'open'),
    from: before,
    to: 'held',
    permission: 'reception-day.record',
    by: 'office',
    guard: ({ day }, { today }) =>
      unless(day === today, 'NOT_THE_DAY', '今日不是该接待日', 'Today is not that day', S4101),
    warn: (_given, facts, context) => alerts({}, facts, context),
    sources: [source('S4.10.3')],
  }),
  admitVisitor: step({
    label: text('登记并安排接待', 'register and schedule'),
    from: meeting,
    to: 'same',
    permission: 'reception-day.record',
    by: 'office',
    asks: ['persons', 'holding'],
    mayAsk: ['matter', 'override'],
    check: checkVisitor,
    change: ({ matter, persons, holding, override }, { visitors }) => ({
      visitors: [
        ...visitors,
        {
          persons,
          holding,
          scheduled: true,
          ...(matter === undefined ? {} : { matter: matter.id }),
          ...(override === undefined ? {} : { override }),
        },
      ],
    }),
    sources: S4103,
  }),
  turnVisitor: step({
    label: text('登记，原则上不安排', 'register, not scheduled'),
    from: meeting,
    to: 'same',
    permission: 'reception-day.record',
    by: 'office',
    asks: ['persons', 'holding', 'stateShown'],
    mayAsk: ['matter'],
    check: ({ persons, holding, stateShown }) => [
      ...unless(
        isPersons(persons),
        'COUNT_IMPOSSIBLE',
        '人数应为正整数',
        'A positive number of persons',
        [],
        'persons',
      ),
      ...unless(
        holding !== 'nothing',
        'MUST_BE_SCHEDULED',
        '没有告知单，领导也没有明确意见的，应当安排接待',
        'A visitor without notice or leader’s opinion is scheduled',
        S4103,
        'holding',
      ),
      ...unless(
        stateShown,
        'STATE_NOT_SHOWN',
        '不安排接待的，应当告知其事项办理情况',
        'Who is not scheduled is shown how the matter stands',
        S4103,
        'stateShown',
      ),
    ],
    change: ({ matter, persons, holding, stateShown }, { visitors }) => ({
      visitors: [
        ...visitors,
        {
          persons,
          holding,
          scheduled: false,
          stateShown,
          ...(matter === undefined ? {} : { matter: matter.id }),
        },
      ],
    }),
    sources: S4103,
  }),
  recordReception: step({
    label: text('接待记录', 'record'),
    from: ['held'],
    to: 'same',
    permission: 'reception-day.record',
    by: 'office',
    asks: ['visitor', 'problem'],
    mayAsk: ['instruction', 'unit', 'due'],
    check: ({ visitor, instruction, unit, due }, { visitors, records }, { today, units }) => [
      ...unless(
        visitors[visitor]?.scheduled === true && !records.some((one) => one.visitor === visitor),
        'VISITOR_UNKNOWN',
        '没有这一待接待的来访登记',
        'No such visitor waits to be received',
        S4106,
        'visitor',
      ),
      ...unless(
        instruction === undefined || (unit !== undefined && isUnit(unit, units)),
        'UNIT_MISSING',
        '领导有意见的，应当写明落实单位',
        'An instruction names the unit that follows it up',
        S4106,
        'unit',
      ),
      ...unless(
        instruction === undefined || (isDay(due) && due > today),
        'DUE_MISSING',
        '领导有意见的，应当写明落实期限',
        'An instruction sets a day',
        S4106,
        'due',
      ),
    ],
    change: ({ visitor, problem, instruction, unit, due }, { records }) => ({
      records: [
        ...records,
        { visitor, problem, ...(instruction === undefined ? {} : { instruction, unit: unit!, due: due! }) },
      ],
    }),
    sources: S4106,
  }),
  recordIncident: step({
    label: text('登记现场情况', 'record an incident'),
    from: ['held'],
    to: 'same',
    permission: 'reception-day.record',
    by: 'office',
    asks: ['what', 'measures', 'legalBasis'],
    change: ({ what, measures, legalBasis }, { incidents }, { now }) => ({
      incidents: [...incidents, { what, measures, basis: legalBasis, at: now }],
    }),
    sources: [source('S4.10.5')],
  }),
  finishReception: step({
    label: text('结束接待', 'finish'),
    from: ['held'],
    to: 'recorded',
    permission: 'reception-day.record',
    by: 'office',
    guard: ({ visitors, records }) =>
      unless(
        visitors.every(({ scheduled }, i) => !scheduled || records.some(({ visitor }) => visitor === i)),
        'RECORDS_MISSING',
        '尚有已安排的来访没有接待记录',
        'A visitor who was scheduled has no record',
        S4106,
      ),
    sources: S4106,
  }),
  issueSheet: step({
    label: text('发出落实表', 'issue the follow-up sheet'),
    from: ['recorded'],
    to: 'same',
    permission: 'reception-day.arrange',
    by: 'office',
    asks: ['record'],
    check: ({ record }, facts) => [
      ...openRecord(record, facts),
      ...unless(
        facts.records[record]?.sheetOn === undefined,
        'SHEET_ISSUED',
        '落实表已经发出',
        'The sheet is issued already',
        S4106,
        'record',
      ),
    ],
    warn: (_given, { day }, context) => {
      const latest = sheetDue(day!, context)
      return latest === undefined || context.today <= latest
        ? []
        : [
            refusal('SHEET_LATE', text('落实表应于 {latest} 前发出', 'The sheet was due by {latest}'), {
              basis: S4106,
              values: { latest },
            }),
          ]
    },
    change: ({ record }, facts, context) => {
      const latest = sheetDue(facts.day!, context)
      const sheetLate = latest !== undefined && context.today > latest
      return setRecord(record, { sheetOn: context.today, sheetLate }, facts)
    },
    sends: ({ record }, { records }) => [{ form: 'F21', unit: records[record]!.unit! }],
    sources: S4106,
  }),
  reportFollowUp: step({
    label: text('报告落实结果', 'report the result'),
    from: ['recorded'],
    to: 'same',
    permission: 'reception-day.answer',
    by: 'units',
    asks: ['record', 'result'],
    check: ({ record }, facts, { viewer }) => [
      ...openRecord(record, facts),
      ...unless(
        facts.records[record]?.sheetOn !== undefined,
        'SHEET_MISSING',
        '落实表尚未发出',
        'The sheet is not issued yet',
        S4106,
        'record',
      ),
      ...unless(
        viewer.posts.some(({ unitId }) => unitId === facts.records[record]?.unit),
        'OTHER_UNIT',
        '该意见由其他单位落实',
        'Another unit follows this one up',
        S4106,
        'record',
      ),
    ],
    change: ({ record, result }, facts, { today }) => setRecord(record, { result, resultOn: today }, facts),
    tells: ['office', 'leader'],
    sources: S4106,
  }),
  closeReception: step({
    label: text('办结', 'close'),
    from: ['recorded'],
    to: 'closed',
    permission: 'reception-day.arrange',
    by: 'office',
    guard: ({ records }) =>
      unless(
        records.every(({ instruction, result }) => instruction === undefined || result !== undefined),
        'RESULTS_MISSING',
        '尚有领导意见没有落实结果',
        'An instruction has no result yet',
        S4106,
      ),
    tells: ['leader'],
    sources: S4106,
  }),
  cancelReception: step({
    label: text('取消', 'cancel'),
    from: before,
    to: 'cancelled',
    permission: 'reception-day.arrange',
    by: 'office',
    asks: ['reasons'],
    change: ({ reasons }) => ({ reasons }),
    tells: ['leader', 'escorts'],
    sources: S4102,
  }),
} as const

export type ReceptionStep = keyof typeof receptionSteps
export type ReceptionInput<S extends ReceptionStep> = InputOfRow<(typeof receptionSteps)[S]>
