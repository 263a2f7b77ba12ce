import type { Recipient } from '@xinfang/domain'
import type { Told } from '../../src/matter/notices'
import type { Login } from './office'
import type { TestServer } from './server'

/** One matter as its page shows it, reduced to what a test compares. */
export interface View {
  readonly status: string
  readonly version: number
  /** `C02 running 2026-03-17`, and the day it stopped. */
  readonly clocks: readonly string[]
  /** `F05 issued 平铁公信转〔2026〕1号`. */
  readonly documents: readonly string[]
  readonly timeline: readonly string[]
  readonly allowed: readonly string[]
  readonly primary: string | null
}

const query = `query ($id: ID!) { matter(id: $id) {
  status version
  clocks { code state dueDay stoppedOn }
  documents { form state number missing }
  timeline { edges { node { action from to documentIds by { name } } } }
  allowedActions { action allowed primary refusals { code } }
} }`

interface Raw {
  matter: {
    status: string
    version: number
    clocks: { code: string; state: string; dueDay: string; stoppedOn: string | null }[]
    documents: { form: string; state: string; number: string | null }[]
    timeline: { edges: { node: { action: string; by: { name: string } | null } }[] }
    allowedActions: { action: string; allowed: boolean; primary: boolean }[]
  } | null
}

export async function view(server: TestServer, login: Login, id: string): Promise<View> {
  const { matter } = await (await server.as(login)).ask<Raw>(query, { id })
  if (!matter) throw new Error(`${login} does not see the matter`)
  return {
    status: matter.status,
    version: matter.version,
    clocks: matter.clocks
      .map(({ code, state, dueDay, stoppedOn }) => [code, state, dueDay, stoppedOn].filter(Boolean).join(' '))
      .toSorted(),
    documents: matter.documents
      .map(({ form, state, number }) => [form, state, number].filter(Boolean).join(' '))
      .toSorted(),
    timeline: matter.timeline.edges.map(({ node }) => `${node.action} ${node.by?.name.slice(1) ?? 'system'}`),
    allowed: matter.allowedActions.filter(({ allowed }) => allowed).map(({ action }) => action),
    primary: matter.allowedActions.find(({ primary }) => primary)?.action ?? null,
  }
}

/** To whom word was left in the outbox about a matter, in order of time: `transferMatter → division`. */
export async function notices(server: TestServer, matterId: string): Promise<string[]> {
  const names = new Map<string, string>(
    [...Object.entries(server.office.units), ...Object.entries(server.office.users)].map(([name, id]) => [
      id,
      name,
    ]),
  )
  const rows = await server.app.db.read<{ payload: string }>(
    "select payload from outbox where topic = 'notice' order by createdAt",
  )
  return rows
    .map(({ payload }) => JSON.parse(payload) as Told)
    .filter((notice) => notice.matterId === matterId)
    .flatMap(({ kind, to }) => to.map((one) => `${kind} → ${recipientOf(one, names)}`))
}

const recipientOf = (one: Recipient, names: ReadonlyMap<string, string>): string =>
  'user' in one ? (names.get(one.user) ?? '') : [names.get(one.unit), one.holding].filter(Boolean).join(' ')
