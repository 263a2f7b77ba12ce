import { actions } from '@xinfang/domain'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ActionMatterFragment } from '../../graphql/generated/graphql'
import { i18n } from '../../i18n'
import FormField from '../../ui/FormField.vue'
import ActionDialog from './ActionDialog.vue'
import { hasDialog } from './mutations'
import { questionsOf } from './questions'

const server = vi.hoisted(() => ({ change: vi.fn(), ask: vi.fn() }))
vi.mock('../../graphql/client', async (actual) => ({ ...(await actual()), ...server }))
vi.mock('../../graphql/read', async () => {
  const { ref } = await import('vue')
  return {
    useRead: () => ({ data: ref(), fault: ref(), fetching: ref(false), slow: ref(false), again: () => {} }),
  }
})
// What is left empty is told before the server is asked; here everything is answered, and refused.
vi.mock('./values', async (actual) => ({ ...(await actual()), unanswered: () => [] }))

beforeEach(() => {
  server.change.mockReset()
  server.ask.mockReset().mockReturnValue(new Promise(() => undefined))
})
afterEach(() => {
  document.body.innerHTML = ''
})

const unit = (id: string) => ({ id, name: id })
const matter: ActionMatterFragment = {
  id: 'mat_1',
  number: 'LX20260102000001',
  title: '修路灯',
  version: 3,
  status: 'M40',
  channel: 'visit',
  purpose: 'request',
  secrecy: 'sealed',
  receivedOn: '2026-02-02',
  unreachable: false,
  place: null,
  facts: '',
  homeUnit: unit('home'),
  responsibleUnit: unit('works'),
  handler: null,
  documents: [],
  claims: [{ id: 'c1', position: 1, text: '修路灯', outcome: 'supported', reason: null, legalBasis: null }],
  allowedActions: [],
}

const refusal = (field: string | null) => ({
  code: 'REFUSED',
  message: `不行：“${field ?? ''}”`,
  messageEn: `No: ${field ?? 'all'}`,
  field,
  basis: [`《信访工作条例》(2022)第${field ?? '0'}条`],
})

/** The path a refusal of an answer has; the one to a claim comes with its id. */
const pathOf = (name: string) =>
  name === 'results' ? 'claims.c1' : name === 'service' ? 'service.signedBy' : name

describe.each(Object.keys(actions).filter(hasDialog))('the dialog of %s', (action) => {
  it('says every refusal with its basis, in the summary and at the field that is to be mended', async () => {
    const fields = questionsOf(action).map(({ name }) => pathOf(name))
    const refusals = [null, ...fields].map(refusal)
    server.change.mockResolvedValue({ [action]: { effects: null, refusals } })
    const dialog = mount(ActionDialog, {
      props: { action, matter },
      global: { plugins: [i18n, createPinia()] },
      attachTo: document.body,
    })
    await flushPromises()
    document.querySelector<HTMLFormElement>('form.form-sheet')!.requestSubmit()
    await flushPromises()

    const said = document.querySelector('[role=alert] ul')!.textContent
    for (const { message, basis } of refusals) {
      expect(said).toContain(message)
      expect(said).toContain(basis[0])
    }
    const shown = dialog.findAllComponents(FormField)
    const atField = (path: string) =>
      shown.filter(
        (one) => one.find('.error').exists() && one.get('.error').text().includes(`不行：“${path}”`),
      )
    const asked = new Set(shown.map((one) => one.props('name')))
    for (const path of fields) {
      const owner = path === 'claims.c1' ? 'results.0.outcome' : path
      expect(
        atField(path).map((one) => one.props('name')),
        path,
      ).toEqual(asked.has(owner) ? [owner] : [])
    }
    expect(dialog.emitted('done')).toBeUndefined()
    dialog.unmount()
  }, 20_000)
})
