import {
  aboveOrgan,
  channels,
  claimOutcomes,
  formatDay,
  formOf,
  formPeriods,
  handlingClock,
  lawClassOf,
  purposes,
  secrecies,
  type Context as DomainContext,
  type FormValues,
  type LawClass,
  type MatterFacts,
} from '@xinfang/domain'
import type { PersonalData } from '../identity/people'
import type { Material } from './material'
import { extensionValues, reviewValues } from './remedy-values'

const zh = (label: { readonly 'zh-CN': string }): string => label['zh-CN']

/** What each class of matters may expect (信访工作条例 29-31). */
const routeTexts: Readonly<Record<LawClass, string>> = {
  suggestion:
    '本机关对您的意见建议认真研究论证，科学合理、具有现实可行性的予以采纳或者部分采纳，并予以回复。',
  report: '本机关依规依纪依法接收、受理、办理检举控告事项，按规定反馈，并对您的身份和反映的内容严格保密。',
  appeal:
    '本机关按信访程序办理：听取陈述，调查核实，在规定期限内出具书面处理意见；不服的，可以请求复查、复核。',
}

/** Values every form can take from the record, by field name; what a form has no field for is dropped by `fillForm`. */
export function valuesOfMatter(
  material: Material,
  { rulebook, calendar, today }: Pick<DomainContext, 'rulebook' | 'calendar' | 'today'>,
): FormValues {
  const { matter, facts, unit, official, attachments, queryCode } = material
  const { sent } = facts
  const responsible = unit(matter.responsibleUnitId) ?? unit(matter.homeUnitId)
  const handler = official(matter.handlerId) ?? official(matter.firstResponsibleId)
  return {
    ...formPeriods(rulebook, today),
    matterNumber: matter.number,
    receivedOn: matter.receivedOn,
    channel: zh(channels[facts.channel].label),
    purpose: zh(purposes[facts.purpose].label),
    secrecy: zh(secrecies[facts.secrecy].label),
    confidentiality: facts.secrecy === 'normal' ? undefined : zh(secrecies[facts.secrecy].label),
    claims: facts.claims.map(({ text }) => text),
    results: resultsSoFar(facts.claims),
    summary: matter.title,
    facts: matter.facts,
    attachments: [...attachments],
    present: matter.present === null ? undefined : String(matter.present),
    concerned: matter.concerned === null ? undefined : String(matter.concerned),
    registrar: official(facts.acts[0]?.userId),
    presentedAtLevel: unit(matter.organisationId)?.name,
    solvedAtLevel: solvedBy(material),
    acceptedOn: facts.acceptedOn,
    acceptingUnit: responsible?.name,
    otherParty: responsible?.name,
    handlerContact: [handler, responsible?.contact].filter(Boolean).join(' ') || undefined,
    contact: responsible?.contact ?? undefined,
    dueOn: handlingClock(facts)?.due.day,
    reportDueOn: sent?.due,
    route: routeTexts[lawClassOf(facts.purpose)],
    queryCode,
    sender: unit(sent?.from)?.name,
    receiver: unit(sent?.to)?.name,
    receivingUnit: unit(sent?.to)?.name,
    arrivedOn: sent?.signedOn,
    sentOn: sent?.sentOn,
    reviewOrgan: organAbove(material, matter.responsibleUnitId ?? matter.homeUnitId),
    flags: flagsOf(facts.flags),
    documents: facts.documents.map(
      ({ form, issuedOn }) =>
        `《${formOf(form).name}》${issuedOn ? `　${formatDay(issuedOn, 'zh-CN')}` : ''}`,
    ),
    ...extensionValues(material, rulebook, calendar),
    ...defined(reviewValues(material)),
  }
}

/** Solved where it was presented, or by whom else (S1.2.3); nobody before a unit is responsible. */
function solvedBy({ matter, unit }: Material): string | undefined {
  const solver = unit(matter.responsibleUnitId)
  if (!solver) return undefined
  const own = solver.organisationId === matter.organisationId && solver.kind !== 'outside'
  return own
    ? `本级就地解决（${unit(matter.organisationId)?.name ?? solver.name}）。`
    : `由其他机关、单位解决（${solver.name}）。`
}

/**
 * The organ one level above the one that replies (信访工作条例 35), never that organ itself: an inner section replies
 * in the name of the organ above it that issues documents. Above the root of a tree it is named by its level.
 */
const organAbove = ({ units, unit }: Material, unitId: string): string =>
  unit(aboveOrgan(unitId, units))?.name ?? '上一级机关、单位'

/** What the matter's record says of each claim; the closing report itself brings reasons and basis with it. */
const resultsSoFar = (claims: MatterFacts['claims']): string[] =>
  claims.map(
    ({ text, outcome }, at) =>
      `${at + 1}.“${text}”：${outcome ? zh(claimOutcomes[outcome].label) : '尚未作出处理结论'}。`,
  )

/** A value the review does not set must not hide the one the matter has. */
const defined = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

const flagLabels = {
  major: '重大',
  urgent: '紧急',
  superiorWantsResult: '上级要求反馈结果',
  leaderInstruction: '领导批示',
  important: '重要',
} as const

const flagsOf = (flags: Readonly<Record<keyof typeof flagLabels, boolean>>): string[] =>
  (Object.keys(flagLabels) as (keyof typeof flagLabels)[])
    .filter((flag) => flags[flag])
    .map((flag) => flagLabels[flag])

/** How papers address somebody who gave no name (信访工作条例 19 asks for one and refuses nobody for want of it). */
export const UNNAMED = '匿名信访人'

/** The part of the values that says who the petitioner is; kept apart, so that a page can be shown without it. */
export function personalValues(people: readonly PersonalData[]): FormValues {
  const [first, ...others] = people
  return {
    petitioner: first?.name || UNNAMED,
    recipient: first?.name || UNNAMED,
    address: first?.serviceAddress || first?.address || undefined,
    phone: first?.phone || undefined,
    visitor: first?.name || undefined,
    representatives: others.map(({ name }) => name).filter(Boolean),
  }
}
