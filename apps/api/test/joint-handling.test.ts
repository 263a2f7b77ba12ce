import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyHistory } from '../src/history/verify'
import { matterIn } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'
import { codesOf, takeStep, type Stepped } from './support/tracks'

let server: TestServer
beforeAll(async () => {
  server = await startServer('joint')
})
afterAll(() => server.close())

interface Joint {
  readonly members: readonly {
    readonly unit: { readonly id: string }
    readonly part: string
    readonly due: string | null
  }[]
}

const step = (login: Login, name: string, input: object) =>
  takeStep<Joint>(server, login, 'jointHandling', name, input, 'members { unit { id } part due }')

async function does(login: Login, name: string, input: object): Promise<Stepped<Joint>> {
  const answer = await step(login, name, input)
  expect(answer.refusals, name).toEqual([])
  return answer
}

/** The office leads; the detachment and the discipline office help; the division advises as a court would. */
const members = () => {
  const { office, detachment, discipline, division } = server.office.units
  return [
    { unitId: office, kind: 'petition', lead: true, task: '汇总各方意见' },
    { unitId: detachment, kind: 'police', task: '调取出警记录' },
    { unitId: discipline, kind: 'concerned', task: '核实办理过程' },
    { unitId: division, kind: 'court' },
  ]
}

async function consulted(): Promise<{ matterId: string; trackId: string }> {
  server.on('2026-03-02')
  const matterId = await matterIn(server, 'M40')
  const { track } = await does('officer', 'consultationFailed', { matterId, note: '双方各持己见' })
  return { matterId, trackId: track!.id }
}

async function opened(): Promise<{ matterId: string; trackId: string }> {
  const both = await consulted()
  await does('officer', 'openJointHandling', { trackId: both.trackId, members: members() })
  return both
}

const seenBy = async (login: Login, id: string) => {
  const { jointHandling } = await (
    await server.as(login)
  ).ask<{ jointHandling: Record<string, unknown> | null }>(
    `query ($id: ID!) { jointHandling(id: $id) {
      matterNumber taskOnly claims until matter { id } consultations { note }
      members { unit { id } task opinions { opinion } } own { id }
    } }`,
    { id },
  )
  return jointHandling
}

