import { describe, expect, test } from 'vitest'
import { latestCalendar, withArrangement } from '../clock/calendar'
import { rulebooks } from '../rulebook/resolve'
import { text } from '../text'
import { changeImportance } from './importance'
import { reminders } from './reminders'
import { reprojections } from './reprojection'
import { applyClocks } from './testing/apply'
import { good, head, leader, leaderInCharge, Life, lives, officeHandler, officer } from './testing/life'
import { context } from './testing/world'

describe('agreement and simple procedure, T22', () => {
  test('signed by both sides it ends the matter and every duty but the notice', () => {
    const agreement = { agreement: 'settlement' as const, terms: '七日内恢复照明', signedByBoth: true }
    expect(
      lives.M40().codes(head, '2026-03-20', 'settleMatter', { ...agreement, signedByBoth: false }),
    ).toEqual(['NOT_SIGNED_BY_BOTH'])
    const life = lives.M40().do(head, '2026-03-20', 'settleMatter', agreement)
    expect([life.facts.status, life.clock('C05')?.state, life.document('F14')?.issuedOn]).toEqual([
      'M81',
      'met',
      '2026-03-20',
    ])
  })

  test('C18 ten working days from acceptance, beside the sixty', () => {
    expect(lives.simple().clock('C18')?.due.day).toBe('2026-03-18')
    expect(lives.simple().clock('C05')?.due.day).toBe('2026-05-06')
    expect(lives.M40().clock('C18')).toBeUndefined()
  })

  test.each([
    ['a repeat', { first: false }, ['NOT_FOR_SIMPLE']],
    ['a major one', { flags: { major: true } }, ['NOT_FOR_SIMPLE']],
    ['a plain first one', {}, []],
  ])('for %s → %j', (_, input, codes) => {
    const life = new Life(input).do(officer, '2026-03-02', 'openTriage', {})
    const accept = { responsibleUnit: 'office', firstResponsible: 'head', simple: true }
    expect(life.codes(head, '2026-03-04', 'acceptMatter', accept)).toEqual(codes)
  })

  test('accepted by the petitioner it is closed at once; otherwise it goes the ordinary way', () => {
    const life = lives.simple()
    const answer = {
      results: good.results(life.facts),
      facts: '线路已经修复',
      legalBasis: '《信访工作条例》第三十一条',
    }
    expect(life.codes(officeHandler, '2026-03-10', 'answerSimply', { ...answer, accepted: false })).toEqual([
      'ANSWER_NOT_ACCEPTED',
    ])
    expect(
      lives.M40().codes(officeHandler, '2026-03-10', 'answerSimply', { ...answer, accepted: true }),
    ).toEqual(['NOT_SIMPLE'])
    const left = lives.simple().do(officeHandler, '2026-03-10', 'leaveSimple', { reasons: '案情复杂' })
    expect([left.facts.simple, left.clock('C18')?.state, left.clock('C05')?.state]).toEqual([
      false,
      'met',
      'running',
    ])
    life.do(officeHandler, '2026-03-10', 'answerSimply', { ...answer, accepted: true, handedOver: true })
    expect([life.facts.status, life.document('F11')?.servedOn, life.clock('C18')?.state]).toEqual([
      'M81',
      '2026-03-10',
      'met',
    ])
  })
})

describe('withdrawal, T23', () => {
  const written = { withdrawnOn: '2026-03-12', reasons: '问题已经自行解决', pressured: false }
  test('seven days to think again; the periods go on meanwhile', () => {
    const life = lives.M40().do(officer, '2026-03-12', 'recordWithdrawal', written)
    expect([life.facts.status, life.clock('C05')?.state]).toEqual(['M40', 'running'])
    expect(life.codes(officer, '2026-03-13', 'recordWithdrawal', written)).toEqual(['WITHDRAWAL_COOLING'])
    expect(life.codes(head, '2026-03-19', 'confirmWithdrawal', {})).toEqual(['COOLING_OFF'])
    expect(reminders(life.facts, context(head, '2026-03-20')).map(({ kind }) => kind)).toContain('cooled-off')
    life.do(head, '2026-03-20', 'confirmWithdrawal', {})
    expect([life.facts.status, life.clock('C05')?.state]).toEqual(['M82', 'met'])
  })

  test('under pressure it has no effect; nobody takes it who handles the matter', () => {
    expect(
      lives.M40().refused(officer, '2026-03-12', 'recordWithdrawal', { ...written, pressured: true }),
    ).toMatchObject([
      { code: 'WITHDRAWN_UNDER_PRESSURE', basis: [{ article: '18(4)' }, { article: '46(6)' }] },
    ])
    expect(
      lives
        .M40()
        .codes(officer, '2026-03-12', 'recordWithdrawal', { ...written, pressured: undefined as never }),
    ).toEqual(['ANSWER_MISSING'])
    const own = lives.M40()
    own.facts = { ...own.facts, handler: 'officer' }
    expect(own.codes(officer, '2026-03-12', 'recordWithdrawal', written)).toEqual(['OWN_WORK'])
  })

  test('thought again, it never was', () => {
    const life = lives
      .M40()
      .do(officer, '2026-03-12', 'recordWithdrawal', written)
      .do(officer, '2026-03-16', 'cancelWithdrawal', {})
    expect(life.codes(head, '2026-03-25', 'confirmWithdrawal', {})).toEqual(['COOLING_OFF'])
    expect(life.codes(officer, '2026-03-17', 'cancelWithdrawal', {})).toEqual(['NO_WITHDRAWAL'])
  })
})

