import 'reflect-metadata'
import { actionCodes, latestCalendar, otherActs } from '@xinfang/domain'
import { generate } from 'otplib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addTemplate } from '../src/document/template'
import { viewerOfUser } from '../src/session/load'
import type { Viewer } from '../src/session/viewer'
import { steps } from './permissions'
import { operate } from './support/databases'
import { clientOf, type Client } from './support/client'
import { letter, matterIn, register } from './support/lives'
import { PASSWORD, type Login } from './support/office'
import { operationsOf, selectionOf, type Operation } from './support/sample'
import { FIRST_DAY, startServer, type TestServer } from './support/server'

/** Mutations that leave no event, and why; `support/watch.ts` names what they write. */
const silent: Readonly<Record<string, string>> = {
  saveDraft: 'what one person has not finished writing',
  deleteDraft: 'what one person has not finished writing',
  saveView: 'how one person likes a list',
  deleteView: 'how one person likes a list',
  markRead: 'what one person has read',
  leadHearing: 'who writes for the next minute; each entry bears its writer',
  leaveHearing: 'who writes for the next minute; each entry bears its writer',
  fetchTrackDocument: 'leave to fetch, good once; the fetch itself is recorded',
}

let server: TestServer
let operations: ReadonlyMap<string, Operation>
/** What the acts before answered, by name. */
const made: Record<string, unknown> = {}
/** An id or a text out of such an answer. */
const told = (name: string, ...path: string[]): string =>
  String(path.reduce((value, key) => (value as Record<string, unknown>)[key], made[name]))
const at: Record<string, string> = {}

beforeAll(async () => {
  server = await startServer('audited')
  operations = new Map(operationsOf(server.schema).map((one) => [one.name, one]))
  // The history begins: duties are owed from here on.
  server.on('2026-02-20')
  await server.as('officer')
  server.on(FIRST_DAY)
  for (const state of ['M10', 'M40', 'M41', 'approved', 'M50', 'signed'] as const)
    at[state] = await matterIn(server, state)
}, 120_000)
afterAll(() => server.close())

const ask = async <T>(login: Login, query: string, variables: object = {}) =>
  (await server.as(login)).ask<T>(query, variables)
const one = async (sql: string, ...values: string[]): Promise<string> =>
  (await server.app.db.read<{ id: string }>(sql, values))[0]?.id ?? ''
const user = (login: Login) => server.office.users[login]
const unit = (name: keyof TestServer['office']['units']) => server.office.units[name]
const long = '经核查情况属实，予以说明。'
const fresh = (login: Login) => clientOf(server.url).signIn(login, PASSWORD)

/** A file of the officer's in a matter, given to the units or not. */
async function attached(matterId: string, { released = false } = {}): Promise<string> {
  const id = await upload('officer')
  await server.app.db.work((tx) =>
    tx.run('update attachment set matterId = ?, releasedAt = ? where id = ?', [
      matterId,
      released ? tx.now.toISOString() : null,
      id,
    ]),
  )
  return id
}

async function upload(login: Login): Promise<string> {
  const response = await (await server.as(login)).fetch('/files', { method: 'POST', ...file })
  return ((await response.json()) as { id: string }).id
}
const file = {
  headers: { 'x-file-name': 'a.pdf', 'content-type': 'application/octet-stream' },
  body: '%PDF-1.7\n',
}
const draftOf = (matterId: string, form: string) =>
  one('select id from document where matterId = ? and form = ?', matterId, form)
const newcomer = () => ({ input: { userId: told('createUser', 'user', 'id') } })
const category = () => ({ input: { categoryId: told('createCategory', 'category', 'id') } })
const createCategory = async (name: string): Promise<string> =>
  (
    await ask<{ createCategory: { category: { id: string } } }>(
      'systemAdministrator',
      'mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { category { id } } }',
      { input: { name } },
    )
  ).createCategory.category.id

