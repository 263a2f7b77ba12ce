import type { Role } from '@xinfang/domain'
import { expect, test } from 'vitest'
import type { Database } from '../db/database'
import type { Viewer } from '../session/viewer'
import { wayOf } from './find'
import { gramsOf } from './grams'

const now = new Date('2026-03-02T02:00:00Z')
const [gram] = gramsOf('路灯')

/** A database in which 路灯 stands in so many matters, and each unit has so many; `asked` counts the units' reading. */
function holding(matters: number, ofUnit: number) {
  const state = { asked: 0 }
  const read = (sql: string) => {
    if (sql.includes('search_count')) return Promise.resolve([{ gram, matters }])
    state.asked++
    return Promise.resolve([{ n: ofUnit }])
  }
  return { state, db: { dialect: 'sqlite', read } as unknown as Database }
}

const viewerOf = (...roles: Role[]): Viewer =>
  ({
    userId: 'usr_1',
    posts: roles.map((role, at) => ({
      id: `pst_${at}`,
      unitId: `uni_${at}`,
      role,
      title: '',
      line: [`uni_${at}`],
    })),
  }) as unknown as Viewer

test.each([
  ['fewer matters than the word', 1_500, 900, true, 1],
  ['as many as the word', 1_500, 1_500, false, 1],
  ['as many as are counted, of a word in more', 90_000, 5_000, false, 1],
  ['fewer than are counted, of a word in more', 90_000, 4_999, true, 1],
  ['fewer, of a word in few', 999, 10, false, 0],
])('a word goes by the matters of a unit that has %s', async (_, matters, ofUnit, byUnit, asked) => {
  const { state, db } = holding(matters, ofUnit)
  expect(await wayOf({ db, viewer: viewerOf('handler'), now }, ['路灯'])).toMatchObject({
    byUnit,
    isRare: false,
  })
  await wayOf({ db, viewer: viewerOf('handler'), now }, ['路灯'])
  expect(state.asked).toBe(asked)
})

test('who reaches by several units goes by the word, and no unit is counted', async () => {
  const { state, db } = holding(90_000, 10)
  const viewer = viewerOf('handler', 'handler')
  expect(await wayOf({ db, viewer, now }, ['路灯'])).toMatchObject({ byUnit: false })
  expect(state.asked).toBe(0)
})
