import { fieldsOf, refusal, source, text, type FormCode, type Refusal } from '@xinfang/domain'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { notFound } from '../graphql/errors'
import { toRefusal } from '../graphql/refusal.type'
import { record } from '../history/record'
import { identityTyped } from '../identity/keeper'
import { checkDailyLimit, checkPurpose, recordViews } from '../identity/open'
import { payload } from '../matter/action.resolver'
import { MatterPayload } from '../matter/effects.type'
import type { MatterColumns } from '../matter/matter.entity'
import { lockMatter, signedIn, type ActAnswer } from '../matter/perform'
import { canRead } from '../matter/read'
import { once } from '../session/once'
import type { DocumentRow } from './document.entity'
import { OpenDocumentPayload } from './document.type'
import { contentOf, pageType } from './read'
import { pageOf, sealFields, unsealFields } from './store'
import { giveTicket } from './ticket'
import { isWithheld } from './withheld'

@InputType({ description: '打开文书 in clear, to print or serve it' })
class OpenDocumentInput {
  @Field(() => ID, { description: '文书' })
  documentId: string

  @Field(() => String, { description: '目的, recorded' })
  purpose: string
}

@InputType({ description: '一项内容' })
class DocumentFieldInput {
  @Field(() => String, { description: 'Field name' })
  name: string

  @Field(() => String, { description: '内容; lists line by line' })
  value: string
}

@InputType({ description: '修改文书草稿' })
class UpdateDocumentInput {
  @Field(() => ID, { description: '文书' })
  documentId: string

  @Field(() => [DocumentFieldInput], { description: '各项内容' })
  fields: DocumentFieldInput[]

  @Field(() => Int, { nullable: true, description: 'Version of the matter the change is based on' })
  expectedVersion: number | null

  @Field(() => String, { nullable: true, description: 'The same key answers the same' })
  idempotencyKey: string | null
}

const LONGEST_FIELD = 10_000

const withheld = refusal(
  'DOCUMENT_WITHHELD',
  text(
    '本文书载有信访人身份信息，转为保密后由登记单位保存，请向登记单位联系',
    'The document names the petitioner; since the matter is confidential the unit that registered it keeps it: ask there',
  ),
  { basis: [source('XFGZTL', '46(5)'), source('S5.10')] },
)

@Resolver()
export class DocumentResolver {
  @Mutation(() => OpenDocumentPayload, {
    description: '打开文书 in clear: with a purpose, limited per day, recorded',
  })
  async openDocument(
    @Arg('input', () => OpenDocumentInput) { documentId, purpose }: OpenDocumentInput,
    @Ctx() context: Context,
  ): Promise<OpenDocumentPayload> {
    const viewer = permit(context, 'identity.open')
    const [row] = await context.db.read<DocumentRow>('select * from document where id = ?', [documentId])
    if (!row?.matterId || !(await canRead(context, row.matterId))) throw notFound()
    const [matter] = await context.db.read<MatterColumns>('select * from matter where id = ?', [row.matterId])
    if (!matter) throw notFound()
    if (isWithheld(row, viewer, matter.homeUnitId))
      return { page: null, ticket: null, refusals: [toRefusal(withheld)] }
    const { refusals, ticket } = await context.db.work(async (tx) => {
      const found = [...checkPurpose(purpose), ...(await checkDailyLimit(tx, viewer, context))]
      if (found.length > 0) return { refusals: found, ticket: null }
      const given = row.state === 'draft' ? null : await giveTicket(tx, row.id, viewer.userId)
      const people = await tx.query<{ id: string }>('select id from matter_person where matterId = ?', [
        matter.id,
      ])
      await recordViews(
        tx,
        viewer,
        matter.id,
        people.map(({ id }) => id),
        `document ${row.form}`,
        purpose,
      )
      return { refusals: [], ticket: given }
    })
    if (refusals.length > 0) return { page: null, ticket: null, refusals: refusals.map(toRefusal) }
    return { page: pageType(pageOf(row.form, await contentOf(context, matter, row))), ticket, refusals: [] }
  }

  @Mutation(() => MatterPayload, { description: '修改文书草稿; what was issued never changes' })
  async updateDocument(
    @Arg('input', () => UpdateDocumentInput) input: UpdateDocumentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MatterPayload> {
    permit(context, 'matter.read')
    const viewer = signedIn(context)
    const answer = await once<ActAnswer>(context, 'updateDocument', { ...input }, async (tx) => {
      const [row] = await tx.query<DocumentRow>('select * from document where id = ?', [input.documentId])
      if (!row?.matterId) throw notFound()
      const matter = await lockMatter(tx, viewer, {
        matterId: row.matterId,
        expectedVersion: input.expectedVersion,
      })
      const texts = Object.fromEntries(input.fields.map(({ value }, at) => [`fields.${at}.value`, value]))
      const refusals = [
        ...checkDraft(row, input.fields, viewer.actingUnit),
        ...(await identityTyped(tx, context.app.keyring, viewer, matter, texts)),
      ]
      if (refusals.length === 0) {
        const fields = {
          ...unsealFields(context.app.keyring, row.id, row.fields),
          ...typed(row.form as FormCode, input.fields),
        }
        await tx.run('update document set fields = ?, version = version + 1 where id = ?', [
          sealFields(context.app.keyring, row.id, fields),
          row.id,
        ])
        await tx.run('update matter set version = version + 1 where id = ?', [matter.id])
        await record(tx, [
          {
            actorId: viewer.userId,
            unitId: viewer.actingUnit,
            matterId: matter.id,
            action: 'updateDocument',
            data: { documents: [row.id], fields: input.fields.map(({ name }) => name) },
          },
        ])
      }
      return { answer: { matterId: matter.id, effects: null, refusals }, done: refusals.length === 0 }
    })
    return payload(context, answer, info)
  }
}

/** Only the unit that drafts writes, only before issue, only what the form asks people for. */
function checkDraft(row: DocumentRow, fields: readonly DocumentFieldInput[], actingUnit: string): Refusal[] {
  if (row.unitId !== actingUnit)
    return [
      refusal('NOT_PERMITTED', text('只有起草单位可以修改草稿', 'Only the drafting unit writes the draft')),
    ]
  if (row.state !== 'draft')
    return [
      refusal(
        'DOCUMENT_ISSUED',
        text('文书已印发，不能修改', 'The document is issued and cannot be changed'),
      ),
    ]
  const asked = new Set(
    fieldsOf(row.form as FormCode)
      .filter(({ from }) => from === 'asked')
      .map(({ name }) => name),
  )
  return fields.flatMap(({ name, value }, at) => {
    if (!asked.has(name))
      return [
        refusal('FIELD_UNKNOWN', text('此项不能填写', 'This field is not typed'), {
          field: `fields.${at}.name`,
        }),
      ]
    if (value.length > LONGEST_FIELD)
      return [
        refusal('TEXT_TOO_LONG', text('文字超过 {n} 字', 'Longer than {n} characters'), {
          field: `fields.${at}.value`,
          values: { n: LONGEST_FIELD },
        }),
      ]
    return []
  })
}

const typed = (form: FormCode, fields: readonly DocumentFieldInput[]): Record<string, string | string[]> => {
  const kinds = new Map(fieldsOf(form).map(({ name, kind }) => [name, kind]))
  return Object.fromEntries(
    fields.map(({ name, value }) => [name, kinds.get(name) === 'list' ? value.split('\n') : value]),
  )
}
