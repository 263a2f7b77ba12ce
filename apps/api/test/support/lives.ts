import { dayOf, type ActionCode } from '@xinfang/domain'
import type { TestServer } from './server'
import type { Login } from './office'

export interface Refused {
  readonly code: string
  readonly field: string | null
  readonly message: string
  readonly basis: readonly string[]
}

/** What an action answers, as far as a walk through the states reads it. */
export interface Acted {
  readonly matter: { readonly id: string; readonly status: string; readonly version: number } | null
  readonly effects: {
    readonly from: string | null
    readonly to: string
    readonly clocks: readonly { readonly do: string; readonly code: string; readonly dueDay: string | null }[]
    readonly documents: readonly { readonly form: string; readonly to: string; readonly state: string }[]
    readonly notices: readonly { readonly to: string }[]
  } | null
  readonly refusals: readonly Refused[]
  readonly queryCode?: string | null
}

const inputOf = (action: ActionCode) => `${action.charAt(0).toUpperCase()}${action.slice(1)}Input`

/** The mutation of one action with everything a test compares. */
export const mutation = (action: ActionCode): string =>
  `mutation ($input: ${inputOf(action)}!) { ${action}(input: $input) {
    matter { id status version }
    effects { from to clocks { do code dueDay } documents { form to state } notices { to } }
    refusals { code field message basis }
    ${action === 'registerMatter' ? 'queryCode' : ''}
  } }`

/** One action through the API by somebody, on the server's present day; refusals are the answer, errors throw. */
export async function act(
  server: TestServer,
  login: Login,
  action: ActionCode,
  input: object,
): Promise<Acted> {
  const client = await server.as(login)
  const answer = await client.ask<Record<string, Acted>>(mutation(action), { input })
  return answer[action] as Acted
}

/** A demo person, impossible by construction: no mobile number begins with 100. */
export const person = { name: '甲某某', address: '某省某市某区某路1号', phone: '10012345678' }

/** A plain letter of one person with two claims. */
export const letter = {
  channel: 'letter',
  purpose: 'request',
  receivedOn: '2026-03-02',
  title: '站前道路夜间照明',
  facts: '站前道路路灯自去年检修后一直未亮。',
  claims: ['恢复站前路灯', '说明停用原因'],
  persons: [person],
}

/** Registers a letter; `more` replaces parts of it. */
export async function register(
  server: TestServer,
  more: object = {},
  login: Login = 'clerk',
): Promise<string> {
  const { matter, refusals } = await act(server, login, 'registerMatter', { ...letter, ...more })
  if (!matter) throw new Error(`registerMatter: ${refusals.map(({ code }) => code).join()}`)
  return matter.id
}

/** Claims of a matter, for the results of its closing report. */
export async function claimsOf(server: TestServer, login: Login, matterId: string): Promise<string[]> {
  const { matter } = await (
    await server.as(login)
  ).ask<{ matter: { claims: { id: string }[] } }>('query ($id: ID!) { matter(id: $id) { claims { id } } }', {
    id: matterId,
  })
  return matter.claims.map(({ id }) => id)
}

/** A closing report that passes, every claim supported, the petitioner heard today. */
export const reportOn = async (server: TestServer, matterId: string) => ({
  results: (await claimsOf(server, 'head', matterId)).map((id) => ({ id, outcome: 'supported', reason: '' })),
  facts: '经现场查看,路灯线路检修后未恢复',
  legalBasis: '《信访工作条例》第三十二条',
  investigation: '现场查看并询问养护单位,调取检修记录',
  heardOn: dayOf(server.app.now()),
})

export const met = { facts: true, nature: true, handling: true, formalities: true }
export const direct = (on: string) => ({ way: 'direct', on, proof: { signedBy: '本人' } })
export const objection = '该路段由地方市政部门养护,不属本处职权'

type Step = readonly [Login, ActionCode, (server: TestServer, matterId: string) => object | Promise<object>]

const nothing = () => ({})

/** How each state is reached from the one before; days and people are the test's first day and the office's. */
const steps = {
  M00: [],
  M10: [['officer', 'openTriage', nothing]],
  M11: [['officer', 'askParticulars', () => ({ particulars: '请写明路段' })]],
  M20: [['officer', 'transferMatter', ({ office }) => ({ to: office.units.division })]],
  M21: [
    [
      'officer',
      'assignMatter',
      ({ office }) => ({ to: office.units.division, due: '2026-04-20', instruction: '请尽快办理' }),
    ],
  ],
  signed: [['divisionHead', 'signForMatter', nothing]],
  M22: [['divisionHead', 'objectToTransfer', () => ({ reasons: objection })]],
  M30: [
    [
      'head',
      'acceptMatter',
      ({ office }) => ({ responsibleUnit: office.units.office, firstResponsible: office.users.head }),
    ],
  ],
  M31: [
    [
      'head',
      'refuseAcceptance',
      () => ({
        ground: 'ALREADY_HANDLED',
        facts: '该事项已由某市某局受理',
        legalBasis: '《信访工作条例》第十九条',
        guidance: '请向某市某局查询办理进展',
        competentBody: '某市某局',
        handedOver: true,
      }),
    ],
  ],
  M40: [['head', 'appointHandler', ({ office }) => ({ handler: office.users.officeHandler })]],
  M41: [['officeHandler', 'submitClosingReport', reportOn]],
  M42: [
    [
      'leaderInCharge',
      'returnForRework',
      () => ({ standards: { ...met, formalities: false }, reasons: '缺少养护单位的书面说明,请补齐' }),
    ],
  ],
  approved: [['leaderInCharge', 'approveClosing', () => ({ standards: met })]],
  M50: [['officeHandler', 'serveReply', () => ({ service: direct('2026-03-02') })]],
} as const satisfies Record<string, readonly Step[]>

export type State = keyof typeof steps

const route: Record<State, readonly State[]> = {
  M00: [],
  M10: ['M10'],
  M11: ['M10', 'M11'],
  M20: ['M10', 'M20'],
  M21: ['M10', 'M21'],
  signed: ['M10', 'M20', 'signed'],
  M22: ['M10', 'M20', 'signed', 'M22'],
  M30: ['M10', 'M30'],
  M31: ['M10', 'M31'],
  M40: ['M10', 'M30', 'M40'],
  M41: ['M10', 'M30', 'M40', 'M41'],
  M42: ['M10', 'M30', 'M40', 'M41', 'M42'],
  approved: ['M10', 'M30', 'M40', 'M41', 'approved'],
  M50: ['M10', 'M30', 'M40', 'M41', 'approved', 'M50'],
}

/** Does the steps that lead into one state from the state before it. */
export async function step(server: TestServer, matterId: string, state: State): Promise<void> {
  for (const [login, action, input] of steps[state] as readonly Step[]) {
    const { refusals } = await act(server, login, action, { matterId, ...(await input(server, matterId)) })
    if (refusals.length > 0)
      throw new Error(`${action}: ${refusals.map(({ code, field }) => `${code} ${field ?? ''}`).join()}`)
  }
}

/** A letter registered and brought to the state by the shortest way; answers its id. */
export async function matterIn(server: TestServer, state: State, more: object = {}): Promise<string> {
  const id = await register(server, { ...(state === 'M21' ? { urgent: true } : {}), ...more })
  for (const next of route[state]) await step(server, id, next)
  return id
}
