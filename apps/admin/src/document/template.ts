import type { FormTemplatesQuery } from '../graphql/generated/graphql'
import { Fault } from '../graphql/fault'
import { signInAgain } from '../session/again'
import type { RefusalLike } from '../ui/refusals'

export type FormTemplate = FormTemplatesQuery['formTemplates'][number]

/** Where a version is fetched; 0 is the built-in template. */
export const templateUrl = (form: string, version: number): string =>
  `/document-templates/${form}/${version}.docx`

/** The version in force; 0 when the office has brought none. */
export const inForce = ({ versions }: Pick<FormTemplate, 'versions'>): number => versions[0]?.version ?? 0

/**
 * Sends a .docx as the next version of a form's template; what is wrong with it comes back as refusals.
 * An ended session is mended over the page and the file is sent again. Throws a Fault when no answer came.
 */
export async function uploadTemplate(
  form: string,
  file: File,
): Promise<{ refusals: readonly RefusalLike[] }> {
  const answer = await fetch(`/document-templates/${form}`, {
    method: 'POST',
    headers: { 'x-xinfang': '1', 'content-type': 'application/octet-stream' },
    body: file,
  }).catch(() => {
    throw new Fault('OFFLINE')
  })
  if (answer.status === 401) {
    await signInAgain()
    return uploadTemplate(form, file)
  }
  if (answer.ok) return { refusals: [] }
  if (answer.status === 422) return (await answer.json()) as { refusals: RefusalLike[] }
  throw new Fault(answer.status === 413 ? 'BAD_INPUT' : answer.status === 409 ? 'CONFLICT' : 'INTERNAL')
}
