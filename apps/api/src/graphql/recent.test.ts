import { expect, test } from 'vitest'
import { recent } from './recent'

test('keeps what was used of late, up to a weight', () => {
  const kept = recent<string>(10)
  for (const key of ['a', 'b', 'c']) kept.set(key, key.toUpperCase(), 3)
  expect(kept.get('a')).toBe('A')
  kept.set('d', 'D', 4)
  expect(['a', 'b', 'c', 'd'].map((key) => kept.get(key))).toEqual(['A', undefined, 'C', 'D'])
  kept.set('e', 'E', 11)
  expect([kept.get('e'), kept.get('d')]).toEqual([undefined, 'D'])
  kept.set('d', 'D2', 4)
  kept.delete('a')
  kept.set('f', 'F', 3)
  expect(['c', 'd', 'f'].map((key) => kept.get(key))).toEqual(['C', 'D2', 'F'])
})
