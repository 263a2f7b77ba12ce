import { flushPromises, mount } from '@vue/test-utils'
import { ElPopconfirm } from 'element-plus'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { i18n, locale } from '../i18n'
import AttachmentList from './AttachmentList.vue'

const server = vi.hoisted(() => ({ change: vi.fn() }))
vi.mock('../graphql/client', () => server)

const file = (more: object) => ({
  id: 'att_1',
  name: '来信.pdf',
  size: 2048,
  addedAt: '2026-03-02T02:00:00.000Z',
  addedBy: { id: 'usr_1', name: '登记员' },
  url: '/files/att_1',
  withheld: false,
  mayRelease: false,
  ...more,
})
const list = (files: ReturnType<typeof file>[], withheld = 0) =>
  mount(AttachmentList, { props: { files, withheld }, global: { plugins: [i18n] } })
const sent = () => server.change.mock.calls.map(([, { input }]) => (input as { fileId: string }).fileId)

beforeEach(() => server.change.mockReset())
afterEach(() => (locale.value = 'zh-CN'))

describe('the files of a matter', () => {
  it('are plain where nothing is kept back', () => {
    const plain = list([file({})])
    expect(plain.text()).toBe('来信.pdf2 KB · 登记员')
    expect(plain.find('button').exists()).toBe(false)
  })

  it('that show the petitioner are given by their keepers only after a question', async () => {
    server.change.mockResolvedValue({ releaseFile: { refusals: [] } })
    const kept = list([file({ withheld: true, mayRelease: true })])
    expect(kept.text()).toContain('原件，未提供承办单位')
    await kept.get('button').trigger('click')
    expect(sent()).toEqual([])
    const sure = kept.getComponent(ElPopconfirm)
    expect(sure.props('title')).toBe('确认其中没有能认出信访人的内容')
    sure.vm.$emit('confirm', new MouseEvent('click'))
    await flushPromises()
    expect(sent()).toEqual(['att_1'])
  })

  it('say why one may not be given', async () => {
    const message = '保密事项的文字中不得出现信访人的姓名'
    const refusals = [{ code: 'IDENTITY_IN_TEXT', message, messageEn: '', field: 'fileId', basis: [] }]
    server.change.mockResolvedValue({ releaseFile: { refusals } })
    const kept = list([file({ withheld: true, mayRelease: true })])
    kept.getComponent(ElPopconfirm).vm.$emit('confirm', new MouseEvent('click'))
    await flushPromises()
    expect(kept.text()).toContain(message)
  })

  it('that were given are taken back at once', async () => {
    server.change.mockResolvedValue({ withholdFile: { refusals: [] } })
    const given = list([file({ mayRelease: true })])
    expect(given.text()).toContain('已提供承办单位')
    await given.get('button').trigger('click')
    expect(sent()).toEqual(['att_1'])
  })

  it('that are kept from the reader are a number, and whom to ask, in both languages', async () => {
    const unit = list([], 2)
    expect(unit.text()).toBe('2 份原件未提供；需要时请信访工作机构提供隐去身份的副本。')
    locale.value = 'en'
    await nextTick()
    expect(unit.text()).toContain('2 originals')
  })
})
