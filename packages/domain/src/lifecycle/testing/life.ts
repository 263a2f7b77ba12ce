import type { Viewer } from '../../access/viewer'
import type { Day } from '../../clock/day'
import type { MatterFacts } from '../../matter/facts'
import type { RegistrationInput } from '../../matter/registration'
import type { Refusal } from '../../refusal'
import type { InputOf } from '../actions'
import type { ActionCode } from '../codes'
import type { Context } from '../context'
import type { Effects } from '../effects'
import { perform } from '../perform'
import { factsAtRegistration } from '../register'
import { apply } from './apply'
import { context, letter, people } from './world'

/** One matter on its way: acts are done by somebody on a day; refused acts throw, unless asked for. */
export class Life {
  facts!: MatterFacts
  effects!: Effects
  readonly #more: Partial<Context>

  constructor(
    input: Partial<RegistrationInput> = {},
    today: Day = input.receivedOn ?? letter.receivedOn,
    more: Partial<Context> = {},
    viewer: Viewer = people.clerk,
  ) {
    this.#more = more
    const registration = { ...letter, ...input }
    const outcome = perform(null, 'registerMatter', { registration }, this.at(viewer, today))
    if (!outcome.ok) throw new Error(outcome.refusals.map(({ code }) => code).join())
    this.effects = outcome.value
    const born = factsAtRegistration(registration, this.at(viewer, today), 'A1')
    this.facts = apply({ ...born, acts: [], members: [] }, outcome.value, viewer.userId, today)
  }

