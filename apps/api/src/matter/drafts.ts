import { checkFilled, fillForm, type Effects, type FormCode, type Refusal } from '@xinfang/domain'
import type { Context } from '../context'
import { places } from '../db/insert'
import type { Tx } from '../db/database'
import type { DocumentRow } from '../document/document.entity'
import { contentOf } from '../document/read'
import type { MatterColumns } from './matter.entity'

/**
 * What the drafts that an action would issue still lack. People write into a draft, and may leave a part empty; the
 * other documents are made of the answers, which the action asks for itself.
 */
export async function incompleteDrafts(
  tx: Tx,
  context: Context,
  matter: MatterColumns,
  { documents }: Effects,
): Promise<Refusal[]> {
  const issued = documents.filter(({ state }) => state !== 'draft').map(({ form }) => form)
  if (issued.length === 0) return []
  const drafts = await tx.query<DocumentRow>(
    `select * from document where matterId = ? and state = 'draft' and form in (${places(issued)}) order by id`,
    [matter.id, ...issued],
  )
  const contents = await Promise.all(
    drafts.map(async (draft) => {
      const { values, personal } = await contentOf(context, matter, draft)
      return fillForm(draft.form as FormCode, { ...values, ...personal })
    }),
  )
  return contents.flatMap(checkFilled)
}
