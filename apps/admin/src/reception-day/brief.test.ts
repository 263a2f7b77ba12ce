import { expect, it } from 'vitest'
import { briefOf } from './brief'

const problem = (number: string, secrecy: 'normal' | 'confidential' = 'normal') => ({
  grounds: ['重大', '超期'],
  matter: { number, title: '反映路灯不亮', secrecy },
})

it('names what presses and why, at most ten, and nothing confidential', () => {
  expect(briefOf([problem('LX1'), problem('LX2', 'confidential'), problem('LX3')])).toBe(
    '1. 反映路灯不亮（LX1，重大、超期）\n2. 反映路灯不亮（LX3，重大、超期）',
  )
  expect(briefOf(Array.from({ length: 12 }, () => problem('LX1'))).split('\n')).toHaveLength(10)
  expect(briefOf([])).toBe('')
})
