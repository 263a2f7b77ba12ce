import { actionCodes, type ActionCode } from '@xinfang/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ofHearing } from '../src/matter/elsewhere'
import { act, direct, met, objection, type Acted } from './support/lives'
import type { Login } from './support/office'
import {
  accepted,
  again,
  fresh,
  long,
  open,
  opinion,
  other,
  refusal,
  report,
  settlement,
  unit,
  user,
  withdrawal,
} from './support/refusals'
import { FIRST_DAY as FIRST, type TestServer } from './support/server'
import { view } from './support/view'

/**
 * Every act of T01-T32 done once through GraphQL: what its dialog was told by the dry run is what happened, what
 * happened is what is stored, and the history names the act.
 */
let server: TestServer
beforeAll(async () => {
  server = await open('transitions')
}, 60_000)
afterAll(() => server.close())

interface Row {
  readonly action: ActionCode
  readonly state: string
  readonly by: Login
  readonly input?: (id: string) => object | Promise<object>
  /** Where it is not the first day. */
  readonly day?: string
  /** Status before and after, clocks, papers: as `told` below says them. */
  readonly happens: string
}

/** What stands on paper where a value is missing. */
const GAP = '＿＿＿＿'

const served = () => ({ service: direct(FIRST) })
const results = async (id: string) => (await report(id)).results

