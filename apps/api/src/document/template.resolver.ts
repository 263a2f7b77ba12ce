import { fieldsOf, formCodes, formOf, type FormCode } from '@xinfang/domain'
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { FormCode as FormCodeEnum } from '../graphql/enums'
import { notFound } from '../graphql/errors'
import { SimplePayload } from '../graphql/refusal.type'
import { DateTime } from '../graphql/scalars'
import { Person } from '../user/person.type'
import { pageTags } from './paper/paper'
import { addTemplate, templateVersion } from './template'
import type { DocumentTemplate } from './template.entity'

@ObjectType('TemplateVersion', { simpleResolvers: true, description: '模板的一个版本' })
class TemplateVersionType {
  @Field(() => Int, { description: '版本, from 1' })
  version: number

  @Field(() => Int, {
    nullable: true,
    description: '恢复自哪一版; 0 is the built-in template, null an upload',
  })
  restores: number | null

  @Field(() => DateTime, { description: '启用时间' })
  addedAt: string

  @Field(() => Person, { description: '操作人' })
  addedBy: Person
}

@ObjectType('TemplateTag', { simpleResolvers: true, description: '模板可用的标记' })
class TemplateTagType {
  @Field(() => String, { description: 'Written in the template as {name}' })
  name: string

  @Field(() => String, { description: '含义' })
  label: string
}

@ObjectType('FormTemplate', { simpleResolvers: true, description: '一种文书的 .docx 模板' })
class FormTemplateType {
  @Field(() => FormCodeEnum, { description: '文书' })
  form: string

  @Field(() => String, { description: '名称' })
  name: string

  @Field(() => [TemplateVersionType], {
    description: '各版本, the newest first; empty: the built-in template',
  })
  versions: TemplateVersionType[]

  @Field(() => [TemplateTagType], { description: '可用标记' })
  tags: TemplateTagType[]
}

@InputType({ description: '恢复模板的某一版' })
class RestoreTemplateInput {
  @Field(() => FormCodeEnum, { description: '文书' })
  form: FormCode

  @Field(() => Int, { description: '版本; 0 is the built-in template' })
  version: number
}

@Resolver()
export class TemplateResolver {
  @Query(() => [FormTemplateType], { description: "文书模板 of the viewer's organisation" })
  async formTemplates(@Ctx() context: Context): Promise<FormTemplateType[]> {
    const viewer = permit(context, 'rulebook.manage')
    const rows = await context.db.read<DocumentTemplate & { userName: string | null }>(
      `select t.form, t.version, t.restores, t.addedAt, t.addedBy, u.name as userName
         from document_template t left join user u on u.id = t.addedBy
        where t.organisationId = ? order by t.version desc`,
      [viewer.organisationId],
    )
    return formCodes.map((form) => ({
      form,
      name: formOf(form).name,
      versions: rows
        .filter((row) => row.form === form)
        .map((row) => ({ ...row, addedBy: { id: row.addedBy, name: row.userName ?? '' } })),
      tags: [
        ...Object.entries(pageTags).map(([name, label]) => ({ name, label })),
        ...fieldsOf(form)
          .filter(({ name }) => !(name in pageTags))
          .map(({ name, label }) => ({ name, label: label['zh-CN'] })),
      ],
    }))
  }

  @Mutation(() => SimplePayload, { description: '恢复模板的某一版, as a new version' })
  async restoreTemplate(
    @Arg('input', () => RestoreTemplateInput) { form, version }: RestoreTemplateInput,
    @Ctx() context: Context,
  ): Promise<SimplePayload> {
    const viewer = permit(context, 'rulebook.manage')
    await context.db.work(async (tx) => {
      const old = await templateVersion(tx.query, viewer.organisationId, form, version)
      if (!old) throw notFound()
      await addTemplate(tx, viewer, { form, content: old.content, restores: version })
    })
    return { refusals: [] }
  }
}
