import { expect, test } from 'vitest'
import type { Database } from '../db/database'
import { frequentGrams } from './frequency'

const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 1, 0, second))
const settled = () => new Promise(setImmediate)

/** A database whose one gram stands in as many matters as `stands` says, or that fails. */
function counting() {
  const state = { stands: 20, fails: false, asked: 0 }
  const read = () => {
    state.asked++
    return state.fails
      ? Promise.reject(new Error('gone'))
      : Promise.resolve([{ gram: 7, matters: state.stands }])
  }
  return { state, db: { read } as unknown as Database }
}

test('the frequent grams are read once a minute, and those of before serve meanwhile', async () => {
  const { state, db } = counting()
  const asked = async (second: number) => (await frequentGrams(db, at(second))).get(7)
  expect([await asked(0), await asked(59), state.asked]).toEqual([20, 20, 1])
  state.stands = 30
  expect(await asked(60)).toBe(20)
  await settled()
  expect([await asked(61), state.asked]).toEqual([30, 2])
})

test('a database that fails is told at the first search, and forgiven later', async () => {
  const { state, db } = counting()
  state.fails = true
  await expect(frequentGrams(db, at(0))).rejects.toThrow('gone')
  state.fails = false
  expect((await frequentGrams(db, at(1))).get(7)).toBe(20)
  state.fails = true
  expect((await frequentGrams(db, at(120))).get(7)).toBe(20)
  await settled()
  expect((await frequentGrams(db, at(121))).get(7)).toBe(20)
})
