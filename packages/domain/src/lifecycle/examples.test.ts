import { describe, expect, test } from 'vitest'
import { canSee, type Viewer } from '../access/viewer'
import { rulebooks } from '../rulebook/resolve'
import { allowedActions } from './allowed'
import { turnOfDay } from './clock-acts'
import { applyClocks } from './testing/apply'
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
import { context } from './testing/world'

describe('worked examples of domain.md 6', () => {
  const court = {
    ...good.refusal,
    ground: 'COURT' as const,
    facts: '请求改变已生效判决',
    competentBody: '某市中级人民法院',
    guidance: '请依法向该法院申请再审',
  }
  const triaged = (receivedOn: string) => new Life({ receivedOn }).do(officer, receivedOn, 'openTriage', {})

  test('W10a a judgment, floor 2005: not accepted, the court is named', () => {
    const life = triaged('2010-03-01')
    expect(life.codes(head, '2010-03-02', 'refuseAcceptance', { ...court, competentBody: '' })).toEqual([
      'BODY_MISSING',
    ])
    life.do(head, '2010-03-02', 'refuseAcceptance', court)
    expect([life.facts.status, life.document('F02')?.issuedOn]).toEqual(['M31', '2010-03-02'])
  })

  test('W10b a judgment, floor 2022: a bare refusal cannot be saved', () => {
    expect(triaged('2026-03-02').codes(head, '2026-03-03', 'refuseAcceptance', court)).toEqual([
      'DIVERT_INSTEAD',
    ])
  })

  test('W11a the same facts at the same unit are merged; the first clock is untouched', () => {
    const first = lives.M40().facts
    const life = lives.M10()
    const merge = { into: { id: 'A0', status: first.status, samePetitioner: true }, sameFacts: true }
    life.do(officer, '2026-03-04', 'mergeMatter', merge)
    expect(life.effects.clocks.filter((effect) => effect.do === 'start')).toEqual([])
    expect([life.facts.status, life.facts.mergedInto, life.clock('C01')?.state]).toEqual(['M33', 'A0', 'met'])
    expect(life.codes(head, '2026-03-04', 'mergeMatter', merge)).toEqual(['WRONG_STATUS'])
  })

  test('W11b elsewhere it is not accepted, and the notice says who handles it', () => {
    const life = new Life({ channel: 'visit' }).do(officer, '2026-03-02', 'openTriage', {})
    const input = { ...good.refusal, handledBy: 'station' }
    expect(life.codes(head, '2026-03-03', 'refuseAcceptance', { ...input, handledBy: 'office' })).toEqual([
      'MERGE_INSTEAD',
    ])
    expect(life.codes(head, '2026-03-03', 'refuseAcceptance', { ...input, guidance: '略' })).toEqual([
      'GUIDANCE_MISSING',
    ])
    expect(life.do(head, '2026-03-03', 'refuseAcceptance', input).facts.status).toBe('M31')
  })

  test('W12 no facts, but lawful: not supported, either limb suffices, and one must be stated', () => {
    const life = lives.M40()
    const report = (limb: object) => ({
      ...good.report(life.facts, '2026-03-10'),
      results: life.facts.claims.map(({ id }) => ({
        id,
        outcome: 'unsupported' as const,
        reason: '经核查无事实根据',
        ...limb,
      })),
    })
    expect(life.codes(officeHandler, '2026-03-20', 'submitClosingReport', report({}))).toEqual([
      'GROUND_MISSING',
      'GROUND_MISSING',
    ])
    life.do(
      officeHandler,
      '2026-03-20',
      'submitClosingReport',
      report({ facts: '线路检修记录显示照明未停用' }),
    )
    expect(life.facts.claims.map(({ outcome }) => outcome)).toEqual(['unsupported', 'unsupported'])
  })

  test('W13 a leader’s instruction is enough for an assignment; dates of the chain', () => {
    const life = new Life({ flags: { leaderInstruction: true } }).do(officer, '2026-03-02', 'openTriage', {})
    const assign = { to: 'division', due: '2026-06-01', instruction: '请限期办结' }
    expect(life.codes(officer, '2026-03-17', 'transferMatter', { to: 'division' })).toEqual(['MUST_ASSIGN'])
    expect(life.codes(officer, '2026-03-17', 'assignMatter', { ...assign, due: '2026-06-02' })).toEqual([
      'DUE_BEYOND_STATUTORY',
    ])
    life.do(officer, '2026-03-17', 'assignMatter', assign)
    expect([life.clock('C01')?.due.day, life.clock('C01')?.state]).toEqual(['2026-03-17', 'met'])
    life.do(divisionHead, '2026-03-18', 'signForMatter', {})
    expect(life.clock('C03')?.due.day).toBe('2026-04-02')
    life.do(divisionHead, '2026-04-02', 'acceptTransferred', {
      firstResponsible: 'division-head',
      handedOver: true,
    })
    expect(life.clock('C03')).toMatchObject({ state: 'met', stoppedOn: '2026-04-02' })
    expect([life.clock('C05')?.due.day, life.clock('C12')?.due.day]).toEqual(['2026-06-01', '2026-06-01'])
  })

  test('W14 an objection agreed to goes back to triage with at least three working days', () => {
    const life = new Life()
      .do(officer, '2026-03-02', 'openTriage', {})
      .do(officer, '2026-03-16', 'transferMatter', {
        to: 'division',
      })
    life.do(divisionHead, '2026-03-17', 'signForMatter', {})
    life.do(divisionHead, '2026-03-20', 'objectToTransfer', {
      reasons: '该路段由地方市政部门养护，不属本处职权',
    })
    life.do(officer, '2026-03-20', 'agreeToObjection', {})
    expect(life.facts).toMatchObject({ status: 'M10', sent: undefined, responsibleUnit: undefined })
    // One day was left, which would end on Monday 23 March; three working days after Friday 20 March end on the 25th.
    expect(life.clock('C01')?.due.day).toBe('2026-03-25')
    expect([life.clock('C03')?.state, life.clock('C02')?.stoppedOn]).toEqual(['void', undefined])
  })

  test('W18 returned for rework: the sixty days go on; the author may not review', () => {
    const life = lives
      .M10()
      .do(head, '2026-04-07', 'acceptMatter', { responsibleUnit: 'office', firstResponsible: 'head' })
      .do(head, '2026-04-08', 'appointHandler', { handler: 'office-handler' })
    life.do(officeHandler, '2026-05-28', 'submitClosingReport', good.report(life.facts, '2026-05-06'))
    const back = { standards: good.notMet, reasons: '手续不完备，缺少询问记录' }
    const author: Viewer = {
      userId: 'office-handler',
      posts: [{ unitId: 'bureau', role: 'leader-in-charge' }],
    }
    expect(life.codes(author, '2026-05-29', 'returnForRework', back)).toEqual(['OWN_WORK'])
    const before = life.facts.clocks.filter(({ code }) => code === 'C05')
    life
      .do(leaderInCharge, '2026-05-29', 'returnForRework', back)
      .do(officeHandler, '2026-05-29', 'resumeAfterRework', {})
    expect(life.facts.clocks.filter(({ code }) => code === 'C05')).toEqual(before)
  })

  test('W18 accepted 2026-04-07 in time: due 2026-06-08', () => {
    const life = new Life({ receivedOn: '2026-04-01' })
      .do(officer, '2026-04-01', 'openTriage', {})
      .do(head, '2026-04-07', 'acceptMatter', { responsibleUnit: 'office', firstResponsible: 'head' })
    expect(life.clock('C05')?.due.day).toBe('2026-06-08')
  })

  test('W20 a sealed report never reaches the unit it accuses, not even as a hint', () => {
    const hospital = [
      { id: 'hospital', parentId: null },
      { id: 'office', parentId: 'hospital' },
      { id: 'public-health', parentId: 'hospital' },
      { id: 'vaccination', parentId: 'public-health' },
      { id: 'discipline', parentId: 'hospital' },
    ]
    const life = new Life(
      { purpose: 'report', accusedUnits: ['public-health'], flags: { urgent: true } },
      '2026-03-02',
      { units: hospital, rulebook: rulebooks.WSY },
      officer,
    ).do(officer, '2026-03-02', 'openTriage', {})
    const assign = { due: '2026-04-20', instruction: '请核查', members: ['someone'] }
    for (const to of ['public-health', 'vaccination'])
      expect(life.refused(officer, '2026-03-03', 'assignMatter', { ...assign, to })).toMatchObject([
        { code: 'UNIT_ACCUSED', field: 'to', basis: [{ article: '30(3)' }] },
      ])
    expect(
      life.codes(officer, '2026-03-03', 'assignMatter', { ...assign, to: 'discipline', members: [] }),
    ).toEqual(['READERS_MISSING'])
    const doctor: Viewer = { userId: 'doctor', posts: [{ unitId: 'public-health', role: 'unit-head' }] }
    expect(canSee({ ...life.facts, members: ['doctor'] }, doctor, hospital)).toBe(false)
    expect(allowedActions(life.facts, life.at(doctor, '2026-03-03'))).toEqual([])
    expect(life.refused(doctor, '2026-03-03', 'openTriage', {})).toMatchObject([
      { code: 'MATTER_UNKNOWN', basis: [] },
    ])
    life.do(officer, '2026-03-03', 'assignMatter', { ...assign, to: 'discipline' })
    expect(life.effects.notices).toEqual([{ kind: 'assignMatter', to: { user: 'someone' } }])
    // The head of the same office is no member and sees nothing either.
    expect(canSee(life.facts, head, hospital)).toBe(false)
  })
})

