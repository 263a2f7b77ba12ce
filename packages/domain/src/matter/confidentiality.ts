import { refusal, type Refusal } from '../refusal'
import { source, type Source } from '../source'
import { text, type Text } from '../text'
import { lawClassOf, type Purpose } from './submission'

/**
 * Secrecy classes (`domain.md` 2.5, 4.6), lowest first.
 * Sealed: readable by its named members only, and never by the unit or person complained of.
 */
export const secrecies = {
  normal: { label: text('一般', 'normal'), rank: 0, sources: [source('XFGZTL', '46(5)')] },
  confidential: { label: text('保密', 'confidential'), rank: 1, sources: [source('S5.10')] },
  sealed: { label: text('密封', 'sealed'), rank: 2, sources: [source('XFGZTL', '30(3)')] },
} as const satisfies Record<string, { label: Text; rank: number; sources: readonly Source[] }>

export type Secrecy = keyof typeof secrecies

/**
 * The class a matter is born with. Reports are sealed by law; a claim about the conduct of a unit or
 * person is treated alike (reading of this system, `domain.md` 4.6.3); a petitioner's wish makes it confidential.
 */
export function secrecyAtRegistration(purpose: Purpose, wish: boolean, complainsOfConduct: boolean): Secrecy {
  if (lawClassOf(purpose) === 'report' || complainsOfConduct) return 'sealed'
  return wish ? 'confidential' : 'normal'
}

export interface SecrecyChange {
  readonly from: Secrecy
  readonly to: Secrecy
  readonly proposedBy: string
  readonly confirmedBy?: string
  /** The petitioner agreed to the lower class. */
  readonly consent: boolean
}

/** Raising takes effect at once; lowering needs two persons and the petitioner's consent. */
export function checkSecrecyChange({ from, to, proposedBy, confirmedBy, consent }: SecrecyChange): Refusal[] {
  if (secrecies[to].rank >= secrecies[from].rank) return []
  const basis = [source('DESIGN', '4.6')]
  const refusals: Refusal[] = []
  if (confirmedBy === undefined || confirmedBy === proposedBy)
    refusals.push(
      refusal(
        'SECOND_PERSON_NEEDED',
        text('降低密级须由另一人确认', 'A second person must confirm the lower class'),
        {
          field: 'confirmedBy',
          basis,
        },
      ),
    )
  if (!consent)
    refusals.push(
      refusal(
        'CONSENT_NEEDED',
        text('降低密级须经信访人同意', 'The petitioner must consent to the lower class'),
        {
          field: 'consent',
          basis,
        },
      ),
    )
  return refusals
}
