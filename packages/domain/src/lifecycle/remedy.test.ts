import { describe, expect, test } from 'vitest'
import { turnOfDay } from './clock-acts'
import { reminders } from './reminders'
import { clerk, good, head, leader, leaderInCharge, lives, officeHandler, officer } from './testing/life'
import { context } from './testing/world'

const request = (requestedOn: string, more: object = {}) => ({
  requestedOn,
  request: '请求重新认定',
  ...more,
})
const decide = (outcome: 'maintain' | 'change' | 'revoke' | 'redo', due?: string) => ({
  ...good.opinion,
  outcome,
  ...(due === undefined ? {} : { due }),
})
const final = { ...good.opinion, outcome: 'maintain' as const, finality: '本意见为信访终结意见' }

describe('review, S4.4.1', () => {
  test('W07 left at the home on 2025-12-31; the postmark of the last day counts; thirty days from the arrival', () => {
    const life = lives.approved()
    const left = {
      way: 'left' as const,
      on: '2026-03-31',
      proof: { refusalReason: '拒收', witness: '社区干部' },
    }
    life.do(clerk, '2026-03-31', 'serveReply', { service: left })
    expect(life.clock('C07')?.due.day).toBe('2026-04-30')
    life.do(clerk, '2026-05-06', 'requestReview', request('2026-04-30', { arrivedOn: '2026-05-06' }))
    expect(life.clock('C07')).toMatchObject({ state: 'met', stoppedOn: '2026-04-30' })
    expect(life.clock('C08')).toMatchObject({
      holder: 'bureau',
      due: { trigger: '2026-05-06', day: '2026-06-05' },
    })
  })

  // The reply was served on 2026-03-25; day 30 is Friday 2026-04-24.
  test.each([
    ['on the last day', '2026-04-24', {}, []],
    ['on day 31', '2026-04-25', {}, ['REQUEST_LATE']],
    ['on day 31, with an obstacle', '2026-04-25', { obstacle: '洪水阻断交通' }, []],
    ['posted on the last day, arrived later', '2026-04-24', { arrivedOn: '2026-04-27' }, []],
    ['posted after it arrived', '2026-04-24', { arrivedOn: '2026-04-23' }, ['DAY_IMPOSSIBLE']],
    ['at the handling office itself', '2026-04-10', { organ: 'office' }, ['REVIEWER_NOT_ABOVE']],
    ['at a unit beside it', '2026-04-10', { organ: 'division' }, ['REVIEWER_NOT_ABOVE']],
    ['at the organ above', '2026-04-10', { organ: 'bureau' }, []],
  ])('asked %s → %j', (_, requestedOn, more, codes) => {
    expect(lives.M50().codes(clerk, '2026-04-27', 'requestReview', request(requestedOn, more))).toEqual(codes)
  })

  test('suggestions have no review', () => {
    expect(lives.suggested().codes(clerk, '2026-04-01', 'requestReview', request('2026-04-01'))).toEqual([
      'NO_REVIEW_APPLIES',
    ])
  })

  test('a late request is declined in writing, one in time is not', () => {
    const no = {
      facts: '请求已超过三十日',
      legalBasis: '《信访工作条例》第三十五条',
      guidance: '不再受理同一事实',
    }
    expect(
      lives.M50().codes(head, '2026-04-24', 'refuseReview', { requestedOn: '2026-04-24', ...no }),
    ).toContain('WINDOW_OPEN')
    expect(
      lives.M50().codes(head, '2026-04-27', 'refuseReview', { requestedOn: '2026-04-24', ...no }),
    ).toEqual(['REQUEST_IN_TIME'])
    const life = lives.M50().do(head, '2026-04-27', 'refuseReview', { requestedOn: '2026-04-25', ...no })
    expect([life.facts.status, life.document('F02')?.issuedOn]).toEqual(['M50', '2026-04-27'])
  })

  test('who approved the closing does not review it', () => {
    expect(lives.M60().codes(leaderInCharge, '2026-04-20', 'decideReview', decide('maintain'))).toEqual([
      'INVOLVED_BEFORE',
    ])
  })

  test.each([
    ['maintain', undefined, 'M61', []],
    ['change', undefined, 'M61', []],
    ['revoke', undefined, 'M61', []],
    ['redo', '2026-05-29', 'M42', []],
    ['redo', undefined, '', ['DUE_OF_REDO']],
    ['redo', '2026-04-20', '', ['DUE_OF_REDO']],
    ['maintain', '2026-05-29', '', ['DUE_OF_REDO']],
  ] as const)('%s, due %s → %s %j', (outcome, due, status, codes) => {
    const life = lives.M60()
    expect(life.codes(leader, '2026-04-20', 'decideReview', decide(outcome, due))).toEqual(codes)
    if (codes.length > 0) return
    life.do(leader, '2026-04-20', 'decideReview', decide(outcome, due))
    expect(life.codes(leader, '2026-04-21', 'decideReview', decide(outcome, due))).toContain('REVIEW_DECIDED')
    life.do(clerk, '2026-04-22', 'serveReview', { service: good.direct('2026-04-22') })
    expect([life.facts.status, life.clock('C08')?.state]).toEqual([status, 'met'])
    expect(life.clock('C09')?.due.day).toBe(status === 'M61' ? '2026-05-22' : undefined)
  })

  test('ordered to handle it again: the period set, another opinion, a new window; the old sixty days stay ended', () => {
    const life = lives.redo()
    expect(
      life.facts.clocks.filter(({ code }) => code === 'C05').map(({ state, due }) => [state, due.day]),
    ).toEqual([
      ['met', '2026-05-06'],
      ['running', '2026-05-29'],
    ])
    life.do(officeHandler, '2026-04-23', 'resumeAfterRework', {})
    const again = good.report(life.facts, '2026-04-27')
    expect(life.codes(officeHandler, '2026-05-06', 'submitClosingReport', again)).toEqual(['SAME_OPINION'])
    life.do(officeHandler, '2026-05-06', 'submitClosingReport', {
      ...again,
      newGround: '补充检修记录，原因与前次认定不同',
    })
    // Who revoked the first opinion does not approve the second.
    expect(life.codes(leader, '2026-05-07', 'approveClosing', { standards: good.standards })).toEqual([
      'INVOLVED_BEFORE',
    ])
    life.do(leaderInCharge, '2026-05-07', 'approveClosing', { standards: good.standards })
    life.do(officeHandler, '2026-05-08', 'serveReply', { service: good.direct('2026-05-08') })
    expect([life.facts.status, life.clock('C05')?.state, life.clock('C07')?.due.day]).toEqual([
      'M50',
      'met',
      '2026-06-08',
    ])
  })
})

