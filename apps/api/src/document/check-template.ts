import { fieldsOf, formOf, refusal, text, type FormCode, type Refusal } from '@xinfang/domain'
import { docxPaper, pageTags, partTags, requiredFields, sampleValues } from './paper/paper'
import { docx, tagsOf } from './paper/ports'
import { Unfit, type UnfitFile } from './paper/press'

const unfit = {
  'not-a-docx': text('文件不是 .docx 文档', 'The file is not a .docx'),
  'too-large': text('文件过大', 'The file is too large'),
  active: text(
    '模板不得含有宏、嵌入对象或外部链接',
    'A template may hold no macro, embedded object or outside link',
  ),
} as const satisfies Record<UnfitFile, unknown>

const field = 'file'

/** Whether a .docx can serve as template of a form; tried on sample values, each wrong or lacking tag named. */
export async function checkTemplate(form: FormCode, file: Buffer): Promise<Refusal[]> {
  try {
    const { tags, broken } = await tagsOf(file)
    if (broken.length > 0)
      return [
        refusal(
          'TEMPLATE_TAGS_BROKEN',
          text('标记不完整: {tags}', 'Tags that are opened or closed alone: {tags}'),
          { field, values: { tags: broken.join(' ') } },
        ),
      ]
    const refusals = checkTags(form, tags)
    if (refusals.length === 0) await docx(file, docxPaper(form, sampleValues(form)))
    return refusals
  } catch (error) {
    if (error instanceof Unfit) return [refusal('TEMPLATE_UNFIT', unfit[error.why], { field })]
    throw error
  }
}

/** Tags nobody knows, and what the paper could not be without (`domain.md` 3.2: organ, number, date). */
export function checkTags(form: FormCode, tags: readonly string[]): Refusal[] {
  const known = new Set<string>([
    ...Object.keys(pageTags),
    ...partTags,
    ...fieldsOf(form).map(({ name }) => name),
  ])
  const unknown = tags.filter((tag) => !known.has(tag))
  const lacking = lackingTags(form, new Set(tags))
  return [
    ...(unknown.length === 0
      ? []
      : [
          refusal('TEMPLATE_TAGS_UNKNOWN', text('模板中有不认识的标记: {tags}', 'Unknown tags: {tags}'), {
            field,
            values: { tags: unknown.join(' ') },
          }),
        ]),
    ...(lacking.length === 0
      ? []
      : [
          refusal(
            'TEMPLATE_TAGS_MISSING',
            text('模板缺少必需的标记: {tags}', 'Required tags are missing: {tags}'),
            {
              field,
              values: { tags: lacking.join(' ') },
            },
          ),
        ]),
  ]
}

function lackingTags(form: FormCode, tags: ReadonlySet<string>): string[] {
  const oneOf = (...names: string[]) => (names.some((name) => tags.has(name)) ? [] : [names.join('/')])
  return [
    ...oneOf('organ', 'issuer', 'head'),
    ...oneOf('date'),
    ...(formOf(form).kind === undefined ? [] : oneOf('number', 'documentNumber')),
    ...(tags.has('body') ? [] : requiredFields(form).flatMap(({ name }) => oneOf(name))),
  ]
}