/** From the middle of March on, under the handbook that owes duties. */
async function underDuties(): Promise<void> {
  server.on('2026-03-20')
  await server.app.db.work(async (tx) => {
    await tx.run("update unit set rulebook = 'JD-2005' where organisationId = ?", [unit('bureau')])
    await tx.run("update unit set kind = 'area' where id = ?", [unit('division')])
  })
}
const dutyKey = () => `unit-meeting/${unit('division')}/2026-03-01`

interface Act {
  /** Who asks; a browser of their own where the act changes that browser. */
  readonly as: Login | (() => Promise<Client>)
  readonly given?: () => object | Promise<object>
  /** What the event is called, where not as the mutation. */
  readonly action?: string
}

/** One successful call of every mutation that has a resolver of its own, in an order in which they succeed. */
const acts: Readonly<Record<string, Act>> = {
  signIn: {
    as: () => Promise.resolve(server.stranger()),
    given: () => ({ input: { login: 'archivist', password: PASSWORD } }),
  },
  changePassword: {
    as: 'archivist',
    given: () => ({ input: { current: PASSWORD, next: 'a longer one than before' } }),
  },
  actFor: { as: 'clerk', given: () => ({ unitId: unit('office') }) },
  startSecondFactor: { as: 'divisionHandler', given: () => ({ password: PASSWORD }) },
  confirmSecondFactor: {
    as: 'divisionHandler',
    action: 'addSecondFactor',
    given: async () => ({
      code: await generate({
        secret: told('startSecondFactor', 'secret'),
        epoch: Math.floor(server.app.now().getTime() / 1_000),
      }),
    }),
  },
  removeSecondFactor: { as: 'divisionHandler', given: () => ({ password: PASSWORD }) },
  endSession: {
    as: 'clerk',
    given: async () => {
      const { sessions } = await (
        await fresh('clerk')
      ).ask<{ sessions: { id: string; current: boolean }[] }>('{ sessions { id current } }')
      return { id: sessions.find(({ current }) => current)?.id }
    },
  },
  endOtherSessions: { as: 'clerk', given: () => fresh('clerk').then(() => ({})) },
  signOut: { as: () => fresh('stationHandler') },

  createUser: { as: 'systemAdministrator', given: () => ({ input: { name: '新某某', login: 'newcomer' } }) },
  updateUser: {
    as: 'systemAdministrator',
    given: () => ({ input: { ...newcomer().input, name: '新某' } }),
  },
  linkUser: {
    as: 'systemAdministrator',
    given: () => ({ input: { ...newcomer().input, subject: 'sub-1' } }),
  },
  suspendUser: { as: 'systemAdministrator', given: newcomer },
  resumeUser: { as: 'systemAdministrator', given: newcomer },
  resetPassword: { as: 'systemAdministrator', given: newcomer },
  endUserSessions: { as: 'systemAdministrator', given: newcomer },
  resetSecondFactor: { as: 'systemAdministrator', given: newcomer },
  grantPost: {
    as: 'securityAdministrator',
    given: () => ({ input: { ...newcomer().input, unitId: unit('office'), role: 'archivist' } }),
  },
  endPost: {
    as: 'securityAdministrator',
    given: async () => ({
      postId: await one('select id from post where userId = ?', newcomer().input.userId),
    }),
  },
  requireSecondFactor: { as: 'securityAdministrator', given: () => ({ roles: ['archivist'] }) },

  createUnit: {
    as: 'systemAdministrator',
    given: () => ({ input: { parentId: unit('division'), name: '乘警支队', shortName: '乘警' } }),
  },
  updateUnit: {
    as: 'systemAdministrator',
    given: () => ({
      input: {
        unitId: told('createUnit', 'unit', 'id'),
        name: '乘警大队',
        shortName: '乘警',
        kind: 'department',
      },
    }),
  },
  closeUnit: {
    as: 'systemAdministrator',
    given: () => ({ input: { unitId: told('createUnit', 'unit', 'id') } }),
  },
  createCategory: { as: 'systemAdministrator', given: () => ({ input: { name: '城乡建设' } }) },
  renameCategory: {
    as: 'systemAdministrator',
    given: () => ({ input: { ...category().input, name: '住房建设' } }),
  },
  moveCategory: {
    as: 'systemAdministrator',
    given: async () => ({ input: { ...category().input, parentId: await createCategory('交通运输') } }),
  },
  closeCategory: { as: 'systemAdministrator', given: category },
  reopenCategory: { as: 'systemAdministrator', given: category },
  publishCalendar: {
    as: 'systemAdministrator',
    given: () => ({
      notice: {
        year: 2026,
        knownFrom: '2026-03-01',
        number: '国办发明电〔2026〕1号',
        holidays: latestCalendar.arrangements
          .findLast((arrangement) => arrangement.year === 2026)!
          .holidays.map(({ name, off: [from, to], work }) => ({
            name: name['zh-CN'],
            from,
            to,
            // Another day off in April than the notice in force has.
            ...(name['zh-CN'] === '清明节'
              ? { from: '2026-04-05', to: '2026-04-06', work: ['2026-04-04'] }
              : { work: [...work] }),
          })),
      },
    }),
  },
  restoreTemplate: {
    as: 'systemAdministrator',
    action: 'changeTemplate',
    given: async () => {
      const { app } = server
      const viewer = await viewerOfUser(app.db, user('systemAdministrator'), unit('bureau'), FIRST_DAY)
      await app.db.work((tx) =>
        addTemplate(tx, viewer as Viewer, { form: 'F27', content: '', restores: null }),
      )
      return { input: { form: 'F27', version: 0 } }
    },
  },

  issuePartnerToken: {
    as: 'securityAdministrator',
    given: () => ({
      input: {
        unitId: unit('division'),
        name: '区热线平台',
        operations: ['matter'],
        networks: [],
        expiresOn: '2026-12-31',
      },
    }),
  },
  createWebhook: {
    as: 'securityAdministrator',
    given: () => ({
      input: {
        programId: told('issuePartnerToken', 'partnerToken', 'program', 'id'),
        url: 'http://127.0.0.1:9/hooks',
      },
    }),
  },
  replayDeliveries: {
    as: 'securityAdministrator',
    given: async () => {
      const id = 'dlv_01HZZZZZZZZZZZZZZZZZZZZZZZ'
      await server.app.db.work((tx) =>
        tx.insert('webhook_delivery', [
          {
            id,
            webhookId: told('createWebhook', 'webhook', 'id'),
            seq: 1,
            matterId: at['M10'],
            kind: 'registerMatter',
            at: '2026-03-02T02:00:00.000Z',
            state: 'dead',
            attempts: 20,
            availableAt: '',
            triedAt: null,
            outcome: '503',
          },
        ]),
      )
      return { ids: [id] }
    },
  },
  endWebhook: {
    as: 'securityAdministrator',
    given: () => ({ id: told('createWebhook', 'webhook', 'id') }),
  },
  revokePartnerToken: {
    as: 'securityAdministrator',
    given: () => ({ id: told('issuePartnerToken', 'partnerToken', 'id') }),
  },

  registerMatter: { as: 'clerk', given: () => ({ input: letter }) },
  openTriage: { as: 'officer', given: async () => ({ input: { matterId: await register(server) } }) },
  orderSupervision: {
    as: 'officer',
    given: () => ({
      input: {
        matterId: at['signed'],
        trigger: '_4',
        method: 'letter',
        target: unit('division'),
        facts: '承办单位三次约见未果,未说明理由。',
        requirement: '于期限前书面报告办理情况。',
        due: '2026-04-10',
      },
    }),
  },
  transferMatters: {
    as: 'officer',
    action: 'transferMatter',
    given: async () => ({ input: { matterIds: [await matterIn(server, 'M10')], to: unit('division') } }),
  },
  updateMatter: { as: 'officer', given: () => ({ input: { matterId: at['M10'], title: '站前照明' } }) },
  comment: { as: 'officer', given: () => ({ input: { matterId: at['M10'], text: long } }) },
  attachFiles: {
    as: 'officer',
    given: async () => ({ input: { matterId: at['M10'], fileIds: [await upload('officer')] } }),
  },
  releaseFile: {
    as: 'officer',
    given: async () => ({ input: { fileId: await attached(at['M10']!) } }),
  },
  withholdFile: {
    as: 'officer',
    given: async () => ({ input: { fileId: await attached(at['M10']!, { released: true }) } }),
  },
  recordHandling: {
    as: 'officeHandler',
    given: () => ({ input: { matterId: at['M40'], kind: 'heard', note: long } }),
  },
  updateDocument: {
    as: 'officeHandler',
    given: async () => ({
      input: {
        documentId: await draftOf(at['M41']!, 'F11'),
        fields: [{ name: 'legalBasis', value: '《信访工作条例》第三十三条' }],
      },
    }),
  },
  recordServiceAttempt: {
    as: 'officeHandler',
    given: async () => ({
      input: {
        matterId: at['approved'],
        document: await draftOf(at['approved']!, 'F11'),
        way: 'direct',
        on: FIRST_DAY,
        reason: '家中无人，已留通知',
      },
    }),
  },
  openDocument: {
    as: 'officer',
    action: 'openIdentity',
    given: async () => ({
      input: { documentId: await draftOf(at['M50']!, 'F11'), purpose: '电话核实来信人' },
    }),
  },
  openDossier: {
    as: 'officer',
    action: 'openIdentity',
    given: () => ({ input: { matterId: at['M50'], purpose: '归档前核对全卷' } }),
  },
  openIdentity: {
    as: 'officer',
    given: async () => ({
      input: {
        personId: await one('select id from matter_person where matterId = ?', at['M50']!),
        field: 'phone',
        purpose: '电话核实来信人',
      },
    }),
  },
  printOpenings: { as: 'officer', given: () => ({ matterId: at['M50'] }) },
  exportLedger: {
    as: 'officer',
    given: () => ({
      input: { ledger: 'letter', format: 'csv', purpose: '季度归档核对', columns: ['number'] },
    }),
  },
  startImport: {
    as: 'officer',
    given: async () => ({ input: { fileId: await upload('officer') } }),
  },
  planExecution: { as: 'officer', given: () => ({ input: { matterId: at['M50'], due: '2026-04-20' } }) },
  reportExecution: { as: 'officer', given: () => ({ input: { matterId: at['M50'], on: FIRST_DAY } }) },
  recordRating: {
    as: 'officer',
    given: () => ({ input: { matterId: at['M50'], about: 'unit', satisfied: true, on: FIRST_DAY } }),
  },

  explainDuty: {
    as: 'divisionHead',
    given: async () => {
      await underDuties()
      return { input: { key: dutyKey(), reasons: '防汛值守' } }
    },
  },
  recordDuty: {
    as: 'divisionHead',
    given: () => ({ input: { key: dutyKey(), on: '2026-03-13', document: '会议记录第3号' } }),
  },
  nameInformationOfficer: {
    as: 'divisionHead',
    given: () => ({ input: { unitId: unit('division'), userId: user('divisionHandler') } }),
  },
  recordActivity: {
    as: 'divisionHead',
    given: () => ({
      input: {
        unitId: unit('division'),
        kind: 'lecture',
        audience: 'cadres',
        topic: '《信访工作条例》专题学习',
        day: '2026-03-10',
        place: '公安处会议室',
        reached: 42,
      },
    }),
  },
  withdrawActivity: {
    as: 'divisionHead',
    given: () => ({
      input: { activityId: told('recordActivity', 'activity', 'id'), reasons: '登记有误，重新登记' },
    }),
  },
}

