import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { nextTick, reactive } from 'vue'
import { i18n } from '../i18n'
import ClaimList from './ClaimList.vue'
import { enterNext } from './enter-next'

afterEach(() => (document.body.innerHTML = ''))

const press = (element: Element, key: string, more: KeyboardEventInit = {}) =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))

describe('Enter in the form', () => {
  function sheet() {
    document.body.innerHTML = `<form><input id="a"><input type="checkbox"><input role="combobox"><input id="b"><textarea id="c"></textarea></form>`
    const form = document.querySelector('form') as HTMLFormElement
    form.addEventListener('keydown', (event) => event.key === 'Enter' && enterNext(event))
    const at = (id: string) => document.getElementById(id) as HTMLElement
    return { at }
  }

  it('goes over lines and texts, past what is ticked or chosen', () => {
    const { at } = sheet()
    at('a').focus()
    press(at('a'), 'Enter')
    expect(document.activeElement?.id).toBe('b')
    press(at('b'), 'Enter')
    expect(document.activeElement?.id).toBe('c')
    press(at('c'), 'Enter')
    expect(document.activeElement?.id).toBe('c')
  })

  it('belongs to the input method while it composes, and to Ctrl+Enter', () => {
    const { at } = sheet()
    at('a').focus()
    press(at('a'), 'Enter', { isComposing: true })
    press(at('a'), 'Enter', { ctrlKey: true })
    expect(document.activeElement?.id).toBe('a')
  })
})

describe('claims', () => {
  function list(typed: string[]) {
    const claims = reactive(typed)
    const wrapper = mount(ClaimList, {
      attachTo: document.body,
      global: { plugins: [i18n] },
      props: { modelValue: claims },
    })
    const areas = () => wrapper.findAll('textarea').map(({ element }) => element)
    return { wrapper, areas, claims }
  }

  it('begin anew with Enter', async () => {
    const { areas, claims } = list(['修路灯'])
    press(areas()[0] as Element, 'Enter')
    await nextTick()
    expect(claims).toEqual(['修路灯', ''])
    await nextTick()
    expect(areas()).toHaveLength(2)
    expect(document.activeElement).toBe(areas()[1])
  })

  it('end with Enter on an empty line, which goes', async () => {
    const { wrapper, areas, claims } = list(['修路灯', ''])
    press(areas()[1] as Element, 'Enter')
    await nextTick()
    expect(claims).toEqual(['修路灯'])
    expect(wrapper.emitted('done')).toHaveLength(1)
  })

  it('stay as they are while a word is being composed', () => {
    const { areas, claims } = list(['修'])
    press(areas()[0] as Element, 'Enter', { isComposing: true })
    expect(claims).toEqual(['修'])
  })

  it('are joined again by Backspace in an empty one', async () => {
    const { areas, claims } = list(['修路灯', ''])
    press(areas()[1] as Element, 'Backspace')
    await nextTick()
    expect(claims).toEqual(['修路灯'])
  })
})
