import {
  fieldsOf,
  formOf,
  layout,
  maskAddress,
  maskName,
  maskPhone,
  maskWords,
  rulebooks,
  type Block,
  type FormCode,
  type FormPage,
  type FormValues,
  type RulebookCode,
  type Secrecy,
} from '@xinfang/domain'
import { viewerOf, type Context } from '../context'
import { clearPeople } from '../identity/people'
import { unseal } from '../identity/seal'
import { loadFacts } from '../matter/facts'
import type { MatterColumns } from '../matter/matter.entity'
import { PETITIONER_LABEL } from '../matter/effects.type'
import { unitsOf } from '../unit/tree'
import type { DocumentRow, ServiceRow } from './document.entity'
import type { DocumentPageType, DocumentRowType, DocumentType, ServiceType } from './document.type'
import { issuerOf, loadMaterial } from './material'
import { missingFields, unsealContent, unsealFields, unsealRemark, type Content } from './store'
import { personalValues, UNNAMED, valuesOfMatter } from './values'
import { isWithheld, withheldPage } from './withheld'

/** The documents of one matter as everybody who sees it may see them. */
export async function documentsOf(context: Context, matterId: string): Promise<DocumentType[]> {
  const rows = await context.db.read<DocumentRow>(
    'select * from document where matterId = ? order by createdAt, form, id',
    [matterId],
  )
  if (rows.length === 0) return []
  const [matter] = await context.db.read<MatterColumns>('select * from matter where id = ?', [matterId])
  if (!matter) return []
  const services = await servicesOf(context, matterId, matter.secrecy as Secrecy)
  const viewer = viewerOf(context)
  return Promise.all(
    rows.map(async (row) => {
      const form = row.form as FormCode
      const withheld = isWithheld(row, viewer, matter.homeUnitId)
      const told = withheld
        ? { page: withheldPage(row), missing: [], fields: [] }
        : contentShown(row, await contentOf(context, matter, row), matter.secrecy as Secrecy)
      return {
        id: row.id,
        form,
        title: formOf(form).name,
        number: row.number,
        state: row.state,
        to: await recipientOf(context, row),
        needsService: row.toKind === 'petitioner' && formOf(form).served,
        createdAt: row.createdAt,
        issuedOn: row.issuedOn,
        servedOn: row.servedOn,
        serviceImpossible: row.serviceImpossible,
        withheld,
        ...told,
        services: services.get(row.id) ?? [],
      }
    }),
  )
}

/** The page and each field, the petitioner masked. */
function contentShown({ form, state }: DocumentRow, content: Content, secrecy: Secrecy) {
  const code = form as FormCode
  const shown = masked(content, secrecy)
  const values = { ...shown.values, ...shown.personal }
  return {
    page: pageType(layout(code, values)),
    missing: state === 'draft' ? missingFields(code, content) : [],
    fields: fieldsOf(code).map(({ name, label, required, from }) => ({
      name,
      label: label['zh-CN'],
      value: lines(values[name]),
      fromMatter: from !== 'asked',
      required,
    })),
  }
}

/** What stands in a document: as issued, or for a draft as the record is now. */
export async function contentOf(context: Context, matter: MatterColumns, row: DocumentRow): Promise<Content> {
  const { keyring } = context.app
  if (row.issuedValues !== null) return unsealContent(keyring, row, row.issuedValues)
  const units = await unitsOf(context)
  const facts = await loadFacts(context.db.read, matter)
  const code = matter.queryCode
    ? unseal(keyring, { table: 'matter', column: 'queryCode', row: matter.id }, matter.queryCode)
    : ''
  const material = await loadMaterial(context.db.read, matter, facts, units, code)
  return {
    values: {
      ...valuesOfMatter(material, {
        rulebook: rulebooks[matter.rulebook as RulebookCode],
        calendar: context.calendar,
        today: context.today,
      }),
      ...unsealFields(keyring, row.id, row.fields),
      issuer: issuerOf(row.unitId, units)?.name,
      date: context.today,
    },
    personal: personalValues(await clearPeople(context.db, keyring, matter.id)),
  }
}

const masks: Readonly<Record<string, (value: string, secrecy: Secrecy) => string>> = {
  petitioner: maskName,
  recipient: maskName,
  representatives: maskName,
  address: maskAddress,
  phone: maskPhone,
  signedBy: maskName,
  // Words about a person, not a name: open in a normal matter, nothing in any other.
  relation: maskWords,
  refusalReason: maskWords,
}

/** The query code opens the matter's state to whoever holds it, so it is masked as well. */
function masked({ values, personal }: Content, secrecy: Secrecy): Content {
  const hide = ([name, value]: [string, FormValues[string]]): [string, FormValues[string]] => {
    const mask = masks[name] ?? maskName
    if (value === undefined || (value === UNNAMED && secrecy === 'normal')) return [name, value]
    return [name, typeof value === 'string' ? mask(value, secrecy) : value.map((line) => mask(line, secrecy))]
  }
  return {
    values: values['queryCode'] ? { ...values, queryCode: '********' } : values,
    personal: Object.fromEntries(Object.entries(personal).map(hide)),
  }
}

const lines = (value: FormValues[string]): string =>
  value === undefined ? '' : typeof value === 'string' ? value : value.join('\n')

export const pageType = (page: FormPage): DocumentPageType => ({
  head: page.head,
  number: page.number ?? null,
  title: page.title,
  addressee: page.addressee ?? null,
  body: page.body.map((block) => ({
    kind: block.kind,
    text: 'text' in block ? block.text : null,
    items: 'items' in block ? [...block.items] : null,
    rows: rowsOf(block),
  })),
  organ: page.signature.organ,
  date: page.signature.date,
  seal: page.signature.seal,
  foot: [...page.foot],
})

const rowsOf = (block: Block): DocumentRowType[] | null => {
  if (block.kind === 'rows') return [...block.rows]
  if (block.kind === 'chart')
    return block.bars.map(({ label, count }) => ({ label, value: `${count ?? ''}` }))
  return null
}

async function recipientOf(context: Context, { toKind, toUnitId }: DocumentRow): Promise<string> {
  if (toKind === 'petitioner') return PETITIONER_LABEL
  if (toKind === 'file') return '存卷'
  return (await unitsOf(context)).find(({ id }) => id === toUnitId)?.name ?? ''
}

async function servicesOf(
  context: Context,
  matterId: string,
  secrecy: Secrecy,
): Promise<Map<string, ServiceType[]>> {
  const rows = await context.db.read<ServiceRow & { serverName: string | null }>(
    `select s.*, u.name as serverName from service s
       join document d on d.id = s.documentId left join user u on u.id = s.serverId
      where d.matterId = ? order by s.id`,
    [matterId],
  )
  const found = new Map<string, ServiceType[]>()
  for (const row of rows)
    found.set(row.documentId, [
      ...(found.get(row.documentId) ?? []),
      {
        ...row,
        succeeded: Boolean(row.succeeded),
        server: { id: row.serverId, name: row.serverName ?? '' },
        remark:
          row.remark === null
            ? null
            : maskWords(unsealRemark(context.app.keyring, row.id, row.remark), secrecy),
      },
    ])
  return found
}