describe('re-review, S4.4.2', () => {
  test('W19 a hearing of ten days is not counted', () => {
    const ask = { requestedOn: '2026-05-06', request: '不服', organName: '某省公安厅' }
    const life = lives.M61().do(clerk, '2026-05-06', 'requestReReview', ask)
    expect(life.clock('C10')?.due.day).toBe('2026-06-05')
    life.do(head, '2026-05-20', 'orderHearing', { reasons: '案情疑难' })
    expect(life.clock('C10')?.state).toBe('paused')
    expect(turnOfDay(life.facts, context(head, '2026-06-10'))).toEqual([])
    expect(life.codes(head, '2026-05-25', 'decideReReview', final)).toEqual(['HEARING_OPEN'])
    life.do(head, '2026-05-30', 'concludeHearing', {})
    expect(life.clock('C10')).toMatchObject({ state: 'running', due: { day: '2026-06-15' } })
    expect(life.codes(head, '2026-06-01', 'orderHearing', { reasons: '再次听证' })).toEqual([
      'HEARING_ORDERED',
    ])
    expect(life.codes(head, '2026-06-01', 'concludeHearing', {})).toEqual(['NO_HEARING'])
  })

  test('the organ above the bureau lies outside, and is named', () => {
    const ask = (more: object) =>
      lives.M61().codes(clerk, '2026-05-06', 'requestReReview', request('2026-05-06', more))
    expect([ask({}), ask({ organ: 'bureau' }), ask({ organName: '某省公安厅' })]).toEqual([
      ['REVIEWER_OUTSIDE'],
      ['REVIEWER_OUTSIDE'],
      [],
    ])
  })

  test('it is the last word: no order to handle again, no signature without the words of finality', () => {
    expect(lives.M70().codes(head, '2026-05-20', 'decideReReview', { ...final, outcome: 'redo' })).toEqual([
      'OUTCOME_OF_REVIEW_ONLY',
      'DUE_OF_REDO',
    ])
    expect(
      lives.M70().refused(head, '2026-05-20', 'decideReReview', { ...final, finality: ' ' }),
    ).toMatchObject([{ code: 'ANSWER_MISSING', field: 'finality' }])
    expect(lives.M80().facts.status).toBe('M80')
  })
})