const rows: readonly Row[] = [
  { action: 'openTriage', state: 'M00', by: 'officer', happens: 'M00 → M10 |  | ' },
  {
    action: 'declareInterest',
    state: 'M10',
    by: 'officer',
    input: () => ({ reasons: '与信访人有近亲属关系' }),
    happens: 'M10 → M10 |  | ',
  },
  {
    action: 'decideInterest',
    state: 'declared',
    by: 'head',
    input: () => ({ concerned: user('officer'), agreed: true }),
    happens: 'M10 → M10 |  | ',
  },
  {
    action: 'askParticulars',
    state: 'M10',
    by: 'officer',
    input: () => ({ particulars: '请写明路段' }),
    happens: 'M10 → M11 |  | F28 issued → 信访人',
  },
  {
    action: 'receiveParticulars',
    state: 'M11',
    by: 'officer',
    input: () => ({ particulars: '站前道路北段' }),
    happens: 'M11 → M10 |  | ',
  },
  {
    action: 'judgeMatter',
    state: 'M10',
    by: 'officer',
    input: async () => ({ judgement: 'repeat', earlier: await other() }),
    happens: 'M10 → M10 |  | ',
  },
  {
    action: 'mergeMatter',
    state: 'M10',
    by: 'officer',
    input: async () => ({ into: await other(), sameFacts: true, handedOver: true }),
    happens: 'M10 → M33 | stop C01, stop C02 | F02 served → 信访人',
  },
  {
    action: 'unmergeMatter',
    state: 'merged',
    by: 'officer',
    input: () => ({ reasons: objection }),
    happens: 'M33 → M10 | start C01 2026-03-17 | ',
  },
  {
    action: 'refuseAcceptance',
    state: 'M10',
    by: 'head',
    input: () => refusal,
    happens: 'M10 → M31 | stop C01 | F02 issued → 信访人',
  },
  {
    action: 'refuseAgain',
    state: 'M10',
    by: 'head',
    input: async () => ({ ...again, earlier: await fresh('M80') }),
    happens: 'M10 → M32 | stop C01 | F02 issued → 信访人',
  },
  {
    action: 'divertMatter',
    state: 'M10',
    by: 'head',
    input: () => ({ ground: 'COURT', competentBody: '某市某法院', guidance: long, legalBasis: long }),
    happens: 'M10 → M34 | stop C01 | F03 issued → 信访人',
  },
  {
    action: 'transferMatter',
    state: 'M10',
    by: 'officer',
    input: () => ({ to: unit('division') }),
    happens: 'M10 → M20 | stop C01 | F05 issued → 平川公安处, F31 issued → 信访人',
  },
  {
    action: 'assignMatter',
    state: 'urgent',
    by: 'officer',
    input: () => ({ to: unit('division'), due: '2026-04-20', instruction: long }),
    happens: 'M10 → M21 | stop C01 | F07 issued → 平川公安处, F31 issued → 信访人',
  },
  {
    action: 'signForMatter',
    state: 'M20',
    by: 'divisionHead',
    happens: 'M20 → M20 | start C03 2026-03-17, start C04 2026-03-09 | ',
  },
  {
    action: 'objectToTransfer',
    state: 'signed',
    by: 'divisionHead',
    input: () => ({ reasons: objection }),
    happens: 'M20 → M22 | stop C04 | F06 issued → 信访办公室',
  },
  {
    action: 'agreeToObjection',
    state: 'M22',
    by: 'officer',
    happens: 'M22 → M10 | stop C03, start C01 2026-03-17 | ',
  },
  {
    action: 'rejectObjection',
    state: 'M22',
    by: 'officer',
    input: () => ({ reasons: objection }),
    happens: 'M22 → M20 |  | ',
  },
  {
    action: 'raiseDispute',
    state: 'M22',
    by: 'officer',
    input: () => ({ disputants: [unit('division'), unit('detachment')], reasons: objection }),
    happens: 'M22 → M23 |  | ',
  },
  {
    action: 'decideCompetence',
    state: 'disputed',
    by: 'leaderInCharge',
    input: () => ({
      responsibleUnit: unit('division'),
      firstResponsible: user('divisionHead'),
      reasons: objection,
      decidedBy: '某市联席会议',
    }),
    happens: 'M23 → M30 | stop C01, start C05 2026-05-06 | F01 issued → 信访人',
  },
  {
    action: 'acceptTransferred',
    state: 'signed',
    by: 'divisionHead',
    input: () => ({ firstResponsible: user('divisionHead') }),
    happens: 'M20 → M30 | stop C04, start C05 2026-05-06 | F01 issued → 信访人, F04 issued → 信访办公室',
  },
  {
    action: 'acceptMatter',
    state: 'M10',
    by: 'head',
    input: () => ({ ...accepted(), handedOver: true }),
    happens: 'M10 → M30 | stop C01, stop C02, start C05 2026-05-06 | F01 served → 信访人',
  },
  {
    action: 'appointHandler',
    state: 'M30',
    by: 'head',
    input: () => ({ handler: user('officeHandler') }),
    happens: 'M30 → M40 |  | ',
  },
  {
    action: 'leaveSimple',
    state: 'simple',
    by: 'officeHandler',
    input: () => ({ reasons: long }),
    happens: 'M40 → M40 | stop C18 | ',
  },
  {
    action: 'requestInstruction',
    state: 'M40',
    by: 'officeHandler',
    input: () => ({ request: '涉及多部门，请批示' }),
    happens: 'M40 → M40 |  | F34 issued → 存卷',
  },
  {
    action: 'giveInstruction',
    state: 'instructed',
    by: 'leaderInCharge',
    input: () => ({ instruction: long }),
    happens: 'M40 → M40 |  | F34 issued → 存卷',
  },
  {
    action: 'applyExtension',
    state: 'M40',
    by: 'officeHandler',
    input: () => ({ days: 20, reasons: objection }),
    happens: 'M40 → M40 |  | ',
  },
  {
    action: 'verifyExtension',
    state: 'extending',
    by: 'officer',
    input: () => ({ agreed: true }),
    happens: 'M40 → M40 |  | ',
  },
  {
    action: 'approveExtension',
    state: 'verified',
    by: 'head',
    input: () => ({ agreed: true, reasons: long, handedOver: true }),
    happens: 'M40 → M40 | stop C05, start C06 2026-05-21 | F15 served → 信访人',
  },
  {
    action: 'submitClosingReport',
    state: 'M40',
    by: 'officeHandler',
    input: report,
    happens: 'M40 → M41 |  | F09 issued → 存卷, F11 draft → 信访人',
  },
  {
    action: 'returnForRework',
    state: 'M41',
    by: 'leaderInCharge',
    input: () => ({ standards: { ...met, formalities: false }, reasons: objection }),
    happens: 'M41 → M42 |  | F10 issued → 信访办公室',
  },
  { action: 'resumeAfterRework', state: 'M42', by: 'officeHandler', happens: 'M42 → M40 |  | ' },
  {
    action: 'approveClosing',
    state: 'M41',
    by: 'leaderInCharge',
    input: () => ({ standards: met }),
    happens: 'M41 → M41 |  | F11 issued → 信访人',
  },
  {
    action: 'serveReply',
    state: 'approved',
    by: 'officeHandler',
    input: served,
    happens: 'M41 → M50 | stop C02, stop C05, start C07 2026-04-01 | F26 issued → 存卷',
  },
  {
    action: 'answerSimply',
    state: 'simple',
    by: 'officeHandler',
    input: async (id) => ({ results: await results(id), facts: long, legalBasis: long, accepted: true }),
    happens: 'M40 → M81 | stop C02, stop C05, stop C18 | F11 issued → 信访人',
  },
  {
    action: 'settleMatter',
    state: 'M40',
    by: 'head',
    input: () => settlement,
    happens: 'M40 → M81 | stop C05 | F14 issued → 存卷',
  },
  {
    action: 'recordWithdrawal',
    state: 'M40',
    by: 'officer',
    input: () => withdrawal,
    happens: 'M40 → M40 |  | F29 issued → 存卷',
  },
  { action: 'cancelWithdrawal', state: 'withdrawing', by: 'officer', happens: 'M40 → M40 |  | ' },
  {
    action: 'confirmWithdrawal',
    state: 'withdrawing',
    by: 'head',
    day: '2026-03-17',
    happens: 'M40 → M82 | stop C05 | ',
  },
  {
    action: 'requestReview',
    state: 'M50',
    by: 'officer',
    input: () => ({ requestedOn: FIRST, request: '请求撤销', organ: unit('bureau') }),
    happens: 'M50 → M60 | stop C07, start C08 2026-04-01 | ',
  },
  {
    action: 'refuseReview',
    state: 'M50',
    by: 'head',
    input: () => ({ requestedOn: '2026-04-02', facts: long, legalBasis: long, guidance: long }),
    day: '2026-04-02',
    happens: 'M50 → M50 |  | F02 issued → 信访人',
  },
  {
    action: 'decideReview',
    state: 'reviewing',
    by: 'leader',
    input: () => ({ outcome: 'maintain', ...opinion }),
    happens: 'M60 → M60 |  | F12 issued → 信访人',
  },
  {
    action: 'serveReview',
    state: 'reviewed',
    by: 'officer',
    input: served,
    happens: 'M60 → M61 | stop C08, start C09 2026-04-01 | F26 issued → 存卷',
  },
  {
    action: 'requestReReview',
    state: 'M61',
    by: 'officer',
    input: () => ({ requestedOn: FIRST, request: '请求复核', organName: '某机关' }),
    happens: 'M61 → M70 | stop C09, start C10 2026-04-01 | ',
  },
  {
    action: 'decideReReview',
    state: 'M70',
    by: 'head',
    input: () => ({ outcome: 'maintain', ...opinion, finality: long }),
    happens: 'M70 → M70 |  | F13 issued → 信访人',
  },
  {
    action: 'serveReReview',
    state: 'decided',
    by: 'officer',
    input: served,
    happens: 'M70 → M71 | stop C10 | F26 issued → 存卷',
  },
  {
    action: 'closeAfterWindow',
    state: 'M50',
    by: 'head',
    day: '2026-04-02',
    happens: 'M50 → M81 | stop C07 | ',
  },
  { action: 'closeWithoutReview', state: 'suggested', by: 'head', happens: 'M50 → M81 |  | ' },
  { action: 'declareFinal', state: 'M71', by: 'head', happens: 'M71 → M80 |  | ' },
  {
    action: 'endWithoutSuccessor',
    state: 'M40',
    by: 'head',
    input: () => ({ proof: '户籍注销证明', noSuccessor: true }),
    happens: 'M40 → M81 | stop C02, stop C05 | ',
  },
  {
    action: 'reopenMatter',
    state: 'M80',
    by: 'head',
    input: () => ({ reopening: 'new_facts', reasons: '信访人提交新的鉴定意见' }),
    happens: 'M80 → M10 | start C01 2026-03-17, start C02 2026-03-17 | F27 issued → 存卷',
  },
  {
    action: 'recordService',
    state: 'M30',
    by: 'officer',
    input: async (id) => ({ document: await unserved(id), ...served() }),
    happens: 'M30 → M30 | stop C02 | F26 issued → 存卷',
  },
  { action: 'archiveMatter', state: 'M31', by: 'archivist', happens: 'M31 → M90 |  | F30 issued → 存卷' },
  // T14: the receiver decides as the office would.
  {
    action: 'refuseAcceptance',
    state: 'signed',
    by: 'divisionHead',
    input: () => refusal,
    happens: 'M20 → M31 | stop C04 | F02 issued → 信访人, F04 issued → 信访办公室',
  },
  {
    action: 'divertMatter',
    state: 'signed',
    by: 'divisionHead',
    input: () => ({ ground: 'COURT', competentBody: '某市某法院', guidance: long, legalBasis: long }),
    happens: 'M20 → M34 | stop C04 | F03 issued → 信访人, F04 issued → 信访办公室',
  },
]

