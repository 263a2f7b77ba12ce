import type { Day } from '../clock/day'
import { limitAt } from '../rulebook/resolve'
import type { Rulebook } from '../rulebook/rulebook'

export interface InformationOfficer {
  readonly unit: string
  readonly userId: string
  readonly from: Day
  readonly to?: Day
}

/** Units without exactly the officers the handbook asks for (S1.6.1): none, or more than one. */
export function officerGaps(
  units: readonly string[],
  officers: readonly InformationOfficer[],
  today: Day,
  rulebook: Rulebook,
): { readonly unit: string; readonly officers: number }[] {
  const asked = limitAt(rulebook, 'information-officer', today)
  if (asked === undefined) return []
  return units
    .map((unit) => ({
      unit,
      officers: officers.filter((one) => one.unit === unit && one.from <= today && (one.to ?? today) >= today)
        .length,
    }))
    .filter((one) => one.officers !== asked)
}
