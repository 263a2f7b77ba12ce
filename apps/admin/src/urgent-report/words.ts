import { urgentReport as rules } from '@xinfang/domain'
import type { UrgentPartsFragment } from '../graphql/generated/graphql'
import { say } from '../i18n'

/** What happened, in the words of the handbook. */
export function eventOf({ category, event }: Pick<UrgentPartsFragment, 'category' | 'event'>): string {
  const row = rules.categoryRow(category as rules.UrgentCategory)
  return say(row.events[event]!)
}

/** The step by which this viewer answers what waits for them. */
export const waitsForMe = ({ allowedSteps }: Pick<UrgentPartsFragment, 'allowedSteps'>): boolean =>
  allowedSteps.some(({ step, allowed }) => step === 'acknowledgeUrgentReport' && allowed)

/** Minutes for people: 2分, 1时05分. */
export function spell(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000))
  const hours = Math.floor(minutes / 60)
  return hours === 0 ? `${minutes}` : `${hours}:${String(minutes % 60).padStart(2, '0')}`
}