async function unserved(id: string): Promise<string> {
  const { matter } = await (
    await server.as('officer')
  ).ask<{ matter: { documents: { id: string; form: string }[] } }>(
    'query ($id: ID!) { matter(id: $id) { documents { id form } } }',
    { id },
  )
  return matter.documents.find(({ form }) => form === 'F01')!.id
}

/** Issued papers whose text still shows where a value is missing; lines to be filled in by hand stand below it. */
async function gaps(by: Login, id: string): Promise<string[]> {
  return (await issued(by, id))
    .filter(({ page }) => JSON.stringify(page).includes(GAP))
    .map(({ form, page }) => `${form} ${JSON.stringify(page)}`)
}

async function issued(by: Login, id: string) {
  const { matter } = await (
    await server.as(by)
  ).ask<{ matter: { documents: { form: string; state: string; page: object }[] } }>(
    `query ($id: ID!) { matter(id: $id) { documents { form state
      page { addressee organ date body { text items rows { label value } } } } } }`,
    { id },
  )
  return matter.documents.filter(({ state }) => state !== 'draft')
}

/** `M10 → M20 | stop C01, start C03 2026-03-17 | F05 → division` */
function told({ effects }: Acted): string {
  const names = new Map(Object.entries(server.office.units).map(([name, id]) => [id, name]))
  const { from, to, clocks, documents } = effects!
  return [
    `${from} → ${to}`,
    clocks.map(({ do: what, code, dueDay }) => [what, code, dueDay].filter(Boolean).join(' ')).join(', '),
    documents.map(({ form, state, to: whom }) => `${form} ${state} → ${names.get(whom) ?? whom}`).join(', '),
  ].join(' | ')
}

