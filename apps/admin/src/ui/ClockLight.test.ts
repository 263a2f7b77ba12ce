import { lights, type Light } from '@xinfang/domain'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { i18n } from '../i18n'
import ClockLight from './ClockLight.vue'

const show = (light: Light, daysLeft?: number) =>
  mount(ClockLight, {
    props: { light, ...(daysLeft === undefined ? {} : { daysLeft }) },
    global: { plugins: [i18n] },
  })

describe('the light of a clock', () => {
  it('tells every light by its word and by a shape of its own', () => {
    const all = Object.keys(lights) as Light[]
    const shapes = new Set(all.map((light) => show(light).get('svg').html()))
    expect(shapes.size).toBe(all.length)
    for (const light of all) expect(show(light).text()).toBe(lights[light].label['zh-CN'])
  })

  it.each([
    ['red', -3, '超 3 天'],
    ['yellow', 0, '今日到期'],
    ['green', 12, '剩 12 天'],
  ] as const)('says how far a %s one is', (light, days, words) => {
    expect(show(light, days).text()).toContain(words)
  })

  it.each(['paused', 'none'] as const)('counts no days for %s', (light) => {
    expect(show(light, 5).text()).not.toContain('5')
  })
})
