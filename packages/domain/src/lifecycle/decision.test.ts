import { describe, expect, test } from 'vitest'
import { canSee } from '../access/viewer'
import { rulebooks, withDecision } from '../rulebook/resolve'
import { allowedActions } from './allowed'
import { commonSuperior } from './context'
import { reminders } from './reminders'
import {
  clerk,
  divisionHead,
  good,
  head,
  leader,
  leaderInCharge,
  Life,
  lives,
  officeHandler,
  officer,
} from './testing/life'
import { context, people, units } from './testing/world'

const court = {
  ground: 'COURT' as const,
  competentBody: '某市中级人民法院',
  guidance: '请依法向该法院申请再审',
  legalBasis: '《信访工作条例》第三十一条',
}
const triaged = (receivedOn: string, more = {}) =>
  new Life({ receivedOn }, receivedOn, more).do(officer, receivedOn, 'openTriage', {})

describe('sorting by law, T07', () => {
  test('W10b floor 2022, role B: told in writing within fifteen days whom to address', () => {
    const life = triaged('2026-03-02').do(head, '2026-03-04', 'divertMatter', court)
    expect([life.facts.status, life.effects.documents.map(({ form }) => form)]).toEqual(['M34', ['F03']])
    expect(life.clock('C02')).toMatchObject({ state: 'running', due: { day: '2026-03-17' } })
    life.do(clerk, '2026-03-09', 'recordService', {
      document: life.document('F03')!.id,
      service: good.direct('2026-03-09'),
    })
    expect(life.clock('C02')).toMatchObject({ state: 'met', stoppedOn: '2026-03-09' })
  })

  test('W10b role A passes the letter on to the political-legal organ as well', () => {
    const rulebook = withDecision(rulebooks.TG, {
      rule: 'receiver-role',
      value: 'A',
      from: '2022-05-01',
      document: '某编〔2022〕3号',
    })
    const sent = (ground: 'COURT' | 'ARBITRATION') =>
      triaged('2026-03-02', { rulebook })
        .do(head, '2026-03-04', 'divertMatter', { ...court, ground })
        .effects.documents.map(({ form }) => form)
    expect([sent('COURT'), sent('ARBITRATION')]).toEqual([['F03', 'F05'], ['F03']])
  })

  test.each([
    ['COURT', '2026-03-02', []],
    ['PARTY_APPEAL', '2026-03-02', []],
    ['DISCIPLINE', '2026-03-02', []],
    ['COURT', '2022-05-01', []],
    ['COURT', '2022-04-30', ['NOT_A_ROUTE']],
    ['ALREADY_HANDLED', '2026-03-02', ['NOT_A_ROUTE']],
    ['FINAL', '2026-03-02', ['NOT_A_ROUTE']],
  ] as const)('%s, received %s → %j', (ground, receivedOn, codes) => {
    const life = triaged(receivedOn)
    expect(life.codes(head, receivedOn, 'divertMatter', { ...court, ground })).toEqual(codes)
  })
})

