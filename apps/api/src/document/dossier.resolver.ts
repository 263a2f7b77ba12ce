import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { permit, viewerOf, type Context } from '../context'
import { notFound } from '../graphql/errors'
import { RefusalType, toRefusal } from '../graphql/refusal.type'
import { checkDailyLimit, checkPurpose, recordViews } from '../identity/open'
import { clearPeople } from '../identity/people'
import type { MatterColumns } from '../matter/matter.entity'
import { canRead } from '../matter/read'
import type { DocumentRow } from './document.entity'
import { DocumentPageType } from './document.type'
import { contentOf, pageType } from './read'
import { pageOf } from './store'
import { isWithheld, withheldPage } from './withheld'

@InputType({ description: '打开案卷 in clear, to print it' })
class OpenDossierInput {
  @Field(() => ID, { description: '信访事项' })
  matterId: string

  @Field(() => String, { description: '目的, recorded' })
  purpose: string
}

@ObjectType({ simpleResolvers: true, description: '案卷中的人员, in clear; identity numbers stay out of it' })
class DossierPerson {
  @Field(() => String, { description: '姓名' })
  name: string

  @Field(() => String, { description: '电话' })
  phone: string

  @Field(() => String, { description: '单位或住址' })
  address: string
}

@ObjectType({ simpleResolvers: true, description: '案卷中的一件文书, in clear' })
class DossierDocument {
  @Field(() => ID, { description: '文书' })
  id: string

  @Field(() => DocumentPageType, { description: '版面' })
  page: DocumentPageType
}

@ObjectType({ simpleResolvers: true, description: '案卷: what of a matter is not on its page in clear' })
class Dossier {
  @Field(() => [DossierPerson], { description: '信访人, the first one first' })
  people: DossierPerson[]

  @Field(() => [DossierDocument], {
    description: '已印发的文书, in the order of the file; drafts are no part of it',
  })
  documents: DossierDocument[]
}

@ObjectType({ simpleResolvers: true, description: '打开案卷的结果' })
class OpenDossierPayload {
  @Field(() => Dossier, { nullable: true, description: '案卷' })
  dossier: Dossier | null

  @Field(() => [RefusalType], { description: 'Why not' })
  refusals: RefusalType[]
}

@Resolver()
export class DossierResolver {
  @Mutation(() => OpenDossierPayload, {
    description:
      '打开案卷: a matter’s whole file, with a purpose, limited per day, recorded before it is shown',
  })
  async openDossier(
    @Arg('input', () => OpenDossierInput) { matterId, purpose }: OpenDossierInput,
    @Ctx() context: Context,
  ): Promise<OpenDossierPayload> {
    const viewer = permit(context, 'identity.open')
    if (!(await canRead(context, matterId))) throw notFound()
    const refusals = await context.db.work(async (tx) => {
      const found = [...checkPurpose(purpose), ...(await checkDailyLimit(tx, viewer, context))]
      if (found.length > 0) return found
      const people = await tx.query<{ id: string }>('select id from matter_person where matterId = ?', [
        matterId,
      ])
      await recordViews(
        tx,
        viewer,
        matterId,
        people.map(({ id }) => id),
        'dossier',
        purpose,
      )
      return []
    })
    if (refusals.length > 0) return { dossier: null, refusals: refusals.map(toRefusal) }
    return { dossier: await dossierOf(context, matterId), refusals: [] }
  }
}

async function dossierOf(context: Context, matterId: string): Promise<Dossier> {
  const { db, app } = context
  const viewer = viewerOf(context)
  const [matter] = await db.read<MatterColumns>('select * from matter where id = ?', [matterId])
  if (!matter) throw notFound()
  const rows = await db.read<DocumentRow>(
    "select * from document where matterId = ? and state <> 'draft' order by issuedOn, createdAt, id",
    [matterId],
  )
  const [people, documents] = await Promise.all([
    clearPeople(db, app.keyring, matterId),
    Promise.all(
      rows.map(async (row) => {
        if (isWithheld(row, viewer, matter.homeUnitId)) return { id: row.id, page: withheldPage(row) }
        return { id: row.id, page: pageType(pageOf(row.form, await contentOf(context, matter, row))) }
      }),
    ),
  ])
  return {
    people: people.map(({ name, phone, address }) => ({ name, phone: phone ?? '', address: address ?? '' })),
    documents,
  }
}