test.each(rows.map((row) => [row.action, row.state, row] as const))(
  '%s from %s',
  async (action, state, { by, input = () => ({}), day = FIRST, happens }) => {
    const matterId = await fresh(state)
    const given = { matterId, ...(await input(matterId)) }
    server.on(day)
    const before = await view(server, by, matterId)
    const dry = await act(server, by, action, { ...given, dryRun: true })
    expect(dry.refusals).toEqual([])
    expect(await view(server, by, matterId)).toEqual(before)

    const done = await act(server, by, action, given)
    expect([done.refusals, told(done)]).toEqual([[], happens])
    expect([told(dry), dry.effects?.notices]).toEqual([happens, done.effects?.notices])
    const [last] = await server.app.db.read<{ action: string; actorId: string }>(
      'select action, actorId from event where matterId = ? order by seq desc limit 1',
      [matterId],
    )
    expect(last).toEqual({ action, actorId: user(by) })

    // Who stepped aside sees no more.
    const reader = action === 'decideInterest' ? 'head' : by
    const stored = await view(server, reader, matterId)
    expect(stored.status).toBe(done.effects?.to)
    for (const { form } of done.effects?.documents ?? [])
      expect(stored.documents.map((line) => line.split(' ')[0])).toContain(form)
    for (const { do: what, code, dueDay } of done.effects?.clocks ?? [])
      if (what === 'start') expect(stored.clocks).toContain(`${code} running ${dueDay}`)
    expect(await gaps(reader, matterId)).toEqual([])
  },
)

test('the table has every act of the API but registration and those of a hearing', () => {
  const named = actionCodes.filter((action) => action !== 'registerMatter' && !ofHearing.includes(action))
  expect([...new Set(rows.map(({ action }) => action))].toSorted()).toEqual(named.toSorted())
})

test('S1.2.3, S1.2.4: papers tell where a matter was presented and who solved it, and nobody is turned away', async () => {
  const { registered } = await (
    await server.as('clerk')
  ).ask<{ registered: { matter: { id: string }; refusals: object[] } }>(
    `mutation ($input: RegisterMatterInput!) { registered: registerMatter(input: $input) {
      matter { id } refusals { code } } }`,
    {
      input: {
        channel: 'online',
        purpose: 'request',
        receivedOn: FIRST,
        title: '站前道路夜间照明',
        facts: '路灯未亮。',
        claims: ['恢复路灯'],
        persons: [{ name: '书乙', address: '平川市站前路1号', phone: '10088800002' }],
      },
    },
  )
  expect(registered.refusals).toEqual([])
  const line = async (id: string, form: string) => {
    const [paper] = (await issued('officer', id)).filter((one) => one.form === form)
    return JSON.stringify(paper?.page)
  }
  expect(await line(registered.matter.id, 'F27')).toContain('提出层级')
  const id = await fresh('reported')
  expect(await line(id, 'F09')).toContain('本级就地解决')
})
