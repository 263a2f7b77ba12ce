import { formOf, hasIdentity, type FormCode, type KnownPerson } from '@xinfang/domain'
import type { Tx } from '../db/database'
import { places } from '../db/insert'
import { isKeeper } from '../identity/keeper'
import type { Keyring } from '../identity/keyring'
import type { Viewer } from '../session/viewer'
import type { DocumentRow } from './document.entity'
import type { DocumentPageType } from './document.type'
import { pageOf, unsealContent } from './store'

/**
 * Papers that went out while the matter was open to all, and name the petitioner, stay as they went out; since it
 * hides the petitioner they are read by its keepers and by the unit that issued them (信访工作条例 46(5), S5.10).
 */
export const isWithheld = (
  { withheldAt, unitId }: Pick<DocumentRow, 'withheldAt' | 'unitId'>,
  viewer: Pick<Viewer, 'posts'>,
  homeUnitId: string,
): boolean =>
  withheldAt !== null && !isKeeper(viewer, homeUnitId) && !viewer.posts.some((post) => post.unitId === unitId)

/** What is shown in place of such a paper: that it is there, and nothing it says. */
export const withheldPage = ({ form, number, issuedOn }: DocumentRow): DocumentPageType => ({
  head: '',
  number,
  title: formOf(form as FormCode).name,
  addressee: null,
  body: [
    {
      kind: 'text',
      text: '本文书载有信访人身份信息，转为保密后由登记单位保存，不向其他单位提供。',
      items: null,
      rows: null,
    },
  ],
  organ: '',
  date: issuedOn ?? '',
  seal: false,
  foot: [],
})

/** Keeps back the issued papers of a matter on whose page one of these persons stands; answers their ids. */
export async function withholdPapers(
  tx: Tx,
  keyring: Keyring,
  matterId: string,
  people: readonly KnownPerson[],
): Promise<string[]> {
  const rows = await tx.query<DocumentRow & { issuedValues: string }>(
    'select * from document where matterId = ? and issuedValues is not null and withheldAt is null order by id',
    [matterId],
  )
  const ids = rows
    .filter(({ id, form, issuedValues }) => {
      const page = pageOf(form, unsealContent(keyring, { id, form }, issuedValues))
      return wordsOf(page).some((words) => hasIdentity(words, people))
    })
    .map(({ id }) => id)
  if (ids.length > 0)
    await tx.run(`update document set withheldAt = ? where id in (${places(ids)})`, [
      tx.now.toISOString(),
      ...ids,
    ])
  return ids
}

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(wordsOf) : []
}
