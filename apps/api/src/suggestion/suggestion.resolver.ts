import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { permit, type Context } from '../context'
import { places } from '../db/insert'
import { DateTime } from '../graphql/scalars'
import { Unit } from '../unit/unit.entity'
import { withPlace, type Subject } from './examples'
import { suggest, type Suggestion } from './model'
import type { SuggestionModel } from './model.entity'
import { loadModel } from './store'
import type { Words } from './vector'

@ObjectType({ simpleResolvers: true })
abstract class SuggestionType {
  @Field(() => [String], { description: '依据: the phrases of the text that told, the most telling first' })
  phrases: string[]
}

@ObjectType({ simpleResolvers: true, description: '内容分类建议; an official decides' })
class CategorySuggestion extends SuggestionType {
  @Field(() => ID, { description: '内容分类' })
  categoryId: string

  @Field(() => [String], { description: '名称, from the first level down' })
  names: string[]
}

@ObjectType({ simpleResolvers: true, description: '责任单位建议; an official decides' })
class UnitSuggestion extends SuggestionType {
  @Field(() => Unit, { description: '单位' })
  unit: Unit
}

@ObjectType('SuggestionModel', { simpleResolvers: true, description: '建议的由来: what was learned from' })
class SuggestionModelType {
  @Field(() => String, { description: '建议什么: category or unit' })
  subject: string

  @Field(() => DateTime, { description: '学习时间' })
  learnedAt: string

  @Field(() => Int, {
    description: '学习所用的已确认事项数; confidential and sealed ones are never among them',
  })
  examples: number

  @Field(() => Int, { description: '其中留作核对的事项数' })
  checked: number

  @Field(() => Int, { description: '核对时首选正确的事项数; of categories: on the first level' })
  correct: number

  @Field(() => Int, { description: '核对时前三含正确的事项数' })
  nearlyCorrect: number
}

const titleArg = { description: '标题, or the first claim' }
const factsArg = { description: '诉求、事实和理由' }

@Resolver()
export class SuggestionResolver {
  @Query(() => [CategorySuggestion], {
    description:
      '内容分类建议, learned from confirmed matters of the own organisation, the likeliest first; none when it is not clear',
  })
  async suggestCategory(
    @Arg('title', () => String, titleArg) title: string,
    @Arg('facts', () => String, factsArg) facts: string,
    @Ctx() context: Context,
  ): Promise<CategorySuggestion[]> {
    const found = await suggestionsOf(context, 'category', { title, text: facts })
    const names = await pathsOf(context)
    return found.flatMap(({ label, phrases }) => {
      const path = names.get(label)
      return path ? [{ phrases: [...phrases], categoryId: label, names: path }] : []
    })
  }

  @Query(() => [UnitSuggestion], {
    description: '责任单位建议, learned from matters that units accepted, the likeliest first',
  })
  async suggestUnit(
    @Arg('title', () => String, titleArg) title: string,
    @Arg('facts', () => String, factsArg) facts: string,
    @Arg('place', () => String, { nullable: true, description: '问题属地' }) place: string | null,
    @Arg('except', () => [ID], { defaultValue: [], description: '被反映单位, never suggested' })
    except: string[],
    @Ctx() context: Context,
  ): Promise<UnitSuggestion[]> {
    const found = await suggestionsOf(context, 'unit', { title, text: withPlace(facts, place) })
    const ids = found.map(({ label }) => label).filter((id) => !except.includes(id))
    if (ids.length === 0) return []
    const units = await context.db.read<Unit>(
      `select * from unit where id in (${places(ids)}) and closedOn is null`,
      ids,
    )
    return found.flatMap(({ label, phrases }) => {
      const unit = units.find(({ id }) => id === label)
      return unit ? [{ phrases: [...phrases], unit }] : []
    })
  }

  @Query(() => [SuggestionModelType], {
    description: '建议的由来 of the own organisation; none: nothing learned yet',
  })
  suggestionModels(@Ctx() context: Context): Promise<SuggestionModel[]> {
    const { organisationId } = permit(context, 'rulebook.manage')
    return context.db.read<SuggestionModel>(
      `select subject, learnedAt, examples, checked, correct, nearlyCorrect
         from suggestion_model where organisationId = ? order by subject`,
      [organisationId],
    )
  }
}

async function suggestionsOf(context: Context, subject: Subject, words: Words): Promise<Suggestion[]> {
  const { organisationId } = permit(context, 'matter.register', 'matter.triage', 'matter.route')
  const model = await loadModel(context.db, organisationId, subject)
  return model ? suggest(model, words) : []
}

/** Names from the first level down of every open category. */
async function pathsOf({ db }: Context): Promise<Map<string, string[]>> {
  const rows = await db.read<{ id: string; name: string; parentId: string | null }>(
    'select id, name, parentId from category where closedOn is null order by code',
  )
  const paths = new Map<string, string[]>()
  for (const { id, name, parentId } of rows)
    if (parentId === null || paths.has(parentId)) paths.set(id, [...(paths.get(parentId ?? '') ?? []), name])
  return paths
}