describe('hospital, S5.7 and S5.8', () => {
  const hospital = { rulebook: rulebooks.WSY }
  const handled = (flags = {}) =>
    new Life({ flags }, '2026-03-02', hospital)
      .do(officer, '2026-03-02', 'openTriage', {})
      .do(head, '2026-03-04', 'acceptMatter', { responsibleUnit: 'office', firstResponsible: 'head' })
      .do(head, '2026-03-05', 'appointHandler', { handler: 'office-handler' })

  test('seven and fifteen working days beside the fifteen days of the notice', () => {
    expect([handled().clock('C17')?.due.day, handled({ important: true }).clock('C17')?.due.day]).toEqual([
      '2026-03-11',
      '2026-03-23',
    ])
    expect(handled().clock('C02')?.due.day).toBe('2026-03-17')
  })

  test('beyond the department’s powers: asked in writing, and no reply before the instruction', () => {
    const life = handled().do(officeHandler, '2026-03-06', 'requestInstruction', {
      request: '退费超出科室权限，请批示',
    })
    const report = good.report(life.facts, '2026-03-06')
    expect(life.codes(officeHandler, '2026-03-09', 'submitClosingReport', report)).toEqual([
      'INSTRUCTION_PENDING',
    ])
    expect(life.codes(officeHandler, '2026-03-09', 'requestInstruction', { request: '再次呈请' })).toEqual([
      'INSTRUCTION_PENDING',
    ])
    life.do(leader, '2026-03-09', 'giveInstruction', { instruction: '同意退费，由院办落实' })
    expect(life.codes(leader, '2026-03-09', 'giveInstruction', { instruction: '同意' })).toEqual([
      'NO_INSTRUCTION_ASKED',
    ])
    // The time of waiting is not excluded from the reply's seven working days.
    expect(life.clock('C17')).toMatchObject({ state: 'running', due: { day: '2026-03-11' } })
    expect(life.codes(officeHandler, '2026-03-09', 'submitClosingReport', report)).toEqual([])
  })

  test.each([
    ['important, nothing dated', true, [], ['STEPS_MISSING']],
    ['important, three of four', true, ['investigated', 'arranged', 'classified'], ['STEPS_MISSING']],
    ['important, all', true, ['investigated', 'arranged', 'classified', 'reported-up'], []],
    ['ordinary', false, [], []],
  ] as const)('%s → %j', (_, important, kinds, codes) => {
    const life = handled({ important })
    life.do(officeHandler, '2026-03-09', 'submitClosingReport', good.report(life.facts, '2026-03-06'))
    life.facts = {
      ...life.facts,
      notes: kinds.map((kind) => ({ kind, userId: 'office-handler', on: '2026-03-06' })),
    }
    expect(life.codes(leaderInCharge, '2026-03-10', 'approveClosing', { standards: good.standards })).toEqual(
      codes,
    )
  })

  const reason = '涉及多名患者，院办主任认定'
  const flags = handled().facts.flags
  test.each([
    ['marked in time: fifteen working days', false, true, head, '2026-03-11', reason, [], '2026-03-23'],
    ['on the day after the seven', false, true, head, '2026-03-12', reason, ['PERIOD_OVER'], '2026-03-11'],
    ['by the clerk', false, true, officer, '2026-03-09', reason, ['NOT_PERMITTED'], '2026-03-11'],
    ['without reason', false, true, head, '2026-03-09', ' ', ['ANSWER_MISSING'], '2026-03-11'],
    ['unmarked: seven again', true, false, head, '2026-03-09', reason, [], '2026-03-11'],
    ['unmarked late: the breach shows', true, false, head, '2026-03-12', reason, [], '2026-03-11'],
    ['as it is', true, true, officer, '2026-03-09', '', [], '2026-03-23'],
  ] as const)('importance %s', (_, was, important, viewer, today, why, codes, due) => {
    const life = handled({ important: was })
    const at = life.at(viewer, today)
    const outcome = changeImportance(life.facts, { important, reason: why }, at)
    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual(codes)
    if (outcome.ok) life.facts = applyClocks(life.facts, outcome.value)
    expect(life.clock('C17')).toMatchObject({
      due: { day: due },
      state: today > due ? (outcome.ok ? 'breached' : 'running') : 'running',
    })
  })

  test('a street knows no important items: its clocks stay', () =>
    expect(
      changeImportance(
        { ...lives.M40().facts, flags },
        { important: true, reason: '' },
        context(head, '2026-03-06'),
      ),
    ).toEqual({ ok: true, value: [] }))

  test('address unclear: no reply is due, until it is clear; then seven working days from that day', () => {
    const life = new Life(
      { unclear: ['address'], persons: [{ name: '甲某某', phone: '10012345678' }], demo: true },
      '2026-03-02',
      hospital,
    )
      .do(officer, '2026-03-02', 'openTriage', {})
      .do(officer, '2026-03-03', 'askParticulars', { particulars: '请写明住址' })
    expect([life.clock('C17'), life.clock('C02')]).toEqual([undefined, undefined])
    life.do(officer, '2026-03-06', 'receiveParticulars', { particulars: '住址', nowReachable: true })
    expect(life.clock('C17')?.due).toMatchObject({ trigger: '2026-03-06', day: '2026-03-17' })
    expect(life.clock('C02')?.due.trigger).toBe('2026-03-06')
  })

  test('particulars of somebody who can be reached start no second reply', () => {
    const life = new Life({}, '2026-03-02', hospital)
      .do(officer, '2026-03-02', 'openTriage', {})
      .do(officer, '2026-03-03', 'askParticulars', { particulars: '请写明路段' })
      .do(officer, '2026-03-06', 'receiveParticulars', { particulars: '站前一路' })
    expect(life.facts.clocks.filter(({ code }) => code === 'C17')).toHaveLength(1)
  })

  test('an important one is not answered simply before its five steps', () => {
    const life = new Life({ flags: { important: true } }, '2026-03-02', hospital)
      .do(officer, '2026-03-02', 'openTriage', {})
      .do(head, '2026-03-04', 'acceptMatter', {
        responsibleUnit: 'office',
        firstResponsible: 'head',
        simple: true,
      })
      .do(head, '2026-03-05', 'appointHandler', { handler: 'office-handler' })
    const answer = {
      results: good.results(life.facts),
      facts: '费用已经退还',
      legalBasis: '《信访工作条例》第三十一条',
      accepted: true,
    }
    expect(life.codes(officeHandler, '2026-03-10', 'answerSimply', answer)).toEqual(['STEPS_MISSING'])
  })

  test('where the handbook knows no five steps, none are asked for', () => {
    const life = lives.M41()
    life.facts = { ...life.facts, flags: { ...life.facts.flags, important: true } }
    expect(life.codes(leaderInCharge, '2026-03-23', 'approveClosing', { standards: good.standards })).toEqual(
      [],
    )
  })
})

