import { mount } from '@vue/test-utils'
import { ElTooltip } from 'element-plus'
import { afterEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import type { ActionMatterFragment } from '../../graphql/generated/graphql'
import { i18n, locale } from '../../i18n'
import ActionBar from './ActionBar.vue'

const refusal = (code: string, message: string, messageEn: string, ...basis: string[]) => ({
  code,
  message,
  messageEn,
  field: null,
  basis,
})
const hindered = (action: string, ...refusals: ReturnType<typeof refusal>[]) => ({
  action,
  allowed: false,
  primary: false,
  refusals,
})

const matter = {
  allowedActions: [
    hindered('transferMatter', refusal('MUST_ASSIGN', '应当交办，不得转送', 'Assign it', '铁路手册 S4.3.1')),
    hindered(
      'closeAfterWindow',
      refusal('WINDOW_OPEN', '期限未满', 'May still ask', '条例第35条', '条例第36条'),
      refusal('TASKS_OPEN', '尚有任务未完成', 'Tasks are open'),
    ),
    hindered('archiveMatter', refusal('NOT_PERMITTED', '须有“归档”权限', 'Needs the permission to archive')),
  ],
} as unknown as ActionMatterFragment

afterEach(() => (locale.value = 'zh-CN'))

describe('the bar of acts', () => {
  it('says of every hindered act of mine why, and by which rule', async () => {
    const bar = mount(ActionBar, { props: { matter }, global: { plugins: [i18n] } })
    const reasons = () => bar.findAllComponents(ElTooltip).map((one) => one.props('content'))
    expect(reasons()).toContain('应当交办，不得转送（铁路手册 S4.3.1）')
    expect(reasons()).toContain('期限未满（条例第35条、条例第36条） 尚有任务未完成')
    locale.value = 'en'
    await nextTick()
    expect(reasons()).toContain('Assign it (铁路手册 S4.3.1)')
  })

  it('keeps what is for others behind one word', () => {
    const bar = mount(ActionBar, { props: { matter }, global: { plugins: [i18n] } })
    const buttons = bar.findAll('button.hindered').map((one) => one.text())
    expect(buttons).toEqual(['转送', '逾期未请求复查，办结'])
  })
})
