import type { ActionCode } from '@xinfang/domain'
import { act, direct, matterIn, objection, reportOn, step } from './lives'
import type { Login } from './office'
import { FIRST_DAY as FIRST, startServer, type TestServer } from './server'
import { takeStep } from './tracks'

/**
 * A stage for acts and refusals: every state in which an act of a matter's life is done, or its guards and checks are
 * met, made through the API. A refused act changes nothing, so all rows of a state share one matter.
 */
let server: TestServer
export async function open(name: string): Promise<TestServer> {
  // Files of one worker share this module, but no server.
  found.clear()
  return (server = await startServer(name))
}

async function does(matterId: string, login: Login, action: ActionCode, input: object = {}): Promise<void> {
  const { refusals } = await act(server, login, action, { matterId, ...input })
  if (refusals.length > 0) throw new Error(`${action}: ${refusals.map(({ code }) => code).join()}`)
}
export const user = (login: Login) => server.office.users[login]
export const unit = (name: keyof TestServer['office']['units']) => server.office.units[name]

export const long = '经核查情况属实，予以说明。'
export const report = async (id: string) => ({ ...(await reportOn(server, id)), heardOn: FIRST })
export const opinion = { facts: long, opinion: '维持原处理意见', legalBasis: '《信访工作条例》第三十五条' }
export const refusal = {
  ground: 'ALREADY_HANDLED',
  facts: long,
  legalBasis: '《信访工作条例》第十九条',
  guidance: '请向某市某局查询办理进展',
  competentBody: '某市某局',
}
export const again = {
  ground: 'FINAL',
  sameFacts: true,
  facts: long,
  legalBasis: '《信访工作条例》第三十六条',
  finalDocument: '复核意见书',
  guidance: '请按终结意见办理',
}
export const settlement = {
  agreement: 'mediation',
  terms: '三日内恢复照明，双方无异议。',
  signedByBoth: true,
}
export const withdrawal = { withdrawnOn: FIRST, reasons: '已自行解决', pressured: false }
export const accepted = () => ({ responsibleUnit: unit('office'), firstResponsible: user('head') })
export const other = () => at('M40')

const after =
  (before: string, ...more: readonly (readonly [Login, ActionCode, (() => object | Promise<object>)?])[]) =>
  async (): Promise<string> => {
    const id = await (before in lives ? matterIn(server, before as keyof typeof lives) : made[before]!())
    for (const [login, action, input = () => ({})] of more) await does(id, login, action, await input())
    return id
  }
const lives = {
  M00: 1,
  M10: 1,
  M11: 1,
  M20: 1,
  signed: 1,
  M22: 1,
  M30: 1,
  M40: 1,
  M41: 1,
  M42: 1,
  approved: 1,
  M50: 1,
}
const flagged = (column: string) => async () => {
  const id = await matterIn(server, 'M40')
  await server.app.db.work((tx) => tx.run(`update matter set ${column} = 1 where id = ?`, [id]))
  return id
}

async function orderHearing(matterId: string): Promise<void> {
  const { track } = await takeStep(server, 'officer', 'hearing', 'proposeHearing', {
    matterId,
    asker: 'office',
    scope: ['difficult'],
    reasons: long,
  })
  await takeStep(server, 'head', 'hearing', 'decideHearing', { trackId: track!.id, reasons: long })
}

