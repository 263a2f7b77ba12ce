import 'reflect-metadata'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Category } from '../src/category/category.entity'
import { ensureCategories } from '../src/category/store'
import { emptyInstallation } from './support/installation'
import { act, letter, register } from './support/lives'
import type { Login } from './support/office'
import { startServer, type TestServer } from './support/server'

test('every new database has the customary categories, once, each below its parent', async () => {
  const { app } = await emptyInstallation('category', '2026-03-02T02:00:00.000Z')
  await Promise.all([ensureCategories(app.db), ensureCategories(app.db)])
  const rows = await app.db.read<Category>('select * from category order by code')
  const ofLevel = (level: number) => rows.filter((row) => row.level === level)
  expect([1, 2, 3].map((level) => ofLevel(level).length)).toEqual([15, 118, 517])
  const byId = new Map(rows.map((row) => [row.id, row]))
  for (const { code, parentId, level } of rows) {
    const parent = parentId === null ? null : byId.get(parentId)
    expect(parent?.level ?? 0).toBe(level - 1)
    expect(code.startsWith(parent ? `${parent.code}-` : '')).toBe(true)
  }
  expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length)
  const names = ofLevel(1).map(({ name }) => name)
  expect(names).toContain('城乡建设')
  expect(names).toContain('劳动和社会保障')
  await app.db.close()
})

