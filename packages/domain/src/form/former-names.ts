import type { FormValues } from './fill'
import type { FormCode } from './forms'

/**
 * Fields that were called otherwise once, by form and by their name now: papers issued before their page was kept,
 * and templates of an office, know the old name (decision 049).
 */
export const formerNames: Partial<Readonly<Record<FormCode, Readonly<Record<string, string>>>>> = {
  F04: { receivingUnit: 'receiver', arrivedOn: 'receivedOn' },
  F07: { reportDueOn: 'dueOn' },
  F08: { reportDueOn: 'dueOn' },
  F12: { redoDueOn: 'dueOn' },
  F15: { dueBefore: 'dueOn' },
  F19: { answerDueOn: 'dueOn' },
  F28: { particularsDueOn: 'dueOn' },
}

/** Values of a paper stored under the old names, by the names of now. */
export const byPresentNames = (form: FormCode, values: FormValues): FormValues => ({
  ...Object.fromEntries(Object.entries(formerNames[form] ?? {}).map(([now, once]) => [now, values[once]])),
  ...values,
})
