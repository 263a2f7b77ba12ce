import type { Form } from './form'
import { dutyPapers } from './forms-duty'
import { filePapers } from './forms-file'
import { handlingPapers } from './forms-handling'
import { noticePapers } from './forms-notice'
import { oversightPapers } from './forms-oversight'
import { reviewPapers } from './forms-review'
import { routingPapers } from './forms-routing'

/** The register of official forms (`domain.md` 3.1-3.2): one row each, data for console, API and printing. */
export const forms = {
  ...noticePapers,
  ...routingPapers,
  ...handlingPapers,
  ...reviewPapers,
  ...oversightPapers,
  ...dutyPapers,
  ...filePapers,
} as const satisfies Record<string, Form>

export type FormCode = keyof typeof forms
export const formCodes: readonly FormCode[] = (Object.keys(forms) as FormCode[]).sort()
export const formOf = (code: FormCode): Form => forms[code]

/** Forms by which the petitioner is told within C02 or C03. */
export const noticeForms: readonly FormCode[] = ['F01', 'F02', 'F03', 'F31']
