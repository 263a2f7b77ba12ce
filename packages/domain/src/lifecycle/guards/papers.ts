import { formOf, type FormCode } from '../../form/forms'
import type { DocumentFacts, MatterFacts } from '../../matter/facts'
import type { Status } from '../../matter/status'

/** Issued and neither served nor found impossible to serve. */
export const awaitsService = (document: DocumentFacts): boolean =>
  document.issuedOn !== undefined &&
  document.servedOn === undefined &&
  !document.serviceImpossible &&
  formOf(document.form).served

/** Documents whose service moves the matter: while it stands there they go out by an action of their own. */
const opinions: Partial<Record<Status, FormCode>> = { M41: 'F11', M60: 'F12', M70: 'F13' }

/** The reply or opinion that was signed and now waits for its service. */
export const signedOpinion = (matter: MatterFacts): DocumentFacts | undefined =>
  matter.documents.find((document) => document.form === opinions[matter.status] && awaitsService(document))

/** The reply that was signed and now waits for its service. */
export const signedReply = (matter: MatterFacts): DocumentFacts | undefined =>
  matter.documents.find((document) => document.form === 'F11' && awaitsService(document))

/** Documents that wait for service and have no action of their own. */
export const servable = (matter: MatterFacts): DocumentFacts[] =>
  matter.documents.filter((document) => awaitsService(document) && document.form !== opinions[matter.status])