describe('administrators maintain the tree', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer('categories')
    await ensureCategories(server.app.db)
  })
  afterAll(() => server.close())

  type Answer = { category: Category | null; refusals: { code: string; field: string | null }[] }
  async function manage(name: string, input: object): Promise<Answer> {
    const type = ['close', 'reopen'].includes(name)
      ? 'Category'
      : `${name.charAt(0).toUpperCase()}${name.slice(1)}Category`
    const answer = await (
      await server.as('systemAdministrator')
    ).ask<Record<string, Answer>>(
      `mutation ($input: ${type}Input!) { ${name}Category(input: $input) {
        category { id code name parentId level closedOn version } refusals { code field } } }`,
      { input },
    )
    return answer[`${name}Category`] as Answer
  }
  const refusalsOf = async (name: string, input: object) =>
    (await manage(name, input)).refusals.map(({ code, field }) => `${code} ${field}`)
  const done = async (name: string, input: object): Promise<Category> => {
    const { category, refusals } = await manage(name, input)
    expect(refusals).toEqual([])
    return category as Category
  }
  async function tree(login: Login = 'clerk', includeClosed = false): Promise<Map<string, Category>> {
    const { categories } = await (
      await server.as(login)
    ).ask<{ categories: Category[] }>(
      'query ($includeClosed: Boolean!) { categories(includeClosed: $includeClosed) { id code name parentId level closedOn version } }',
      { includeClosed },
    )
    return new Map(categories.map((category) => [category.code, category]))
  }
  const at = async (code: string): Promise<Category> => (await tree('clerk', true)).get(code) as Category

  test('a new one gets the next code below its parent', async () => {
    const parent = await at('01-02')
    expect(await done('create', { parentId: parent.id, name: ' 电动车充电 ' })).toMatchObject({
      code: '01-02-17',
      name: '电动车充电',
      parentId: parent.id,
      level: 3,
    })
    expect(await done('create', { parentId: null, name: '数字政务' })).toMatchObject({ code: '16', level: 1 })
  })

  test('refusals name the field', async () => {
    const [first, second, third] = [await at('01'), await at('01-02'), await at('01-02-01')]
    const cases: [string, object, string][] = [
      ['create', { parentId: null, name: '  ' }, 'NAME_MISSING name'],
      ['create', { parentId: null, name: '长'.repeat(61) }, 'TEXT_TOO_LONG name'],
      ['create', { parentId: null, name: '甲/乙' }, 'NAME_HAS_SLASH name'],
      ['create', { parentId: null, name: first.name }, 'NAME_TAKEN name'],
      ['create', { parentId: third.id, name: '第四级' }, 'TOO_DEEP parentId'],
      ['create', { parentId: 'cat_01HZZZZZZZZZZZZZZZZZZZZZZZ', name: '甲' }, 'UNKNOWN parentId'],
      ['rename', { categoryId: (await at('02')).id, name: first.name }, 'NAME_TAKEN name'],
      ['move', { categoryId: first.id, parentId: second.id }, 'CATEGORY_INSIDE_ITSELF parentId'],
      ['move', { categoryId: first.id, parentId: first.id }, 'CATEGORY_INSIDE_ITSELF parentId'],
      ['move', { categoryId: first.id, parentId: (await at('02')).id }, 'TOO_DEEP parentId'],
      ['close', { categoryId: second.id }, 'CATEGORY_HAS_CATEGORIES categoryId'],
    ]
    for (const [name, input, refusal] of cases) expect(await refusalsOf(name, input), name).toEqual([refusal])
  })

  test('a moved one takes all below it along; its old code is never given again', async () => {
    const moved = await at('02-07')
    const target = await at('03')
    expect(await done('move', { categoryId: moved.id, parentId: target.id })).toMatchObject({
      code: '03-06',
      level: 2,
      parentId: target.id,
    })
    expect([...(await tree()).keys()].filter((code) => code.startsWith('02-07'))).toEqual([])
    expect((await at('03-06-01')).parentId).toBe(moved.id)
    expect(await refusalsOf('move', { categoryId: (await at('02-08')).id, parentId: target.id })).toEqual([
      'NAME_TAKEN name',
    ])
    const last = await done('create', { parentId: (await at('02')).id, name: '甲类' })
    expect(last.code).toBe('02-09')
    await done('move', { categoryId: last.id, parentId: target.id })
    expect((await done('create', { parentId: (await at('02')).id, name: '乙类' })).code).toBe('02-10')
  })

  test('a first level may become a second one when it is not too deep', async () => {
    const lone = await done('create', { parentId: null, name: '临时' })
    const parent = await at('05')
    expect(await done('move', { categoryId: lone.id, parentId: parent.id })).toMatchObject({ level: 2 })
    expect(await done('move', { categoryId: lone.id, parentId: null })).toMatchObject({
      level: 1,
      parentId: null,
    })
  })

  test('a closed one stays on its matters and is given to none; it can be opened again', async () => {
    const category = await at('04-02-03')
    const matterId = await register(server, { categoryId: category.id })
    await done('close', { categoryId: category.id, expectedVersion: category.version })
    expect((await tree()).has('04-02-03')).toBe(false)
    expect((await at('04-02-03')).closedOn).toBe('2026-03-02')
    const { matter } = await (
      await server.as('clerk')
    ).ask<{ matter: { category: { name: string; closedOn: string } } }>(
      'query ($id: ID!) { matter(id: $id) { category { name closedOn version } } }',
      { id: matterId },
    )
    expect(matter.category).toMatchObject({ name: category.name, closedOn: '2026-03-02' })
    const { refusals } = await act(server, 'clerk', 'registerMatter', { ...letter, categoryId: category.id })
    expect(refusals.map(({ code, field }) => `${code} ${field}`)).toEqual(['UNKNOWN categoryId'])
    expect(await refusalsOf('close', { categoryId: category.id })).toEqual(['CATEGORY_CLOSED categoryId'])
    expect((await done('reopen', { categoryId: category.id })).closedOn).toBe(null)
  })

  test('a list narrowed by a category has all below it', async () => {
    const found = async (code: string) =>
      (
        await (
          await server.as('officer')
        ).ask<{ matters: { edges: { node: { title: string } }[] } }>(
          'query ($id: ID!) { matters(filter: { categoryId: $id }, first: 10) { edges { node { title } } } }',
          { id: (await at(code)).id },
        )
      ).matters.edges.map(({ node }) => node.title)
    await register(server, { categoryId: (await at('12-04-01')).id, title: '某诊所收费' })
    for (const code of ['12', '12-04', '12-04-01']) expect(await found(code), code).toEqual(['某诊所收费'])
    expect(await found('12-03')).toEqual([])
  })

  test('who did what is on record; a stale version is a conflict', async () => {
    const category = await at('06')
    await done('rename', { categoryId: category.id, name: '交通', expectedVersion: category.version })
    const administrator = await server.as('systemAdministrator')
    const { categoryChanges } = await administrator.ask<{ categoryChanges: object[] }>(
      'query ($id: ID!) { categoryChanges(categoryId: $id) { kind before after by { name } } }',
      { id: category.id },
    )
    expect(categoryChanges).toEqual([
      { kind: 'rename', before: '交通运输', after: '交通', by: { name: '官systemAdministrator' } },
    ])
    const events = await server.app.db.read("select action from event where action = 'renameCategory'")
    expect(events).toHaveLength(1)
    expect(
      await administrator.codes(
        'mutation ($input: RenameCategoryInput!) { renameCategory(input: $input) { refusals { code } } }',
        { input: { categoryId: category.id, name: '交通运输', expectedVersion: category.version } },
      ),
    ).toEqual(['CONFLICT'])
  })
})