test('every mutation is one of the life cycle, of a track or of this list, or is silent for a reason', () => {
  const known = new Set([...actionCodes, ...Object.keys(steps), ...Object.keys(acts), ...Object.keys(silent)])
  const mutations = [...operations.values()].filter(({ kind }) => kind === 'mutation').map(({ name }) => name)
  expect(mutations.filter((name) => !known.has(name))).toEqual([])
  expect([...Object.keys(acts), ...Object.keys(silent)].filter((name) => !mutations.includes(name))).toEqual(
    [],
  )
})

/** Everything the database holds but how often somebody asked, and when somebody was last seen. */
async function contents(): Promise<string> {
  const { db } = server.app
  const tables = await db.read<{ name: string }>(
    db.dialect === 'sqlite'
      ? "select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by name"
      : 'select table_name as name from information_schema.tables where table_schema = database() order by 1',
  )
  const rows = []
  for (const { name } of tables.filter((table) => table.name !== 'rate'))
    rows.push([name, await db.read(`select * from \`${name}\``)])
  return JSON.stringify(rows, (key, value: unknown) =>
    ['seenAt', 'lastUsedAt'].includes(key) ? null : value,
  )
}

/** While the history takes nothing in, be it full, broken or taken away. */
async function withoutHistory<T>(task: () => Promise<T>): Promise<T> {
  const { config, db } = server.app
  await operate(
    config,
    db.dialect === 'sqlite'
      ? "create trigger deaf before insert on event begin select raise(abort, 'deaf'); end"
      : "create trigger deaf before insert on event for each row signal sqlstate '45000'",
  )
  try {
    return await task()
  } finally {
    await operate(config, 'drop trigger deaf')
  }
}