describe('joint handling of four units', () => {
  test('from a failed consultation to a conclusion with a dissent; the period of the matter goes on', async () => {
    const { matterId, trackId } = await consulted()
    const open = await does('officer', 'openJointHandling', { trackId, members: members() })
    expect(open.track?.members.map(({ part, due }) => [part, due])).toEqual([
      ['lead', '2026-05-06'],
      ['co-handler', '2026-04-24'],
      ['co-handler', '2026-04-24'],
      ['adviser', null],
    ])
    const { detachment, discipline, office } = server.office.units
    await does('detachmentHandler', 'giveOpinion', { trackId, unit: detachment, opinion: '出警记录完整' })
    await does('disciplineOfficer', 'giveOpinion', { trackId, unit: discipline, opinion: '未见违规' })
    await does('officer', 'draftConclusion', { trackId, conclusion: '由养护单位七日内修复' })
    await does('officer', 'signConclusion', { trackId, unit: office })
    await does('detachmentHandler', 'signConclusion', { trackId, unit: detachment })
    expect(codesOf(await step('officer', 'concludeJointHandling', { trackId }))).toEqual([
      'SIGNATURES_MISSING',
    ])
    await does('disciplineOfficer', 'dissentFromConclusion', {
      trackId,
      unit: discipline,
      reasons: '修复期限过短',
    })
    const done = await does('officer', 'concludeJointHandling', { trackId })
    expect(done.track?.state).toBe('concluded')
    const { matter } = await (
      await server.as('officer')
    ).ask<{
      matter: {
        clocks: { code: string; state: string }[]
        timeline: { edges: { node: { action: string } }[] }
        jointHandlings: { state: string }[]
      }
    }>(
      `query ($id: ID!) { matter(id: $id) {
        clocks { code state } jointHandlings { state } timeline(first: 100) { edges { node { action } } }
      } }`,
      { id: matterId },
    )
    expect(matter.clocks).toContainEqual({ code: 'C05', state: 'running' })
    expect(matter.jointHandlings).toEqual([{ state: 'concluded' }])
    const acts = matter.timeline.edges.map(({ node }) => node.action)
    expect(acts.slice(acts.indexOf('consultationFailed'))).toEqual([
      'consultationFailed',
      'openJointHandling',
      'giveOpinion',
      'giveOpinion',
      'draftConclusion',
      'signConclusion',
      'signConclusion',
      'dissentFromConclusion',
      'concludeJointHandling',
    ])
    expect(await verifyHistory(server.app.db)).toMatchObject({ ok: true })
  })

  test('a law-related one needs its guidance, which is a document for the petitioner', async () => {
    const { trackId } = await consulted()
    const [lead, helper] = members()
    await does('officer', 'openJointHandling', { trackId, members: [lead, helper], lawRelated: true })
    const { detachment, office } = server.office.units
    await does('detachmentHandler', 'giveOpinion', { trackId, unit: detachment, opinion: '属合同纠纷' })
    await does('officer', 'draftConclusion', { trackId, conclusion: '引导诉讼' })
    await does('officer', 'signConclusion', { trackId, unit: office })
    await does('detachmentHandler', 'signConclusion', { trackId, unit: detachment })
    expect(codesOf(await step('officer', 'concludeJointHandling', { trackId }))).toEqual(['GUIDANCE_MISSING'])
    const guided = await does('officer', 'guideToLaw', {
      trackId,
      body: 'court',
      name: '某市某区人民法院',
      note: '请携合同起诉',
    })
    expect(guided.effects?.documents).toEqual([{ form: 'F03', to: '信访人' }])
    await does('officer', 'concludeJointHandling', { trackId })
  })

  test.each<[string, (list: ReturnType<typeof members>) => object[], string]>([
    ['two leads', ([a, b]) => [a!, { ...b, lead: true }], 'TWO_LEADS'],
    ['one unit alone', ([a]) => [a!], 'MEMBERS_MISSING'],
    ['a unit twice', ([a, b]) => [a!, b!, b!], 'MEMBER_TWICE'],
    ['a court with a task', ([a, , , court]) => [a!, { ...court, task: '调查' }], 'COURT_HANDLES'],
    ['a court in the lead', ([, b, , court]) => [{ ...court, lead: true }, b!], 'COURT_LEADS'],
    ['a member without a task', ([a, b]) => [a!, { ...b, task: undefined }], 'TASK_MISSING'],
    ['a task beyond the period', ([a, b]) => [a!, { ...b, due: '2026-09-01' }], 'TASK_BEYOND_PERIOD'],
  ])('%s is refused with its basis', async (_, of, code) => {
    const { trackId } = await consulted()
    const { refusals } = await step('officer', 'openJointHandling', { trackId, members: of(members()) })
    expect(refusals.map((one) => one.code)).toContain(code)
    expect(refusals.every(({ basis }) => basis.length > 0)).toBe(true)
  })

  test('nothing opens before a consultation failed, and only once', async () => {
    const { matterId } = await opened()
    expect(codesOf(await step('officer', 'consultationFailed', { matterId, note: '再次协商' }))).toEqual([
      'TRACK_OPEN',
    ])
  })
})

describe('what members see', () => {
  test('a member without other part sees its task, and another’s opinion only once a conclusion is drafted', async () => {
    const { trackId } = await opened()
    const { detachment, discipline } = server.office.units
    await does('disciplineOfficer', 'giveOpinion', { trackId, unit: discipline, opinion: '未见违规' })
    const seen = await seenBy('detachmentHandler', trackId)
    expect(seen).toMatchObject({
      taskOnly: true,
      until: '2026-05-06',
      matter: null,
      consultations: [],
      own: [{ id: detachment }],
    })
    expect(seen?.['matterNumber']).toMatch(/^\w+$/)
    const tasks = seen?.['members'] as { unit: { id: string }; task: string | null; opinions: object[] }[]
    expect(tasks.filter(({ task }) => task !== null).map(({ unit }) => unit.id)).toEqual([detachment])
    expect(tasks.flatMap(({ opinions }) => opinions)).toEqual([])
  })

  test('who is no member sees nothing, and nobody speaks for another unit', async () => {
    const { trackId } = await opened()
    expect(await seenBy('wardHandler', trackId)).toBeNull()
    expect(await seenBy('stationHandler', trackId)).toBeNull()
    const { discipline } = server.office.units
    expect(
      codesOf(await step('detachmentHandler', 'giveOpinion', { trackId, unit: discipline, opinion: '代言' })),
    ).toEqual(['NOT_A_MEMBER'])
  })

  test('of a sealed matter a member learns nothing', async () => {
    const { matterId, trackId } = await opened()
    await server.app.db.work(async (tx) => {
      await tx.run("update matter set secrecy = 'sealed' where id = ?", [matterId])
    })
    expect(await seenBy('detachmentHandler', trackId)).toBeNull()
  })
})
