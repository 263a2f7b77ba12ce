import type { Office } from './office'

/** The long way to where a story begins, taken through the API: other stories show it on screen. */

interface Answer {
  readonly matter: { readonly id: string; readonly claims: readonly { readonly id: string }[] }
  readonly refusals: readonly { readonly code: string; readonly field: string | null }[]
}

const met = { facts: true, nature: true, handling: true, formalities: true }
const inPerson = (on: string) => ({ way: 'direct', on, proof: { signedBy: '本人' } })

/** One action; its refusals throw. */
async function act(office: Office, login: string, action: string, input: object): Promise<Answer['matter']> {
  const type = `${action.charAt(0).toUpperCase()}${action.slice(1)}Input`
  const { answer } = await office.ask<{ answer: Answer }>(
    login,
    `mutation ($input: ${type}!) {
      answer: ${action}(input: $input) { matter { id claims { id } } refusals { code field } } }`,
    { input },
  )
  if (answer.refusals.length > 0) throw new Error(`${action}: ${JSON.stringify(answer.refusals)}`)
  return answer.matter
}

/** Ids of a unit by its short name and of a person by name, as that login sees them. */
export async function idsOf(office: Office, login: string, unit: string, ...names: readonly string[]) {
  const { units } = await office.ask<{ units: { id: string; shortName: string }[] }>(
    login,
    '{ units { id shortName } }',
  )
  const found = await Promise.all(
    names.map((name) =>
      office.ask<{ users: { edges: { node: { id: string } }[] } }>(
        login,
        'query ($search: String) { users(search: $search, first: 1) { edges { node { id } } } }',
        { search: name },
      ),
    ),
  )
  return {
    unit: units.find(({ shortName }) => shortName === unit)!.id,
    people: found.map(({ users }) => users.edges[0]!.node.id),
  }
}

const letter = (today: string) => ({
  channel: 'letter',
  purpose: 'appeal',
  receivedOn: today,
  title: '道口夜间鸣笛处理结果不服',
  facts: '平川站北侧道口夜间鸣笛扰民，对处理结果不服。',
  claims: ['重新核定夜间鸣笛的处理意见'],
  persons: [{ name: '书乙', address: '平川市河西区站前街道铁苑小区', phone: '10088800002' }],
})

/** A bureau matter in handling by the division, with its one claim. */
export async function inHandling(
  office: Office,
  today: string,
): Promise<{ readonly matterId: string; readonly claim: string }> {
  const { unit, people } = await idsOf(office, 'pt-xfgb', '平川公安处', '水正道', '柏长风')
  const { id: matterId } = await act(office, 'pt-djy', 'registerMatter', letter(today))
  await act(office, 'pt-xfgb', 'openTriage', { matterId })
  await act(office, 'pt-xfzr', 'acceptMatter', {
    matterId,
    responsibleUnit: unit,
    firstResponsible: people[0],
    handedOver: true,
  })
  const { claims } = await act(office, 'pt-dwfzr', 'appointHandler', { matterId, handler: people[1] })
  return { matterId, claim: claims[0]!.id }
}

/** The same replied to, and its review asked of the bureau, all on one day; answers its id. */
export async function atReview(office: Office, today: string): Promise<string> {
  const { matterId, claim } = await inHandling(office, today)
  await act(office, 'pt-cbr', 'submitClosingReport', {
    matterId,
    results: [{ id: claim, outcome: 'supported', reason: '' }],
    facts: '夜间鸣笛最高六十二分贝。',
    legalBasis: '《信访工作条例》第三十二条',
    investigation: '夜间现场检测三次，调取值班记录。',
    heardOn: today,
  })
  await act(office, 'pt-fgld', 'approveClosing', { matterId, standards: met })
  await act(office, 'pt-cbr', 'serveReply', { matterId, service: inPerson(today) })
  await act(office, 'pt-djy', 'requestReview', {
    matterId,
    requestedOn: today,
    request: '请求撤销处理意见。',
  })
  return matterId
}

