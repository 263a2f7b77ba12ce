import { atReview } from './by-api'
import type { Office } from './office'

/** Matters of the street office brought into a state through the API, as fast as their people could type. */

const title = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
const long = '经核查情况属实，予以说明。'
export const settlement = { agreement: 'mediation', terms: '三日内修复，双方无异议。', signedByBoth: true }
const met = { facts: true, nature: true, handling: true, formalities: true }

export type State = keyof ReturnType<typeof statesOf>

export function statesOf(office: Office, day: string) {
  const direct = { way: 'direct', on: day, proof: { signedBy: '本人' } }
  const idOf = (login: string) =>
    office
      .ask<{ viewer: { user: { id: string } } }>(login, '{ viewer { user { id } } }')
      .then((all) => all.viewer.user.id)
  const unitOf = async (shortName: string) =>
    (
      await office.ask<{ units: { id: string; shortName: string }[] }>('xfgb', '{ units { id shortName } }')
    ).units.find((unit) => unit.shortName === shortName)!.id
  async function does(matterId: string, login: string, action: string, input: object = {}): Promise<string> {
    const answer = await office.ask<{ act: { refusals: { code: string }[] } }>(
      login,
      `mutation ($input: ${title(action)}Input!) { act: ${action}(input: $input) { refusals { code } } }`,
      { input: { matterId, ...input } },
    )
    if (answer.act.refusals.length > 0) throw new Error(`${action}: ${answer.act.refusals[0]!.code}`)
    return matterId
  }
  async function triaged(more: object = {}): Promise<string> {
    const { act } = await office.ask<{ act: { matter: { id: string } } }>(
      'djy',
      'mutation ($input: RegisterMatterInput!) { act: registerMatter(input: $input) { matter { id } } }',
      {
        input: {
          channel: 'letter',
          purpose: 'request',
          receivedOn: day,
          title: '二号楼排水管漏水',
          facts: '二号楼三单元排水管漏水一个月。',
          claims: ['要求修复排水管'],
          persons: [{ name: '书乙', phone: '10088800002', address: '云州市东澜区文澜街道南园社区' }],
          ...more,
        },
      },
    )
    return does(act.matter.id, 'xfgb', 'openTriage')
  }
  async function handled(more: object = {}): Promise<string> {
    const id = await triaged(more)
    const [responsibleUnit, firstResponsible] = [await unitOf('规划建设办'), await idOf('dwfzr')]
    await does(id, 'xfzr', 'acceptMatter', { responsibleUnit, firstResponsible })
    return does(id, 'dwfzr', 'appointHandler', { handler: await idOf('cbr') })
  }
  async function reported(): Promise<string> {
    const id = await handled()
    const { matter } = await office.ask<{ matter: { claims: { id: string }[] } }>(
      'cbr',
      'query ($id: ID!) { matter(id: $id) { claims { id } } }',
      { id },
    )
    return does(id, 'cbr', 'submitClosingReport', {
      results: matter.claims.map((claim) => ({ id: claim.id, outcome: 'supported', reason: '' })),
      facts: long,
      legalBasis: '《信访工作条例》第三十二条',
      investigation: '现场查看漏点并询问物业。',
      heardOn: day,
    })
  }
  const sent = async () => does(await triaged(), 'xfgb', 'transferMatter', { to: await unitOf('规划建设办') })
  const approved = async () => does(await reported(), 'fgld', 'approveClosing', { standards: met })
  const replied = async () => does(await approved(), 'cbr', 'serveReply', { service: direct })
  const reviewing = async () =>
    does(await replied(), 'xfgb', 'requestReview', {
      requestedOn: day,
      request: '请求撤销处理意见',
      organName: '云州市东澜区人民政府',
    })
  const reviewed = async () =>
    does(await reviewing(), 'xfzr', 'decideReview', {
      outcome: 'maintain',
      facts: long,
      opinion: '维持原处理意见',
      legalBasis: '《信访工作条例》第三十五条',
    })
  return {
    triaged,
    handled,
    reported,
    sent,
    approved,
    replied,
    reviewing,
    reviewed,
    /** Of the railway police, whose division replied. */
    atBureau: () => atReview(office, day),
    urgent: () => triaged({ urgent: true }),
    major: () => handled({ major: true, majorReason: '涉及人数众多' }),
    signed: async () => does(await sent(), 'dwfzr', 'signForMatter'),
    newFacts: async () =>
      does(await triaged(), 'xfgb', 'judgeMatter', { judgement: 'new_facts', earlier: await triaged() }),
    instructed: async () =>
      does(await handled(), 'cbr', 'requestInstruction', { request: '涉及多部门，请批示' }),
    extending: async () => does(await handled(), 'cbr', 'applyExtension', { days: 20, reasons: long }),
    withdrawing: async () =>
      does(await handled(), 'xfgb', 'recordWithdrawal', {
        withdrawnOn: day,
        reasons: '已自行解决',
        pressured: false,
      }),
    settled: async () => does(await handled(), 'dwfzr', 'settleMatter', settlement),
    answered: async () => does(await reviewed(), 'xfgb', 'serveReview', { service: direct }),
  }
}
