import type { Database, SqlValue } from '../../src/db/database'
import { deliverNotices } from '../../src/notification/deliver'
import { act, matterIn, register, step } from './lives'
import { logins, type Login } from './office'
import { FIRST_DAY, startServer, type TestServer } from './server'
import { takeStep } from './tracks'

/** What a confidential petitioner tells of themselves, and what nobody may learn. Impossible by construction. */
export interface Secret {
  readonly name: string
  readonly phone: string
  readonly identityNumber: string | null
  readonly address: string
  readonly serviceAddress: string | null
}

/** Of another length in every part; and one of the two has told less. */
export const secrets = {
  one: {
    name: '褚砚秋',
    phone: '10087650321',
    identityNumber: '999999197903054121',
    address: '某省暗香市疏影区一七三号',
    serviceAddress: '某省暗香市横斜街九号',
  },
  other: {
    name: '欧阳望岳同',
    phone: '0100-8765099',
    identityNumber: null,
    address: '某省浮动县黄昏镇月下村',
    serviceAddress: null,
  },
} as const satisfies Record<string, Secret>

/** Words of the sealed matters; who may not see these matters may not read them anywhere. */
export const sealedWords = {
  title: '举报松烟墨业虚开发票',
  facts: '松烟墨业去年虚开发票若干,经办人收受好处。',
  claims: ['查处松烟墨业'],
  place: '松烟墨业仓库',
}

/** A piece of each value that gives the person away, however it is masked or cut. */
export const piecesOf = ({ name, phone, identityNumber, address, serviceAddress }: Secret): string[] => [
  name,
  name.slice(0, 2),
  name.slice(1),
  phone,
  phone.slice(-4),
  phone.slice(0, 7),
  address.slice(3, 9),
  ...(identityNumber ? [identityNumber, identityNumber.slice(6, 14)] : []),
  ...(serviceAddress ? [serviceAddress.slice(-4)] : []),
]

export interface World {
  readonly server: TestServer
  /** Every line its log was told, from the first on. */
  readonly log: readonly string[]
  /** What the database was asked since this was asked last: each statement after the number of rows it gave. */
  readonly spent: () => string[]
  /** Every matter, by what is special about it; the sealed ones after `seal`. */
  readonly matters: Readonly<Record<string, string>>
  /** The scanned letter of the one that was sent. */
  readonly original: string
  /** Parallel tracks of the matters. */
  readonly tracks: readonly string[]
  /** The last acts: a report against a unit and a complaint about an official, each with its few members. */
  seal(): Promise<{ readonly report: string; readonly complaint: string }>
}

/**
 * A server with three confidential matters (one sent to another unit, one in hand with its tracks, one answered)
 * and one of everybody; the secret person stands wherever in them a person can be written down.
 */
export async function buildWorld(name: string, secret: Secret): Promise<World> {
  const log: string[] = []
  const server = await startServer(name, { logLevel: 'trace' }, new Date(`${FIRST_DAY}T10:00:00+08:00`), {
    write: (line) => void log.push(line),
  })
  const spent = statementsOf(server.app.db)
  const { units, users } = server.office
  let minute = 0
  /** Acts stand at minutes of their own, the same ones in both worlds. */
  const tick = () => server.at(FIRST_DAY, `10:${String(minute++).padStart(2, '0')}:00`)
  const does = async (login: Login, kind: string, action: string, input: object): Promise<string> => {
    tick()
    const { track, refusals } = await takeStep(server, login, kind, action, input)
    if (!track) throw new Error(`${action}: ${refusals.map(({ code, field }) => `${code} ${field}`).join()}`)
    return track.id
  }
  const persons = [secret, { ...secret, name: `${secret.name}之邻`, representative: true }]
  const petition = { wishesConfidentiality: true, persons }
  const original = await scan(server, secret)

  tick()
  for (const login of logins) await server.as(login)
  const sent = await matterIn(server, 'M21', { ...petition, fileIds: [original] })
  tick()
  await step(server, sent, 'signed')
  tick()
  const inHand = await matterIn(server, 'M40', { ...petition, major: true, majorReason: '涉及面广' })
  tick()
  const answered = await matterIn(server, 'approved', petition)
  await answer(server, answered, secret, tick)
  tick()
  const plain = await matterIn(server, 'M10')
  const tracks = [
    await does('officer', 'supervision', 'orderSupervision', {
      matterId: sent,
      trigger: '_4',
      method: 'letter',
      target: units.division,
      facts: '承办单位三次约见未果,未说明理由。',
      requirement: '于期限前书面报告办理情况。',
      due: '2026-04-10',
    }),
    await does('officer', 'hearing', 'proposeHearing', {
      matterId: inHand,
      asker: 'petitioner',
      askedOn: FIRST_DAY,
      scope: ['difficult'],
      reasons: '双方各执一词',
    }),
    await does('head', 'caseLead', 'assignLead', {
      matterId: inHand,
      leader: { userId: users.leader, unitId: units.bureau },
      reasons: '涉及面广',
    }),
  ]
  await (
    await server.as('clerk')
  ).ask('mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { refusals { code } } }', {
    input: { kind: 'registration', label: secret.name, body: JSON.stringify(secret) },
  })
  await (
    await server.as('head')
  ).ask('mutation ($input: OpenIdentityInput!) { openIdentity(input: $input) { refusals { code } } }', {
    input: { personId: await firstPerson(server, sent), field: 'phone', purpose: '电话核实来信人' },
  })
  await deliver(server)
  tick()
  return {
    server,
    log,
    spent,
    matters: { sent, inHand, answered, plain },
    original,
    tracks,
    seal: async () => {
      const { title, facts, claims, place } = sealedWords
      const words = { title, facts, claims, place, persons }
      const report = await register(server, {
        ...words,
        purpose: 'report',
        accusedUnits: [units.division],
        members: [users.officer],
      })
      const complaint = await register(server, {
        ...words,
        complainsOfConduct: true,
        accusedUsers: [users.head],
        members: [users.leader],
      })
      await deliver(server)
      return { report, complaint }
    },
  }
}

