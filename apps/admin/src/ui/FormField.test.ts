import { mount } from '@vue/test-utils'
import { ElInput, ElRadio, ElRadioGroup, ElSelect } from 'element-plus'
import { describe, expect, it } from 'vitest'
import { h, nextTick, type VNode } from 'vue'
import { i18n } from '../i18n'
import FormField from './FormField.vue'
import FormSheet from './FormSheet.vue'
import type { RefusalLike } from './refusals'

const refusal = (field: string, message: string): RefusalLike => ({
  code: 'X',
  message,
  messageEn: message,
  field,
  basis: ['《信访工作条例》(2022)第23条'],
})

const field = (name: string, control: VNode, props: object = {}) =>
  h(FormField, { name, label: `label of ${name}`, ...props }, () => control)

function sheet(fields: VNode[]) {
  return mount(FormSheet, {
    attachTo: document.body,
    props: { refusals: [] as readonly RefusalLike[] },
    slots: { default: () => fields },
    global: { plugins: [i18n] },
  })
}

describe('a field of a form', () => {
  it.each([
    ['an input', () => h(ElInput, { modelValue: '' }), 'input'],
    ['a text area', () => h(ElInput, { modelValue: '', type: 'textarea' }), 'textarea'],
    ['a select', () => h(ElSelect, { modelValue: '' }), 'input'],
  ])('names and binds %s', async (_, control, selector) => {
    const form = sheet([field('title', control(), { required: true, hint: 'a hint' })])
    const input = form.get(`.control ${selector}`)
    expect(document.getElementById(input.attributes('aria-labelledby')!)?.textContent).toContain(
      'label of title',
    )
    expect(input.attributes('aria-required')).toBe('true')
    expect(input.attributes('aria-invalid')).toBeUndefined()
    expect(document.getElementById(input.attributes('aria-describedby')!)?.textContent).toBe('a hint')

    await form.setProps({ refusals: [refusal('title', 'too short')] })
    await nextTick()
    expect(input.attributes('aria-invalid')).toBe('true')
    const [error] = input.attributes('aria-describedby')!.split(' ')
    expect(document.getElementById(error!)?.textContent).toContain('too short')
    expect(document.getElementById(error!)?.textContent).toContain('第23条')

    await form.setProps({ refusals: [] })
    await nextTick()
    expect(input.attributes('aria-invalid')).toBeUndefined()
    form.unmount()
  })

  it('names a group of choices as a whole', () => {
    const group = h(ElRadioGroup, { modelValue: 'a' }, () => h(ElRadio, { value: 'a' }, () => 'A'))
    const form = sheet([field('channel', group)])
    const labelledBy = form.get('[role=radiogroup]').attributes('aria-labelledby')
    expect(document.getElementById(labelledBy!)?.textContent).toBe('label of channel')
    form.unmount()
  })
})

describe('a refused form', () => {
  it('moves focus to the summary, which leads to each field', async () => {
    const fields = [
      field('title', h(ElInput, { modelValue: '' })),
      field('claims', h(ElInput, { modelValue: '' })),
    ]
    const form = sheet(fields)
    await form.setProps({
      refusals: [refusal('claims.0.text', 'a claim is missing'), refusal('elsewhere', 'other')],
    })
    await nextTick()
    expect(document.activeElement?.getAttribute('role')).toBe('alert')
    expect(form.get('[role=alert]').text()).toContain('other')

    await form.get('[role=alert] button').trigger('click')
    const [, claims] = form.findAll('.control input')
    expect(document.activeElement).toBe(claims!.element)
    expect(claims!.attributes('aria-invalid')).toBe('true')
    form.unmount()
  })

  it('submits by Enter and by Ctrl+Enter', async () => {
    const form = sheet([field('title', h(ElInput, { modelValue: '' }))])
    await form.trigger('submit')
    await form.get('input').trigger('keydown', { key: 'Enter', ctrlKey: true })
    expect(form.emitted('submit')).toHaveLength(2)
    form.unmount()
  })

  it('leaves Enter in a select to the select', () => {
    const form = sheet([field('kind', h(ElSelect, { modelValue: '' }))])
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
    form.get('[role=combobox]').element.dispatchEvent(enter)
    expect(enter.defaultPrevented).toBe(true)
    form.unmount()
  })
})