describe('first, repeat, decided already, new facts', () => {
  const again = {
    ground: 'FINAL' as const,
    facts: '前件已经复核终结',
    legalBasis: '《信访工作条例》第三十六条',
    finalDocument: '某复核〔2025〕1号，2025年11月3日',
    guidance: '不再受理同一事实和理由的请求',
    earlier: good.earlier,
    sameFacts: true,
  }
  test.each([
    ['final, opinion served', {}, []],
    ['no re-review opinion on file', { earlier: { ...good.earlier, reReviewServed: false } }, ['NOT_FINAL']],
    ['still running', { earlier: { ...good.earlier, status: 'M40' as const } }, ['NOT_FINAL']],
    ['of somebody else', { earlier: { ...good.earlier, samePetitioner: false } }, ['OTHER_PETITIONER']],
    ['facts not compared', { sameFacts: false }, ['FACTS_NOT_COMPARED']],
    [
      'returns 31 days after a reply it never questioned',
      { ground: 'MISSED_REVIEW' as const, earlier: { ...good.earlier, windowUntil: '2026-03-01' } },
      [],
    ],
    [
      'returns within the window',
      { ground: 'MISSED_REVIEW' as const, earlier: { ...good.earlier, windowUntil: '2026-03-02' } },
      ['REVIEW_STILL_OPEN'],
    ],
    [
      'a ground of not accepting',
      { ground: 'ALREADY_HANDLED' as const },
      ['GROUND_NOT_SELECTABLE', 'REVIEW_STILL_OPEN'],
    ],
  ])('T05 %s → %j', (_, more, codes) => {
    expect(lives.M10().codes(head, '2026-03-04', 'refuseAgain', { ...again, ...more })).toEqual(codes)
  })

  test('a person’s judgement stands, moves the first-petition clock, and new facts forbid the way out', () => {
    const life = new Life({ receivedOn: '2026-03-02' }, '2026-03-02', { rulebook: rulebooks['JD-2005'] }).do(
      officer,
      '2026-03-02',
      'openTriage',
      {},
    )
    expect(life.clock('C11')?.state).toBe('running')
    const judge = (judgement: 'first' | 'repeat' | 'new-facts', earlier?: typeof good.earlier) => ({
      judgement,
      ...(earlier ? { earlier } : {}),
    })
    expect(life.codes(officer, '2026-03-03', 'judgeMatter', judge('repeat'))).toEqual(['EARLIER_MISMATCH'])
    expect(life.codes(officer, '2026-03-03', 'judgeMatter', judge('first', good.earlier))).toEqual([
      'EARLIER_MISMATCH',
    ])
    expect(life.codes(officer, '2026-03-03', 'judgeMatter', { judgement: 'perhaps' as never })).toEqual([
      'CHOICE_UNKNOWN',
    ])
    life.do(officer, '2026-03-03', 'judgeMatter', judge('new-facts', good.earlier))
    expect([life.facts.first, life.clock('C11')?.state]).toEqual([false, 'void'])
    expect(life.codes(head, '2026-03-04', 'refuseAgain', again)).toEqual(['NEW_FACTS'])
    life.do(officer, '2026-03-04', 'judgeMatter', judge('first'))
    expect([life.facts.first, life.clock('C11')?.state, life.clock('C11')?.due.trigger]).toEqual([
      true,
      'running',
      '2026-03-02',
    ])
  })

  test('a merge can be undone: nothing is lost, and the periods count from receipt as if it had not been', () => {
    const life = lives.M33()
    expect(life.facts.judgement).toMatchObject({ kind: 'repeat', earlier: 'A0' })
    life.do(officer, '2026-03-12', 'unmergeMatter', { reasons: '核对原件后发现反映的是另一路段' })
    expect(life.facts).toMatchObject({ status: 'M10', mergedInto: undefined, judgement: undefined })
    expect(life.clock('C01')).toMatchObject({
      state: 'running',
      due: { trigger: '2026-03-02', day: '2026-03-17' },
    })
    expect(life.clock('C02')).toMatchObject({ state: 'running', due: { day: '2026-03-17' } })
    expect(life.facts.documents).toHaveLength(2)
  })

  test('undone after the period, the breach is on record at once', () => {
    const life = lives
      .M33()
      .do(officer, '2026-03-30', 'unmergeMatter', { reasons: '核对原件后发现反映的是另一路段' })
    expect(life.clock('C01')?.state).toBe('breached')
  })
})

describe('the receiver decides as the office would, T14', () => {
  test.each([
    ['refuseAcceptance', good.refusal, 'M31', 'F02'],
    ['divertMatter', { ...good.refusal, ...court }, 'M34', 'F03'],
  ] as const)('%s', (action, input, status, form) => {
    expect(lives.M20().codes(divisionHead, '2026-03-05', action, input)).toEqual(['NOT_SIGNED'])
    expect(lives.signed().codes(head, '2026-03-05', action, input)).toContain('NOT_PERMITTED')
    const life = lives.signed().do(divisionHead, '2026-03-05', action, { ...input, handedOver: true })
    expect(life.facts.status).toBe(status)
    expect(life.effects.documents).toMatchObject([
      { form, state: 'served' },
      { form: 'F04', to: { unit: 'office' } },
    ])
    expect([life.clock('C03')?.state, life.clock('C04')?.state]).toEqual(['met', 'void'])
  })
})

test('S4.1.2 accepted on the spot: the notice is handed over at the same visit, its period met the same day', () => {
  const life = new Life({ channel: 'visit' }).do(officer, '2026-03-02', 'openTriage', {})
  life.do(head, '2026-03-02', 'acceptMatter', {
    responsibleUnit: 'office',
    firstResponsible: 'head',
    handedOver: true,
  })
  expect(life.document('F01')?.servedOn).toBe('2026-03-02')
  expect(life.clock('C02')).toMatchObject({ state: 'met', stoppedOn: '2026-03-02' })
})

