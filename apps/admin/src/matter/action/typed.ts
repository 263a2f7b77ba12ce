import type { Day, ProofField, ServiceWay, Standard } from '@xinfang/domain'

/** The answer to one claim, as typed. */
export interface ResultForm {
  id: string
  outcome: string
  reason: string
  facts: string
  legalBasis: string
}

/** The service of a document, as typed; without a way it was found impossible. */
export interface ServiceForm {
  way: ServiceWay | ''
  on: Day | null
  proof: Partial<Record<ProofField, string>>
}

export type StandardsForm = Record<Standard, boolean | undefined>

/** What is typed into an action's dialog, by answer of the domain. */
export interface Values {
  [name: string]: unknown
  ground?: string
  responsibleUnit?: string | null
  service?: ServiceForm
}
