import type { Paper, PaperField } from './document'

/**
 * Fields an officer may write: those the matter does not know, and known ones whose value is missing.
 * The missing come first. Number and date are given when the document is issued.
 */
export function editable({ fields, missing }: Pick<Paper, 'fields' | 'missing'>): PaperField[] {
  const isMissing = ({ name }: PaperField) => missing.includes(name)
  const open = fields.filter((field) => !field.fromMatter || isMissing(field))
  return [...open.filter(isMissing), ...open.filter((field) => !isMissing(field))]
}
