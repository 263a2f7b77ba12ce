import { describe, expect, it } from 'vitest'
import { opened, takeIn, typedIn } from './draft'

const stored = { a: '甲', b: '乙' }
const boxes = { ...opened({ version: 1, stored }), values: { a: '甲改', b: '乙' } }

describe('a draft that two officers write', () => {
  it.each([
    ['takes in a box not typed in', { a: '甲', b: '乙二' }, false, 2, { a: '甲改', b: '乙二' }],
    ['goes on when nothing was changed in it', stored, false, 2, { a: '甲改', b: '乙' }],
    [
      'stays on the old version when the same box was changed',
      { a: '甲二', b: '乙二' },
      false,
      1,
      boxes.values,
    ],
    [
      'keeps what was typed when the newer one is asked for',
      { a: '甲二', b: '乙二' },
      true,
      2,
      { a: '甲改', b: '乙二' },
    ],
  ])('%s', (_, newest, asked, version, values) => {
    const now = takeIn(boxes, { version: 2, stored: newest }, asked)
    expect(now).toMatchObject({ version, values })
  })

  it('stays contested when a later change touches other boxes', () => {
    const contested = takeIn(boxes, { version: 2, stored: { a: '甲二', b: '乙' } }, false)
    expect(takeIn(contested, { version: 3, stored: { a: '甲二', b: '乙三' } }, false).version).toBe(1)
  })

  it('sends only what was typed, an emptied box as well', () => {
    expect(typedIn({ ...boxes, values: { a: '', b: '乙' } })).toEqual([{ name: 'a', value: '' }])
  })
})
