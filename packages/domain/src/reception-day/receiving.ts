import { isUnit } from '../access/units'
import { isDay } from '../clock/day'
import { refusal, unless } from '../refusal'
import { source } from '../source'
import { text } from '../text'
import { sheetDue } from './alerts'
import { alerts, checkVisitor, isPersons, openRecord, setRecord } from './checks'
import { step } from './row'

const S4101 = [source('S4.10.1'), source('S5.4')]
const S4103 = [source('S4.10.3')]
const S4106 = [source('S4.10.6')]
const before = ['planned', 'notified'] as const
const meeting = ['planned', 'notified', 'held'] as const

/** The day itself, and what follows from it. */
export const receiving = {
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
} as const
