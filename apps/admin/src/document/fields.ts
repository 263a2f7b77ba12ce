import { fieldsOf, type FormCode } from '@xinfang/domain'
import type { Paper, PaperField } from './document'

/** What the form asks of people may be typed; the rest comes from the matter and is mended there. */
export const typedFields = ({ fields }: Pick<Paper, 'fields'>): PaperField[] =>
  fields.filter(({ fromMatter }) => !fromMatter)

/**
 * Labels of what is really missing. The API names missing fields by their label, and of a draft also number
 * and date, which nobody can fill in: they are given when it is issued.
 */
export function lacking({ form, missing }: { form: FormCode; missing: readonly string[] }): string[] {
  const given = fieldsOf(form)
    .filter(({ from }) => from === 'document')
    .map(({ label }) => label['zh-CN'])
  return missing.filter((label) => !given.includes(label))
}

export const missingFields = (paper: Pick<Paper, 'fields' | 'form' | 'missing'>): PaperField[] => {
  const labels = lacking(paper)
  return paper.fields.filter(({ label }) => labels.includes(label))
}
