import type { FormCode } from '@xinfang/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, matterIn, met, objection, reportOn, step } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'
import { takeStep } from './support/tracks'

/** Days and units that a paper takes from one place and not from its neighbour. */
let server: TestServer
beforeAll(async () => {
  server = await startServer('papers')
})
afterAll(() => server.close())

const does = async (login: Login, action: Parameters<typeof act>[2], matterId: string, input: object = {}) =>
  expect((await act(server, login, action, { matterId, ...input })).refusals, action).toEqual([])

/** What the last paper of a form says, as one text. */
async function paper(id: string, form: FormCode, login: Login = 'head'): Promise<string> {
  const { matter } = await (
    await server.as(login)
  ).ask<{ matter: { documents: { form: string; page: object }[] } }>(
    'query ($id: ID!) { matter(id: $id) { documents { form page { title body { text items rows { label value } } } } } }',
    { id },
  )
  return JSON.stringify(matter.documents.findLast((one) => one.form === form)?.page)
}

test('the day set by an assignment is told to the unit, the end of the sixty days to the petitioner', async () => {
  server.on('2026-03-02')
  const id = await matterIn(server, 'M21')
  expect(await paper(id, 'F07')).toContain('请于2026年4月20日前（含当日）办结')
  server.on('2026-03-04')
  await step(server, id, 'signed')
  server.on('2026-03-05')
  const { divisionHead, divisionHandler } = server.office.users
  await does('divisionHead', 'acceptTransferred', id, { firstResponsible: divisionHead })
  // Sixty days from 2026-03-05 end in the Labour Day holiday.
  expect(await paper(id, 'F01')).toContain('本事项至迟于2026年5月6日办结')
  const bulletin = await paper(id, 'F04')
  expect(bulletin).toContain('我单位于2026年3月4日收到')
  expect(bulletin).toContain('"label":"接收单位","value":"平川公安处"')
  await does('divisionHead', 'appointHandler', id, { handler: divisionHandler })
  const report = await reportOn(server, id)
  await does('divisionHandler', 'submitClosingReport', id, report)
  const standards = { ...met, formalities: false }
  await does('divisionLeader', 'returnForRework', id, { standards, reasons: objection })
  expect(await paper(id, 'F10', 'divisionHead')).toContain('仍为2026年5月6日前')
  await does('divisionHandler', 'resumeAfterRework', id)
  await does('divisionHandler', 'submitClosingReport', id, report)
  await does('divisionLeader', 'approveClosing', id, { standards: met })
  expect(await paper(id, 'F08')).toContain('限2026年4月20日前办结')
})

test('an extension tells the day that cannot be kept and the one that takes its place, handed over or served later', async () => {
  const approved = async (more: object) => {
    server.on('2026-03-02')
    const id = await matterIn(server, 'M40')
    await does('officeHandler', 'applyExtension', id, { days: 20, reasons: '需调取异地检修记录。' })
    await does('officer', 'verifyExtension', id, { agreed: true })
    await does('head', 'approveExtension', id, { agreed: true, reasons: '需调取异地检修记录。', ...more })
    return id
  }
  for (const more of [{ handedOver: true }, {}]) {
    const text = await paper(await approved(more), 'F15')
    expect(text).toContain('因需调取异地检修记录，不能在2026年5月6日前办结')
    expect(text).toContain('至迟于2026年5月21日办结')
  }
})

test('an organ that only guides does not say that it passed the letter on; its bulletin names itself', async () => {
  server.on('2026-03-02')
  const id = await matterIn(server, 'signed')
  await does('divisionHead', 'divertMatter', id, {
    ground: 'COURT',
    competentBody: '某市某法院',
    guidance: '请向某市某法院提起诉讼',
    legalBasis: '《信访工作条例》第三十一条。',
  })
  const guidance = await paper(id, 'F03')
  expect(guidance).not.toContain('转送该机关')
  expect(guidance).toContain('依据《信访工作条例》第三十一条，应当通过')
  expect(guidance).toContain('您可以这样提出：请向某市某法院提起诉讼。')
  expect(await paper(id, 'F04')).toContain('"label":"接收单位","value":"平川公安处"')
})

test('a notice of merging does not tell what was claimed as if it had been found', async () => {
  server.on('2026-03-02')
  const into = await matterIn(server, 'M40')
  const id = await matterIn(server, 'M10')
  await does('officer', 'mergeMatter', id, { into, sameFacts: true })
  const text = await paper(id, 'F02')
  expect(text).toContain('经审查：本次反映的事实和理由与正在办理的信访事项相同。')
  expect(text).not.toContain('一直未亮')
})

test('advice tells the day of its answer, not that of the matter; agreements and withdrawals bear their name', async () => {
  server.on('2026-03-02')
  const id = await matterIn(server, 'M21')
  await step(server, id, 'signed')
  await does('divisionHead', 'acceptTransferred', id, { firstResponsible: server.office.users.divisionHead })
  const { track } = await takeStep(server, 'officer', 'supervision', 'orderSupervision', {
    matterId: id,
    trigger: '_4',
    method: 'letter',
    target: server.office.units.division,
    facts: '承办单位三次约见未果。',
    requirement: '于期限前书面报告办理情况。',
    due: '2026-04-10',
  })
  const advised = await takeStep(server, 'officer', 'supervision', 'adviseImprovement', {
    trackId: track!.id,
    advice: '请建立路灯检修后的复查制度',
  })
  expect(advised.refusals).toEqual([])
  expect(await paper(id, 'F19')).toContain('请于2026年4月1日前（含当日）书面反馈')
  const settled = await matterIn(server, 'M40')
  const terms = '三日内恢复照明，双方无异议'
  await does('head', 'settleMatter', settled, { agreement: 'mediation', terms, signedByBoth: true })
  expect(await paper(settled, 'F14')).toMatch(/"title":"调解协议书".*三日内恢复照明，双方无异议。/)
  const withdrawn = await matterIn(server, 'M40')
  const withdrawal = { withdrawnOn: '2026-03-02', reasons: '已自行解决', pressured: false }
  await does('officer', 'recordWithdrawal', withdrawn, withdrawal)
  expect(await paper(withdrawn, 'F29')).toContain('"title":"撤回申请"')
})