  at(viewer: Viewer, today: Day): Context {
    return { ...context(viewer, today), ...this.#more }
  }

  do<A extends ActionCode>(viewer: Viewer, today: Day, action: A, input: InputOf<A>): this {
    const outcome = perform(this.facts, action, input, this.at(viewer, today))
    if (!outcome.ok) throw new Error(`${action}: ${outcome.refusals.map(({ code }) => code).join()}`)
    this.effects = outcome.value
    this.facts = apply(this.facts, outcome.value, viewer.userId, today)
    return this
  }

  refused<A extends ActionCode>(
    viewer: Viewer,
    today: Day,
    action: A,
    input: InputOf<A>,
  ): readonly Refusal[] {
    const outcome = perform(this.facts, action, input, this.at(viewer, today))
    return outcome.ok ? [] : outcome.refusals
  }

  codes<A extends ActionCode>(viewer: Viewer, today: Day, action: A, input: InputOf<A>): string[] {
    return this.refused(viewer, today, action, input).map(({ code }) => code)
  }

  clock(code: string) {
    return this.facts.clocks.findLast((clock) => clock.code === code)
  }

  document(form: string) {
    return this.facts.documents.findLast((document) => document.form === form)
  }
}

const met = { facts: true, nature: true, handling: true, formalities: true }

/** Answers that pass, for one matter in one state. */
export const good = {
  results: (facts: MatterFacts) =>
    facts.claims.map(({ id }) => ({ id, outcome: 'supported' as const, reason: '' })),
  report: (facts: MatterFacts, today: Day) => ({
    results: good.results(facts),
    facts: '经现场查看，路灯线路于去年检修后未恢复',
    legalBasis: '《信访工作条例》第三十二条',
    investigation: '现场查看并询问养护单位，调取检修记录',
    heardOn: today,
  }),
  refusal: {
    ground: 'ALREADY_HANDLED' as const,
    facts: '该事项已由某市某局受理',
    legalBasis: '《信访工作条例》第十九条',
    guidance: '请向某市某局查询办理进展，预计四月底前答复',
    competentBody: '某市某局',
  },
  standards: met,
  notMet: { ...met, formalities: false },
  opinion: {
    facts: '经复核案卷并现场查看',
    opinion: '原处理意见认定事实清楚，适用依据正确',
    legalBasis: '《信访工作条例》第三十五条',
  },
  earlier: { id: 'A0', status: 'M80' as const, samePetitioner: true, reReviewServed: true },
  direct: (on: Day) => ({ way: 'direct' as const, on, proof: { signedBy: '本人' } }),
}

export const {
  clerk,
  officer,
  head,
  officeHandler,
  divisionHead,
  divisionHandler,
  leaderInCharge,
  leader,
  archivist,
} = people

/** A letter brought to the state named, by the shortest way. */
export const lives = {
  M00: (): Life => new Life(),
  M10: (): Life => lives.M00().do(officer, '2026-03-02', 'openTriage', {}),
  M11: (): Life => lives.M10().do(officer, '2026-03-03', 'askParticulars', { particulars: '请写明路段' }),
  M20: (): Life => lives.M10().do(officer, '2026-03-03', 'transferMatter', { to: 'division' }),
  M21: (): Life =>
    new Life({ flags: { urgent: true } })
      .do(officer, '2026-03-02', 'openTriage', {})
      .do(officer, '2026-03-03', 'assignMatter', {
        to: 'division',
        due: '2026-04-20',
        instruction: '请尽快办理',
      }),
  signed: (): Life => lives.M20().do(divisionHead, '2026-03-04', 'signForMatter', {}),
  M22: (): Life =>
    lives.signed().do(divisionHead, '2026-03-06', 'objectToTransfer', {
      reasons: '该路段由地方市政部门养护，不属本处职权',
    }),
  M30: (): Life =>
    lives
      .M10()
      .do(head, '2026-03-04', 'acceptMatter', { responsibleUnit: 'office', firstResponsible: 'head' }),
  simple: (): Life =>
    lives
      .M10()
      .do(head, '2026-03-04', 'acceptMatter', {
        responsibleUnit: 'office',
        firstResponsible: 'head',
        simple: true,
      })
      .do(head, '2026-03-05', 'appointHandler', { handler: 'office-handler' }),
  M31: (): Life => lives.M10().do(head, '2026-03-04', 'refuseAcceptance', good.refusal),
  refused: (): Life =>
    lives.M10().do(head, '2026-03-04', 'refuseAcceptance', { ...good.refusal, handedOver: true }),
  M33: (): Life =>
    lives.M10().do(officer, '2026-03-04', 'mergeMatter', {
      into: { id: 'A0', status: 'M40', samePetitioner: true },
      sameFacts: true,
    }),
  M40: (): Life => lives.M30().do(head, '2026-03-05', 'appointHandler', { handler: 'office-handler' }),
  M41: (): Life => {
    const life = lives.M40()
    return life.do(officeHandler, '2026-03-20', 'submitClosingReport', good.report(life.facts, '2026-03-10'))
  },
  approved: (): Life =>
    lives.M41().do(leaderInCharge, '2026-03-23', 'approveClosing', { standards: good.standards }),
  M42: (): Life =>
    lives.M41().do(leaderInCharge, '2026-03-23', 'returnForRework', {
      standards: good.notMet,
      reasons: '缺少养护单位的书面说明，请补齐',
    }),
  M50: (): Life =>
    lives.approved().do(officeHandler, '2026-03-25', 'serveReply', { service: good.direct('2026-03-25') }),
  /** A suggestion that was answered: no window for review opens. */
  suggested: (): Life => {
    const life = new Life({ purpose: 'suggestion' })
      .do(officer, '2026-03-02', 'openTriage', {})
      .do(head, '2026-03-04', 'acceptMatter', { responsibleUnit: 'office', firstResponsible: 'head' })
      .do(head, '2026-03-05', 'appointHandler', { handler: 'office-handler' })
    const results = life.facts.claims.map(({ id }) => ({ id, outcome: 'adopted' as const, reason: '' }))
    return life
      .do(officeHandler, '2026-03-20', 'submitClosingReport', {
        ...good.report(life.facts, '2026-03-10'),
        results,
      })
      .do(leaderInCharge, '2026-03-23', 'approveClosing', { standards: good.standards })
      .do(officeHandler, '2026-03-25', 'serveReply', { service: good.direct('2026-03-25') })
  },
  M23: (): Life =>
    lives.M22().do(officer, '2026-03-09', 'raiseDispute', {
      disputants: ['division', 'detachment'],
      reasons: '两单位均认为路灯不属本单位职权',
    }),
  M32: (): Life =>
    lives.M10().do(head, '2026-03-04', 'refuseAgain', {
      ...good.refusal,
      ground: 'FINAL',
      earlier: good.earlier,
      sameFacts: true,
      finalDocument: '复核意见书，2025年11月3日',
    }),
  M34: (): Life =>
    lives.M10().do(head, '2026-03-04', 'divertMatter', {
      ground: 'ARBITRATION',
      competentBody: '某市劳动人事争议仲裁委员会',
      guidance: '请向该委员会申请仲裁',
      legalBasis: '《信访工作条例》第三十一条',
    }),
  // A leader of the bureau cannot have approved the closing and review it as well: a third one does.
  M60: (): Life =>
    lives
      .M50()
      .do(clerk, '2026-04-10', 'requestReview', { requestedOn: '2026-04-10', request: '请求重新认定' }),
  reviewed: (): Life =>
    lives.M60().do(leader, '2026-04-20', 'decideReview', { ...good.opinion, outcome: 'maintain' }),
  redo: (): Life =>
    lives
      .M60()
      .do(leader, '2026-04-20', 'decideReview', { ...good.opinion, outcome: 'redo', due: '2026-05-29' })
      .do(clerk, '2026-04-22', 'serveReview', { service: good.direct('2026-04-22') }),
  M61: (): Life =>
    lives.reviewed().do(clerk, '2026-04-22', 'serveReview', { service: good.direct('2026-04-22') }),
  M70: (): Life =>
    lives.M61().do(clerk, '2026-05-06', 'requestReReview', {
      requestedOn: '2026-05-06',
      request: '不服复查意见',
      organName: '某省公安厅',
    }),
  reReviewed: (): Life =>
    lives.M70().do(head, '2026-05-20', 'decideReReview', {
      ...good.opinion,
      outcome: 'maintain',
      finality: '本意见为信访终结意见',
    }),
  M71: (): Life =>
    lives.reReviewed().do(clerk, '2026-05-22', 'serveReReview', { service: good.direct('2026-05-22') }),
  M80: (): Life => lives.M71().do(head, '2026-05-25', 'declareFinal', {}),
  M81: (): Life => lives.M50().do(head, '2026-04-28', 'closeAfterWindow', {}),
  M82: (): Life =>
    lives
      .M40()
      .do(officer, '2026-03-12', 'recordWithdrawal', {
        withdrawnOn: '2026-03-12',
        reasons: '问题已经自行解决',
        pressured: false,
      })
      .do(head, '2026-03-20', 'confirmWithdrawal', {}),
  M90: (): Life => lives.refused().do(archivist, '2026-03-06', 'archiveMatter', {}),
} satisfies Record<string, () => Life>
