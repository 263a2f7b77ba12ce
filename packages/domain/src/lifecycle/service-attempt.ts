import { isDay, type Day } from '../clock/day'
import { formOf, type FormCode } from '../form/forms'
import { checkWay, type ServiceWay } from '../form/service'
import type { DocumentFacts, MatterFacts } from '../matter/facts'
import { checkText, isBlank } from '../matter/wording'
import { unless, type Refusal } from '../refusal'
import { source } from '../source'
import type { ActionCode } from './codes'
import type { Context } from './context'
import { signedOpinion } from './guards/papers'
import { standingRefusals } from './perform'

/** A failed attempt at service: a record too (`domain.md` 3.3). It moves no state and no clock. */
export interface ServiceAttempt {
  /** Id of the document. */
  readonly document: string
  readonly way: ServiceWay
  readonly on: Day
  /** Why it failed; it may name the petitioner or the family. */
  readonly reason: string
}

/** Why service takes place at all, and that the delivery proof records how it went. */
const basis = [source('DP-16'), source('CPL', '87'), source('PAP', '36')]

const ofOpinion: Partial<Record<FormCode, ActionCode>> = {
  F11: 'serveReply',
  F12: 'serveReview',
  F13: 'serveReReview',
}

/** The action that serves this document where the matter stands now. */
export const servingAction = (matter: MatterFacts, { id, form }: DocumentFacts): ActionCode =>
  (signedOpinion(matter)?.id === id && ofOpinion[form]) || 'recordService'

/** Why a failed attempt cannot be recorded: whoever may serve the document may record it, while it waits for service. */
export function checkServiceAttempt(
  matter: MatterFacts,
  attempt: ServiceAttempt,
  context: Context,
): Refusal[] {
  const document = matter.documents.find(({ id }) => id === attempt.document)
  if (document === undefined) return notServable('没有这份文书', 'No such document')
  if (!formOf(document.form).served) return notServable('该文书不须送达', 'This document needs no service')
  const { issuedOn } = document
  if (issuedOn === undefined) return notServable('该文书尚未签发', 'This document is not issued yet')
  if (document.servedOn !== undefined) return notServable('该文书已经送达', 'This document is served already')
  if (document.serviceImpossible)
    return notServable('该文书已登记为无法送达', 'Service of this document was found impossible')
  const standing = standingRefusals(matter, servingAction(matter, document), context)
  return standing.length > 0 ? standing : checkWords(attempt, matter, issuedOn, context.today)
}

const notServable = (zh: string, en: string): Refusal[] =>
  unless(false, 'DOCUMENT_NOT_SERVABLE', zh, en, basis, 'document')

const checkWords = (
  { way, on, reason }: ServiceAttempt,
  { secrecy }: MatterFacts,
  issuedOn: Day,
  today: Day,
): Refusal[] => [
  ...checkWay(way, secrecy),
  ...unless(
    isDay(on) && issuedOn <= on && on <= today,
    'SERVICE_DAY',
    '未成送达的日期应在文书签发之日与今日之间',
    'The day of the attempt must lie between the issue of the document and today',
    basis,
    'on',
  ),
  ...unless(
    !isBlank(reason),
    'ANSWER_MISSING',
    '请填写送达未成的原因',
    'Say why the service failed',
    basis,
    'reason',
  ),
  ...checkText(reason, 'reason', 'reason'),
]
