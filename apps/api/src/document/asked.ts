import {
  agreements,
  claimOutcomes,
  formatDay,
  formOf,
  grounds,
  lastClock,
  lawClasses,
  lawClassOf,
  serviceImpossibilities,
  serviceWays,
  standardLines,
  type ActionCode,
  type Answers,
  type Day,
  type Effects,
  type FormCode,
  type FormValues,
  type MatterFacts,
} from '@xinfang/domain'

const decisions: Partial<Record<ActionCode, string>> = {
  refuseAcceptance: '不予受理',
  mergeMatter: '并入正在办理的信访事项一并答复',
  refuseAgain: '不再受理',
  divertMatter: '导入法定途径',
  acceptTransferred: '予以受理',
}

/** Which request came too late: after the reply for review, after the opinion of review for re-review. */
const lateRequest = ({ status }: MatterFacts): string => (status === 'M61' ? '复核' : '复查')

/** A reply outside 31(6) of 信访工作条例 is no 处理意见, so nothing of it is reviewed (35, 36). */
function noReviewReason(action: ActionCode, { purpose }: MatterFacts): string | undefined {
  const lawClass = lawClassOf(purpose)
  if (lawClass !== 'appeal') return `本事项属${lawClasses[lawClass].label['zh-CN']}，不适用复查、复核程序。`
  return action === 'answerSimply'
    ? '本事项按简易办理程序答复，您已表示接受，不适用复查、复核程序。'
    : undefined
}

/** The circumstance a notice rests on where none was chosen from the list of grounds. */
const groundless = (action: ActionCode, facts: MatterFacts): string | undefined =>
  action === 'mergeMatter'
    ? '同一事实和理由正在办理'
    : action === 'refuseReview'
      ? `未在规定期限内请求${lateRequest(facts)}`
      : undefined

/** What an action's answers put into the forms it issues, by field name. */
export function askedValues(
  { action, documents }: Pick<Effects, 'action' | 'documents'>,
  given: Partial<Answers>,
  facts: MatterFacts,
  today: Day,
): FormValues {
  return {
    facts:
      given.facts ??
      (action === 'mergeMatter' ? '本次反映的事实和理由与正在办理的信访事项相同。' : undefined),
    legalBasis: given.legalBasis ?? (action === 'mergeMatter' ? '《信访工作条例》第十九条' : undefined),
    guidance:
      given.guidance ?? (action === 'mergeMatter' ? '该事项正在办理，办理结果将一并书面告知您。' : undefined),
    competentBody: given.competentBody,
    instruction: given.instruction,
    particulars: given.particulars,
    ...(action === 'askParticulars' ? { particularsDueOn: particularsDue(facts) } : {}),
    investigation: given.investigation,
    heardOn: given.heardOn,
    reason: given.reasons,
    ground: given.ground ? grounds[given.ground].label['zh-CN'] : groundless(action, facts),
    decision: action === 'refuseReview' ? `不予受理${lateRequest(facts)}请求` : decisions[action],
    results: given.results?.map((result, at) => resultLine(result, at, facts)),
    standards: given.standards ? standardLines(given.standards) : undefined,
    // The bulletin to the sender (F04) goes out with the notice to the petitioner (S4.3.3).
    toldOn: today,
    toldBy: '书面告知',
    noReviewReason: noReviewReason(action, facts),
    // Only an organ of role A passes letters on, by its own F05 (信访工作条例 22(2)); every other one guides (23(1)).
    passedOn: action === 'divertMatter' && documents.some(({ form }) => form === 'F05') ? today : undefined,
    ...remedyValues(action, given, today),
    ...serviceValues(given),
  }
}

/** Until when particulars are waited for: the day the notice to the petitioner falls due, else that of triage (T03). */
const particularsDue = (facts: MatterFacts): Day | undefined =>
  (lastClock(facts, 'C02') ?? lastClock(facts, 'C01'))?.due.day

/** Words typed for the endings and remedies, in the fields of their forms. */
const remedyValues = (action: ActionCode, given: Partial<Answers>, today: Day): FormValues => ({
  finalDocument: given.finalDocument,
  request: given.request,
  opinion: given.opinion,
  finality: given.finality,
  newGround: given.newGround,
  terms: given.terms,
  ...(given.agreement
    ? {
        agreement: agreements[given.agreement].label['zh-CN'],
        signedOn: today,
        // The report on an assignment that ended by agreement: what was agreed is its result.
        results: [`${agreements[given.agreement].label['zh-CN']}办结：${given.terms ?? ''}`],
        legalBasis: '《信访工作条例》第三十三条',
      }
    : {}),
  ...(action === 'divertMatter' && given.ground
    ? { route: grounds[given.ground].label['zh-CN'], receiver: given.competentBody }
    : {}),
  ...(action === 'recordWithdrawal'
    ? { paper: '撤回申请', content: given.reasons ?? '申请撤回信访事项', writtenOn: given.withdrawnOn }
    : {}),
})

function resultLine(result: NonNullable<Answers['results']>[number], at: number, facts: MatterFacts): string {
  const claim = facts.claims.find(({ id }) => id === result.id)?.text ?? ''
  const basis = result.legalBasis ? `依据：${result.legalBasis}。` : ''
  return `${at + 1}.“${claim}”：${claimOutcomes[result.outcome].label['zh-CN']}。${result.reason}${basis}`
}

function serviceValues({ service, serviceImpossible }: Partial<Answers>): FormValues {
  if (!service)
    return serviceImpossible
      ? { remarks: `无法送达：${serviceImpossibilities[serviceImpossible].label['zh-CN']}` }
      : {}
  return { servedOn: service.on, remarks: `送达日：${formatDay(service.on, 'zh-CN')}` }
}

/** A document that is served: 送达文书 and its number. */
export interface ServedDocument {
  readonly form: FormCode
  readonly number: string | null
}

/** What the delivery proof (F26) says of the document, the way and who served it. */
export const servedValues = (
  { service }: Partial<Answers>,
  { form, number }: ServedDocument,
  server: string,
): FormValues => ({
  documentName: `《${formOf(form).name}》`,
  servedNumber: number ?? undefined,
  way: service ? serviceWays[service.way].label['zh-CN'] : '无法送达',
  servers: server,
})

/** Who signed and who witnessed: words that name the petitioner or the family, masked like the recipient. */
export const proofValues = ({ service }: Partial<Answers>): FormValues => ({ ...service?.proof })