const made: Record<string, () => Promise<string>> = {
  ...Object.fromEntries(Object.keys(lives).map((state) => [state, after(state)])),
  urgent: () => matterIn(server, 'M10', { urgent: true }),
  major: flagged('major'),
  important: flagged('important'),
  sealed: async () => {
    const id = await matterIn(server, 'M10')
    await server.app.db.work(async (tx) => {
      await tx.run("update matter set secrecy = 'sealed' where id = ?", [id])
      await tx.insert('matter_member', [{ matterId: id, userId: user('officer'), reason: 'registered' }])
    })
    return id
  },
  accused: () => matterIn(server, 'M10', { accusedUnits: [unit('division')] }),
  /** Final, while a hearing on it is still ahead: the rules lead nobody there. */
  unheard: async () => {
    const [id, heard] = [await fresh('M80'), await fresh('hearingAhead')]
    await server.app.db.work((tx) => tx.run('update track set matterId = ? where matterId = ?', [id, heard]))
    return id
  },
  confidential: () => matterIn(server, 'M40', { wishesConfidentiality: true }),
  new: after('M10', [
    'officer',
    'judgeMatter',
    async () => ({ judgement: 'new_facts', earlier: await other() }),
  ]),
  declared: after('M10', ['officer', 'declareInterest', () => ({ reasons: '与信访人有近亲属关系' })]),
  aside: after('declared', ['head', 'decideInterest', () => ({ concerned: user('officer'), agreed: true })]),
  disputed: after('M10', [
    'officer',
    'raiseDispute',
    () => ({ disputants: [unit('division'), unit('elsewhere')], reasons: objection }),
  ]),
  instructed: after('M40', [
    'officeHandler',
    'requestInstruction',
    () => ({ request: '涉及多部门，请批示' }),
  ]),
  extending: after('M40', ['officeHandler', 'applyExtension', () => ({ days: 20, reasons: objection })]),
  withdrawing: after('M40', ['officer', 'recordWithdrawal', () => withdrawal]),
  settled: after('M40', ['head', 'settleMatter', () => settlement]),
  simple: async () => {
    const id = await matterIn(server, 'M10')
    await does(id, 'head', 'acceptMatter', { ...accepted(), simple: true })
    await step(server, id, 'M40')
    return id
  },
  unreached: after('approved', [
    'officeHandler',
    'serveReply',
    () => ({ serviceImpossible: 'not_known_there' }),
  ]),
  reviewing: after('M50', [
    'officer',
    'requestReview',
    () => ({ requestedOn: FIRST, request: '请求撤销', organ: unit('bureau') }),
  ]),
  reviewed: after('reviewing', ['leader', 'decideReview', () => ({ outcome: 'maintain', ...opinion })]),
  M61: after('reviewed', ['officer', 'serveReview', () => ({ service: direct(FIRST) })]),
  hearing: async () => {
    const id = await made['M61']!()
    await does(id, 'officer', 'requestReReview', {
      requestedOn: FIRST,
      request: '请求复核',
      organName: '某机关',
    })
    await orderHearing(id)
    return id
  },
  hearingAhead: async () => {
    const id = await matterIn(server, 'M40')
    await orderHearing(id)
    return id
  },
  redone: after(
    'reviewing',
    ['leader', 'decideReview', () => ({ outcome: 'redo', due: '2026-04-20', ...opinion })],
    ['officer', 'serveReview', () => ({ service: direct(FIRST) })],
    ['officeHandler', 'resumeAfterRework'],
  ),
  verified: after('extending', ['officer', 'verifyExtension', () => ({ agreed: true })]),
  merged: after('M10', ['officer', 'mergeMatter', async () => ({ into: await other(), sameFacts: true })]),
  suggested: async () => {
    const id = await matterIn(server, 'M40', { purpose: 'suggestion' })
    const results = (await report(id)).results.map((one) => ({ ...one, outcome: 'adopted' }))
    await does(id, 'officeHandler', 'submitClosingReport', { ...(await report(id)), results })
    await step(server, id, 'approved')
    await step(server, id, 'M50')
    return id
  },
  M70: after('M61', [
    'officer',
    'requestReReview',
    () => ({ requestedOn: FIRST, request: '请求复核', organName: '某机关' }),
  ]),
  decided: after('M70', [
    'head',
    'decideReReview',
    () => ({ outcome: 'maintain', ...opinion, finality: long }),
  ]),
  M71: after('decided', ['officer', 'serveReReview', () => ({ service: direct(FIRST) })]),
  M80: after('M71', ['head', 'declareFinal']),
  M31: () => matterIn(server, 'M31'),
  reported: async () => {
    const id = await made['redone']!()
    await does(id, 'officeHandler', 'submitClosingReport', { ...(await report(id)), newGround: objection })
    return id
  },
}

/** A matter of its own in this state, made on the first day, for an act that changes it. */
export const fresh = (state: string): Promise<string> => (server.on(FIRST), made[state]!())

const found = new Map<string, Promise<string>>()
/** The one matter in this state, made on the first day. */
export function at(state: string): Promise<string> {
  const known = found.get(state) ?? fresh(state)
  found.set(state, known)
  return known
}

type Input = object | ((matterId: string) => object | Promise<object>)
/** Rule, code, state, who, action, input, field, basis; the day where it is not the first. */
export type Row = readonly [string, string, string, Login, ActionCode, Input, string | null, string, string?]

/** What the act of a row is told: that refusal, if it came, with the first part of its field; null where it was done. */
export async function answerTo([, code, state, login, action, input, , , day = FIRST]: Row) {
  const matterId = await at(state)
  server.on(FIRST)
  const given = typeof input === 'function' ? await input(matterId) : input
  server.on(day)
  const { effects, refusals } = await act(server, login, action, { matterId, ...given })
  const told = refusals.find((one) => one.code === code)
  if (effects || !told) return { told: refusals.map((one) => one.code), field: null, basis: '' }
  return { told: code, field: told.field?.split('.')[0] ?? null, basis: told.basis.join() }
}