describe('competence, T15', () => {
  test('W14 two units disagree: the common superior decides, the notice periods go on, the petitioner is told who handles it', () => {
    const life = lives.M23()
    expect([life.clock('C02')?.state, life.clock('C03')?.state]).toEqual(['running', 'running'])
    const decide = { responsibleUnit: 'detachment', firstResponsible: 'x', reasons: '照明设施由该支队管理' }
    expect(life.codes(head, '2026-03-10', 'decideCompetence', decide)).toEqual(['NOT_PERMITTED'])
    life.do(leaderInCharge, '2026-03-10', 'decideCompetence', decide)
    expect(life.facts).toMatchObject({ status: 'M30', responsibleUnit: 'detachment', dispute: undefined })
    expect(life.document('F01')?.issuedOn).toBe('2026-03-10')
    expect(life.clock('C05')).toMatchObject({ holder: 'detachment', due: { trigger: '2026-03-10' } })
    expect(life.effects.notices.map(({ to }) => to)).toEqual([
      { unit: 'detachment' },
      { unit: 'division' },
      { unit: 'office' },
    ])
  })

  test('without a common superior the joint conference is named', () => {
    expect(commonSuperior(['division', 'detachment'], units)).toBe('bureau')
    expect(commonSuperior(['division', 'station'], units)).toBe('bureau')
    expect(commonSuperior(['division', 'elsewhere'], units)).toBeUndefined()
    expect(commonSuperior(['bureau', 'station'], units)).toBeUndefined()
    const raise = (disputants: string[]) =>
      lives
        .M10()
        .codes(officer, '2026-03-04', 'raiseDispute', { disputants, reasons: '双方均认为不属本单位职权' })
    expect([raise(['division']), raise(['division', 'division']), raise(['division', 'nowhere'])]).toEqual([
      ['DISPUTANTS_TOO_FEW'],
      ['DISPUTANTS_TOO_FEW'],
      ['DISPUTANTS_TOO_FEW'],
    ])
    const life = lives.M10().do(officer, '2026-03-04', 'raiseDispute', {
      disputants: ['division', 'elsewhere'],
      reasons: '双方均认为不属本单位职权',
    })
    const decide = { responsibleUnit: 'division', firstResponsible: 'x', reasons: '联席会议纪要' }
    expect(life.codes(leader, '2026-03-10', 'decideCompetence', decide)).toEqual(['CONFERENCE_MISSING'])
    expect(
      life.codes(leader, '2026-03-10', 'decideCompetence', { ...decide, decidedBy: '某市联席会议' }),
    ).toEqual([])
  })
})

describe('conflict of interest, 信访工作条例 28(3)', () => {
  test('who declares keeps hands off at once; upheld, they see it no more and the handler is replaced', () => {
    const life = lives
      .M40()
      .do(officeHandler, '2026-03-06', 'declareInterest', { reasons: '信访人系本人亲属' })
    expect(
      life.codes(officeHandler, '2026-03-07', 'submitClosingReport', good.report(life.facts, '2026-03-06')),
    ).toEqual(['INTEREST_DECLARED'])
    const decide = { concerned: 'office-handler', agreed: true }
    expect(life.codes(clerk, '2026-03-07', 'decideInterest', decide)).toEqual(['NOT_PERMITTED'])
    expect(life.codes(head, '2026-03-07', 'decideInterest', { ...decide, concerned: 'clerk' })).toEqual([
      'NO_INTEREST_DECLARED',
    ])
    life.do(head, '2026-03-07', 'decideInterest', decide)
    expect(life.facts).toMatchObject({ recused: ['office-handler'], handler: undefined })
    expect(canSee(life.facts, officeHandler, units)).toBe(false)
    expect(life.codes(head, '2026-03-08', 'appointHandler', { handler: 'office-handler' })).toEqual([
      'PERSON_HAS_INTEREST',
    ])
  })

  test('not upheld, they go on; a word about somebody else stops nobody before it is decided', () => {
    const life = lives.M40().do(clerk, '2026-03-06', 'declareInterest', {
      reasons: '信访人申请其回避',
      concerned: 'office-handler',
    })
    expect(
      allowedActions(life.facts, context(officeHandler, '2026-03-06')).find(({ primary }) => primary)?.action,
    ).toBe('submitClosingReport')
    life.do(head, '2026-03-07', 'decideInterest', { concerned: 'office-handler', agreed: false })
    expect([life.facts.recused, life.facts.handler]).toEqual([[], 'office-handler'])
  })

  test('the head’s own interest is decided above', () => {
    const life = lives.M40().do(head, '2026-03-06', 'declareInterest', { reasons: '与信访人有利害关系' })
    const decide = { concerned: 'head', agreed: true }
    expect(life.codes(head, '2026-03-07', 'decideInterest', decide)).toEqual(['INTEREST_DECLARED'])
    life.do(leader, '2026-03-07', 'decideInterest', decide)
    expect(life.facts).toMatchObject({ recused: ['head'], firstResponsible: undefined })
  })
})

test('S4.3.4 a transfer not signed for in three working days raises one reminder, always under the same key', () => {
  const { facts } = lives.M20()
  const on = (today: string) =>
    reminders(facts, context(people.head, today)).filter(({ kind }) => kind === 'unsigned')
  expect(on('2026-03-06')).toEqual([])
  expect(on('2026-03-09')).toMatchObject([{ kind: 'unsigned', key: 'unsigned.2026-03-03' }])
  expect(on('2026-03-20')).toEqual(on('2026-03-09'))
})
