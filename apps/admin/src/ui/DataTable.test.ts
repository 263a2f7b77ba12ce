import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { computed, nextTick, ref } from 'vue'
import { Fault } from '../graphql/fault'
import type { Reading } from '../graphql/read'
import { i18n } from '../i18n'
import DataTable from './DataTable.vue'
import { shownColumns } from './columns'

interface Row {
  id: string
  name: string
}

const data = ref<unknown>()
const fault = ref<Fault>()
const fetching = ref(false)
const slow = ref(false)
let asked = 0
const reading: Reading<unknown> = {
  data,
  fault: computed(() => fault.value),
  fetching,
  slow,
  again: () => asked++,
}

const table = (rows: Row[]) =>
  mount(DataTable<Row>, {
    attachTo: document.body,
    props: {
      name: 'test',
      caption: 'a table',
      columns: [{ key: 'name', label: 'Name', text: (row: Row) => row.name }],
      rows,
      reading,
    },
    slots: { empty: 'nothing here' },
    global: { plugins: [i18n, createPinia()] },
  })

const rows = ['a', 'b', 'c'].map((id) => ({ id, name: `row ${id}` }))
const press = async (key: string) => {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  )
  await nextTick()
}

beforeEach(() => {
  data.value = {}
  fault.value = undefined
  fetching.value = false
  slow.value = false
})

describe('a table', () => {
  it('moves by keys, one row in the tab order, and opens by Enter', async () => {
    const shown = table(rows)
    const [first] = shown.findAll('tbody tr')
    ;(first!.element as HTMLElement).focus()
    await press('ArrowDown')
    expect(document.activeElement?.textContent).toBe('row b')
    await press('End')
    expect(document.activeElement?.textContent).toBe('row c')
    await press('ArrowDown')
    expect(document.activeElement?.textContent).toBe('row c')
    await press('Home')
    await press('Enter')
    expect(shown.emitted('open')).toEqual([[rows[0]]])
    expect(shown.findAll('tbody tr').map((row) => row.attributes('tabindex'))).toEqual(['0', '-1', '-1'])
    shown.unmount()
  })

  it('has its states: waiting, waiting long, failed, empty', async () => {
    data.value = undefined
    fetching.value = true
    const shown = table([])
    expect(shown.find('[aria-busy]').exists()).toBe(true)
    expect(shown.text()).toBe('')
    slow.value = true
    await nextTick()
    expect(shown.text()).toContain('仍在等待')
    fetching.value = false
    fault.value = new Fault('INTERNAL', undefined, 'req-7')
    await nextTick()
    expect(shown.text()).toContain('req-7')
    await shown.get('button').trigger('click')
    expect(asked).toBe(1)
    fault.value = undefined
    data.value = {}
    await nextTick()
    expect(shown.text()).toContain('nothing here')
    shown.unmount()
  })
})

describe('the columns shown', () => {
  const columns = [
    { key: 'number', label: '', always: true },
    { key: 'title', label: '' },
    { key: 'place', label: '', extra: true },
  ] as const
  const keys = (hidden?: string[]) => shownColumns(columns, hidden).map(({ key }) => key)

  it('are all but the extra ones until somebody chooses', () => {
    expect(keys()).toEqual(['number', 'title'])
    expect(keys(['title'])).toEqual(['number', 'place'])
    expect(keys(['number', 'title', 'place'])).toEqual(['number'])
  })
})
