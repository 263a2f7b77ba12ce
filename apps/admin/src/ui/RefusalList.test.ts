import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { i18n, locale } from '../i18n'
import RefusalList from './RefusalList.vue'
import { ownerOf, type RefusalLike } from './refusals'

const refusals: RefusalLike[] = [
  { code: 'A', message: '缺少诉求', messageEn: 'No claim', field: 'claims', basis: ['第19条', 'S5.6'] },
  { code: 'B', message: '状态已变', messageEn: 'State changed', field: null, basis: [] },
]

afterEach(() => (locale.value = 'zh-CN'))

describe('a list of refusals', () => {
  it('gives message and basis in the language shown', async () => {
    const list = mount(RefusalList, { props: { refusals }, global: { plugins: [i18n] } })
    expect(list.text()).toContain('缺少诉求')
    expect(list.text()).toContain('第19条、S5.6')
    locale.value = 'en'
    await nextTick()
    expect(list.text()).toContain('No claim')
    expect(list.text()).not.toContain('缺少诉求')
  })

  it('leads only to fields that are there', () => {
    const lead = ({ field }: RefusalLike) => (field === 'claims' ? () => undefined : undefined)
    const list = mount(RefusalList, { props: { refusals, lead }, global: { plugins: [i18n] } })
    expect(list.findAll('button').map((button) => button.text())).toEqual(['缺少诉求'])
  })

  it('is not there without refusals', () => {
    expect(
      mount(RefusalList, { props: { refusals: [] }, global: { plugins: [i18n] } })
        .find('section')
        .exists(),
    ).toBe(false)
  })
})

describe('whose a refusal is', () => {
  it.each([
    ['title', ['title', 'claims'], 'title'],
    ['claims.0.text', ['title', 'claims'], 'claims'],
    ['claims.0.text', ['claims', 'claims.0.text'], 'claims.0.text'],
    ['claims.10.text', ['claims.1'], undefined],
    [null, ['title'], undefined],
  ])('%s among %j is of %s', (path, fields, owner) => {
    expect(ownerOf(path, fields)).toBe(owner)
  })
})