describe('windows that close, and the end', () => {
  test('T25 the system proposes the day after, the office confirms', () => {
    const life = lives.M50()
    expect(life.codes(head, '2026-04-24', 'closeAfterWindow', {})).toEqual(['WINDOW_OPEN'])
    expect(reminders(life.facts, context(head, '2026-04-24'))).toEqual([])
    expect(reminders(life.facts, context(head, '2026-04-25'))).toMatchObject([
      {
        kind: 'window-over',
        key: 'window-over.C07.2026-03-25',
        to: [{ unit: 'office', holding: 'matter.decide' }],
      },
    ])
    expect(life.do(head, '2026-04-25', 'closeAfterWindow', {}).clock('C07')?.state).toBe('void')
  })

  test('T25a a suggestion, and a reply that reached nobody, close without a window; others wait', () => {
    expect(lives.suggested().codes(head, '2026-03-26', 'closeWithoutReview', {})).toEqual([])
    expect(lives.M50().codes(head, '2026-03-26', 'closeWithoutReview', {})).toEqual(['WINDOW_APPLIES'])
    const lost = lives
      .approved()
      .do(officeHandler, '2026-03-25', 'serveReply', { serviceImpossible: 'not-known-there' })
    expect(lost.codes(head, '2026-03-26', 'closeWithoutReview', {})).toEqual([])
    expect(lost.codes(head, '2026-05-26', 'closeAfterWindow', {})).toEqual(['WINDOW_OPEN'])
  })

  test('T30 final when no re-review was asked for', () => {
    expect(lives.M61().codes(head, '2026-05-22', 'declareFinal', {})).toEqual(['WINDOW_OPEN'])
    expect(lives.M61().do(head, '2026-05-23', 'declareFinal', {}).facts.status).toBe('M80')
  })

  test('T30a without a successor every duty ends; the proof takes the place of a deciding document', () => {
    const life = lives.M40()
    const proof = { proof: '死亡医学证明', noSuccessor: true }
    expect(life.codes(head, '2026-03-10', 'endWithoutSuccessor', { ...proof, noSuccessor: false })).toEqual([
      'SUCCESSOR_UNCLEAR',
    ])
    life.do(head, '2026-03-10', 'endWithoutSuccessor', proof)
    expect(life.facts.clocks.filter(({ state }) => state === 'running')).toEqual([])
    expect(life.codes(head, '2026-03-11', 'archiveMatter', {})).toEqual(['NOT_SERVED'])
  })

  test('T31 taken up again it begins anew: new notice period, nobody in charge, new facts cannot be merged away', () => {
    const life = lives
      .M81()
      .do(head, '2026-06-01', 'reopenMatter', { reopening: 'new-facts', reasons: '信访人提交新的鉴定意见' })
    expect(life.facts).toMatchObject({ status: 'M10', judgement: { kind: 'new-facts' }, first: false })
    expect([life.facts.acceptedOn, life.facts.handler, life.facts.responsibleUnit]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect([life.clock('C01')?.due.trigger, life.clock('C02')?.due.trigger]).toEqual([
      '2026-06-01',
      '2026-06-01',
    ])
    const merge = { into: { id: 'A0', status: 'M40' as const, samePetitioner: true }, sameFacts: true }
    expect(life.codes(officer, '2026-06-02', 'mergeMatter', merge)).toEqual(['NEW_FACTS'])
    // Silence starts new sixty days here as well.
    expect(
      turnOfDay(life.facts, context(head, '2026-06-17')).map(({ do: does, code }) => [does, code]),
    ).toEqual([
      ['breach', 'C01'],
      ['breach', 'C02'],
      ['start', 'C05'],
    ])
  })

  test('T32 the archive names what the file lacks', () => {
    const life = lives.M80()
    expect(life.codes(head, '2026-06-01', 'archiveMatter', {})).toEqual(['NOT_SERVED'])
    const bare = { ...life.facts, documents: life.facts.documents.filter(({ form }) => form !== 'F09') }
    life.facts = bare
    expect(life.refused(head, '2026-06-01', 'archiveMatter', {})[0]).toMatchObject({
      code: 'PAPERS_MISSING',
      message: { 'zh-CN': '卷内缺少：信访事项办结报告' },
    })
  })
})