/** Statements of readers, in no order: those of one answer run beside one another. */
function statementsOf(db: Database): () => string[] {
  let told: string[] = []
  const read = db.read.bind(db)
  Object.assign(db, {
    read: async (sql: string, values?: readonly SqlValue[]) => {
      const rows = await read(sql, values)
      told.push(`${rows.length} ${sql}`)
      return rows
    },
  })
  return () => {
    const taken = told.toSorted()
    told = []
    return taken
  }
}

export const ORIGINAL = '来信扫描原件零三一七'

/** A letter in the petitioner's hand, of one length in both worlds, uploaded by the clerk who registers it. */
async function scan(server: TestServer, { name, address }: Secret): Promise<string> {
  const response = await (
    await server.as('clerk')
  ).fetch('/files', {
    method: 'POST',
    headers: {
      'x-file-name': encodeURIComponent(`${ORIGINAL}.pdf`),
      'content-type': 'application/octet-stream',
    },
    body: Buffer.concat([Buffer.from(`%PDF-1.7\n${name} ${address}`), Buffer.alloc(200)]).subarray(0, 200),
  })
  return ((await response.json()) as { id: string }).id
}

/** A try to serve that failed and one that did not; both tell of the person in the officials' own words. */
async function answer(
  server: TestServer,
  matterId: string,
  { name }: Secret,
  tick: () => void,
): Promise<void> {
  const client = await server.as('officeHandler')
  const { matter } = await client.ask<{ matter: { documents: { id: string; form: string }[] } }>(
    'query ($id: ID!) { matter(id: $id) { documents { id form } } }',
    { id: matterId },
  )
  tick()
  await client.ask(
    'mutation ($input: RecordServiceAttemptInput!) { recordServiceAttempt(input: $input) { refusals { code } } }',
    {
      input: {
        matterId,
        document: matter.documents.find(({ form }) => form === 'F11')?.id,
        way: 'direct',
        on: FIRST_DAY,
        reason: `${name}家中无人`,
      },
    },
  )
  tick()
  const proof = { signedBy: name, refusalReason: `${name}拒收`, witness: `${name}之邻` }
  const { refusals } = await act(server, 'officeHandler', 'serveReply', {
    matterId,
    service: { way: 'direct', on: FIRST_DAY, proof },
  })
  if (refusals.length > 0) throw new Error(`serveReply: ${refusals.map(({ code }) => code).join()}`)
}

async function firstPerson(server: TestServer, id: string): Promise<string> {
  const { matter } = await (
    await server.as('head')
  ).ask<{ matter: { people: { id: string }[] } }>('query ($id: ID!) { matter(id: $id) { people { id } } }', {
    id,
  })
  return matter.people[0]?.id ?? ''
}

const deliver = ({ app }: TestServer): Promise<boolean> =>
  deliverNotices(
    app.db,
    app.now,
    () => Promise.resolve(true),
    (_id, error) => {
      throw error
    },
  )