describe('silence cannot lengthen the case (domain.md 2.4)', () => {
  test('accepted after the notice was due: the sixty days run from the last day of the notice', () => {
    const life = lives.M10().do(head, '2026-03-27', 'acceptMatter', {
      responsibleUnit: 'office',
      firstResponsible: 'head',
    })
    expect(life.clock('C02')?.due.day).toBe('2026-03-17')
    expect(life.clock('C05')?.due.trigger).toBe('2026-03-17')
    expect(life.facts.acceptedOn).toBe('2026-03-27')
    expect(life.clock('C02')?.state).toBe('breached')
  })

  test('the turn of the day after marks the breach and starts the sixty days, once', () => {
    const { facts } = lives.M10()
    expect(turnOfDay(facts, context(clerk, '2026-03-17'))).toEqual([])
    const effects = turnOfDay(facts, context(clerk, '2026-03-18'))
    expect(effects).toMatchObject([
      { do: 'breach', code: 'C01' },
      { do: 'breach', code: 'C02' },
      { do: 'start', code: 'C05', holder: 'office', due: { trigger: '2026-03-17' } },
    ])
    expect(turnOfDay(applyClocks(facts, effects), context(clerk, '2026-03-19'))).toEqual([])
  })

  test('a receiver that is silent after signing is caught by its own notice period', () => {
    const effects = turnOfDay(lives.signed().facts, context(leader, '2026-03-20'))
    expect(effects.filter((effect) => effect.do === 'start')).toMatchObject([
      { code: 'C05', holder: 'division', due: { trigger: '2026-03-19' } },
    ])
  })

  test('suggestions and reports carry no sixty days', () => {
    const life = new Life({ purpose: 'suggestion' })
      .do(officer, '2026-03-02', 'openTriage', {})
      .do(head, '2026-03-04', 'acceptMatter', { responsibleUnit: 'office', firstResponsible: 'head' })
    expect(life.clock('C05')).toBeUndefined()
  })
})