/** The same reviewed, and before its re-review. */
export async function atReReview(office: Office, today: string): Promise<string> {
  const matterId = await atReview(office, today)
  await act(office, 'pt-ld', 'decideReview', {
    matterId,
    outcome: 'maintain',
    facts: '检测程序合法，记录完整。',
    opinion: '维持原处理意见。',
    legalBasis: '《信访工作条例》第三十五条',
  })
  await act(office, 'pt-djy', 'serveReview', { matterId, service: inPerson(today) })
  await act(office, 'pt-djy', 'requestReReview', {
    matterId,
    requestedOn: today,
    request: '请求复核。',
    organName: '上一级铁路公安机关',
  })
  return matterId
}

/** One step of a hearing; its refusals throw. Answers its id. */
async function step(office: Office, login: string, name: string, input: object): Promise<string> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`
  const { answer } = await office.ask<{
    answer: { hearing: { id: string } | null } & Pick<Answer, 'refusals'>
  }>(
    login,
    `mutation ($input: ${type}!) { answer: ${name}(input: $input) { hearing { id } refusals { code field } } }`,
    { input },
  )
  if (answer.refusals.length > 0) throw new Error(`${name}: ${JSON.stringify(answer.refusals)}`)
  return answer.hearing!.id
}

/** A hearing of a bureau matter asked for today and ordered that day; answers its id. */
export async function orderHearing(office: Office, matterId: string, askedOn: string, decidedOn: string) {
  const trackId = await step(office, 'pt-xfgb', 'proposeHearing', {
    matterId,
    asker: 'petitioner',
    askedOn,
    scope: ['difficult'],
    reasons: '信访人与办理单位对检测方法各执一词。',
  })
  await office.goTo(decidedOn)
  await step(office, 'pt-xfzr', 'decideHearing', { trackId, reasons: '检测方法是关键事实，予以听证。' })
  return trackId
}

const said = [
  ['opening', 'discipline', 'chair'],
  ['opening', 'programme', 'chair'],
  ['opening', 'subject', 'chair'],
  ['statements', 'petitioner_statement', 'petitioner'],
  ['statements', 'handler_statement', 'handler'],
  ['inquiry', 'inquiry', 'chair'],
  ['opinions', 'opinion', 'legal'],
  ['explanation', 'explanation', 'chair'],
  ['closing', 'closing', 'chair'],
] as const

/** The same prepared, told to everybody, held on its day and concluded. */
export async function holdHearing(
  office: Office,
  trackId: string,
  today: string,
  day: string,
): Promise<void> {
  const { unit, people } = await idsOf(office, 'pt-xfgb', '平川公安处', '柏长风', '凤鸣法', '喻公明')
  const participants = [
    { id: 'petitioner', quality: 'petitioner' },
    { id: 'handler', quality: 'original-handler', userId: people[0], unitId: unit },
    { id: 'legal', quality: 'legal', userId: people[1] },
  ]
  const present = participants.map(({ id }) => id)
  const preparations = ['careful', 'ready', 'method', 'purpose', 'range', 'law']
  const where = { day, time: '09:00', place: '局信访接待室', subject: '道口夜间鸣笛的检测方法' }
  await step(office, 'pt-xfgb', 'prepareHearing', { trackId, preparations })
  await step(office, 'pt-xfgb', 'notifyHearing', { trackId, ...where, chair: people[2], participants })
  for (const participant of present)
    await step(office, 'pt-xfgb', 'recordNotice', { trackId, participant, way: 'direct', on: today })
  await office.goTo(day)
  await step(office, 'pt-xfzr', 'openHearing', { trackId, present })
  for (const [after, [stage, kind, speaker]] of said.entries())
    await step(office, 'pt-xfzr', 'recordEntry', { trackId, after, stage, kind, speaker, words: '已记录。' })
  await step(office, 'pt-xfzr', 'reachConclusion', {
    trackId,
    conclusion: 'maintain',
    reasons: '检测方法和结果经质证无异议。',
  })
}