const eventsAfter = async (seq: number): Promise<string[]> =>
  (
    await server.app.db.read<{ action: string }>('select action from event where seq > ? order by seq', [seq])
  ).map(({ action }) => action)
const head = async (): Promise<number> =>
  (await server.app.db.read<{ seq: number }>('select seq from chain_head'))[0]?.seq ?? 0

/** `(id: $id)` for what is given of an operation's arguments, and its answer two objects deep. */
function documentOf({ name, field }: Operation, given: object): string {
  const args = field.args.filter((arg) => arg.name in given)
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
  return `mutation ${declared && `(${declared})`} { ${name}${passed && `(${passed})`} ${selectionOf(field.type, 2)} }`
}

describe('no record, no act, and no act without its record', () => {
  test.each(Object.entries(acts))('%s', async (name, { as, given = () => ({}), action = name }) => {
    const operation = operations.get(name)!
    const client = () => (typeof as === 'string' ? server.as(as) : as())
    const variables = await given()
    const document = documentOf(operation, variables)

    const before = await client()
    const was = await contents()
    const { errors = [] } = await withoutHistory(() => before.send(document, variables))
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL'])
    expect((await contents()) === was, 'something was changed without its record').toBe(true)

    const again = await client()
    const seq = await head()
    const answer = await again.ask<Record<string, { refusals?: object[] }>>(document, variables)
    expect(answer[name]?.refusals ?? []).toEqual([])
    made[name] = answer[name]
    expect(await eventsAfter(seq)).toEqual([action])
    expect(
      action in otherActs || action in steps || (actionCodes as readonly string[]).includes(action),
    ).toBe(true)
  })

  test.each<[string, Login, () => Promise<string>, RequestInit?]>([
    ['uploadFile', 'officer', () => Promise.resolve('/files'), { method: 'POST', ...file }],
    ['fetchFile', 'officer', async () => `/files/${await upload('officer')}`],
    ['exportAudit', 'auditor', () => Promise.resolve('/audit-events.jsonl')],
  ])('%s by its address', async (action, login, path, init) => {
    const client = await server.as(login)
    const asked = await path()
    server.on(FIRST_DAY)
    const was = await contents()
    const deaf = await withoutHistory(() => client.fetch(asked, init))
    expect(deaf.status).toBe(500)
    expect(await deaf.text()).not.toContain('%PDF')
    expect((await contents()) === was).toBe(true)
    const seq = await head()
    const heard = await client.fetch(asked, init)
    await heard.arrayBuffer()
    expect(heard.status).toBe(200)
    expect(await eventsAfter(seq)).toEqual([action])
    expect(action in otherActs).toBe(true)
  })
})
