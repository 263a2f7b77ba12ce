import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { i18n, locale } from '../i18n'
import EditDialog from './EditDialog.vue'
import type { MatterView, TimelineView } from './matter'
import TimelineItem from './TimelineItem.vue'

vi.mock('../registration/importance', () => ({ useImportance: () => false }))
afterEach(() => (locale.value = 'zh-CN'))

const dialog = (secrecy: string) =>
  mount(EditDialog, {
    props: {
      matter: {
        id: 'mat_1',
        number: '1',
        title: '路灯',
        claims: [],
        facts: '',
        secrecy,
      } as unknown as MatterView,
    },
    global: {
      plugins: [i18n, createPinia()],
      stubs: {
        CategoryPicker: true,
        SuggestionChips: true,
        ConfirmDialog: { template: '<div><slot /></div>' },
      },
    },
  })

describe('the dialog that makes a matter confidential', () => {
  it.each([
    ['normal', true],
    ['confidential', false],
  ])('from %s: says before what cannot be undone: %s', async (secrecy, says) => {
    const shown = dialog(secrecy)
    expect(shown.text()).not.toContain('隐去后不能恢复')
    await shown.get('input[value=sealed]').setValue(true)
    await nextTick()
    expect(shown.text().includes('隐去后不能恢复')).toBe(says)
  })
})

describe('the story afterwards', () => {
  const entry = (action: string) =>
    mount(TimelineItem, {
      props: {
        entry: {
          id: 'evt_1',
          at: '2026-03-02T02:00:00.000Z',
          action,
          by: null,
          unit: null,
          from: null,
          to: null,
          opinion: null,
          documentIds: [],
          clocks: [],
        } as TimelineView,
        matterId: 'mat_1',
        papers: [],
      },
      global: { plugins: [i18n], stubs: { 'router-link': true } },
    }).text()

  it('says what was taken out of the texts, or which papers are kept back', () => {
    expect(entry('veilTexts')).toContain('文字中能认出信访人的内容已隐去，原文留存于附件')
    expect(entry('withholdPapers')).toContain('由登记单位保存，不再向其他单位提供')
    locale.value = 'en'
    expect(entry('veilTexts')).toContain('the original wording is kept among the files')
  })
})