describe('a calendar that changes, DP-10', () => {
  const calendar = withArrangement(latestCalendar, {
    year: 2027,
    knownFrom: '2026-11-10',
    notice: { url: 'https://example.org/2027' },
    holidays: [
      { name: text('春节', 'Spring Festival'), off: ['2027-02-05', '2027-02-11'], work: ['2027-02-13'] },
    ],
  })
  const late = () =>
    new Life({ receivedOn: '2026-12-10' })
      .do(officer, '2026-12-10', 'openTriage', {})
      .do(head, '2026-12-15', 'acceptMatter', { responsibleUnit: 'office', firstResponsible: 'head' })
  const at = { rulebook: rulebooks.TG, calendar, today: '2026-12-16' }

  test('the preview names what moves and what stays because the petitioner was told', () => {
    const { facts } = late()
    expect(reprojections(facts, at).map(({ code, from, to, kept }) => [code, from, to, kept])).toEqual([
      ['C02', '2026-12-25', '2026-12-25', false],
      ['C05', '2027-02-15', '2027-02-15', true],
    ])
    const untold = { ...facts, documents: [] }
    expect(reprojections(untold, at)[1]).toMatchObject({ to: '2027-02-13', moved: -2, kept: false })
  })

  test('stored, the run has nothing left to do: it can be cut off and go on', () => {
    const { facts } = late()
    const done = applyClocks(
      facts,
      reprojections(facts, at)
        .slice(0, 1)
        .map(({ effect }) => effect),
    )
    expect(reprojections(done, at).map(({ code }) => code)).toEqual(['C05'])
    expect(reprojections(facts, { ...at, calendar: latestCalendar })).toEqual([])
  })
})
