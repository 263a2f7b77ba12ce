import { expect, test } from 'vitest'
import { personalValues, UNNAMED } from './values'

test.each([
  ['nobody known by name', []],
  ['a person without name', [{ name: '', address: '某路1号' }]],
])('%s is addressed as the trade does, and a paper to them lacks nothing', (_, people) => {
  expect(personalValues(people)).toMatchObject({ petitioner: UNNAMED, recipient: UNNAMED })
})

test('a name is a name', () =>
  expect(personalValues([{ name: '甲某某' }])).toMatchObject({ petitioner: '甲某某', recipient: '甲某某' }))
