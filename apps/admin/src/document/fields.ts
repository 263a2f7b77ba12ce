import type { Paper, PaperField } from './document'

/** What the form asks of people may be typed; the rest comes from the matter and is mended there. */
export const typedFields = ({ fields }: Pick<Paper, 'fields'>): PaperField[] =>
  fields.filter(({ fromMatter }) => !fromMatter)

export const missingFields = ({ fields, missing }: Pick<Paper, 'fields' | 'missing'>): PaperField[] =>
  fields.filter(({ label }) => missing.includes(label))
