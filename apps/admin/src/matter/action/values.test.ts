import { actions, answers } from '@xinfang/domain'
import { buildSchema, parse, validate } from 'graphql'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ActionMatterFragment } from '../../graphql/generated/graphql'
import { hasDialog, mutationOf, type DialogAction } from './mutations'
import { offered } from './offers'
import { isAsked, questionsOf, unitOfPeople } from './questions'
import type { ResultForm, ServiceForm } from './typed'
import { atFields, initialValues, inputOf, unanswered } from './values'

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../../../api/schema.graphql'), 'utf8'))
const actionCodes = Object.keys(actions)
const TODAY = '2026-03-02'
const unit = (id: string) => ({ id, name: id })
const matter = (change: Partial<ActionMatterFragment> = {}): ActionMatterFragment => ({
  id: 'mat_1',
  number: 'LX20260102000001',
  title: '修路灯',
  version: 3,
  status: 'M40',
  channel: 'letter',
  purpose: 'request',
  secrecy: 'normal',
  receivedOn: '2026-02-02',
  unreachable: false,
  place: null,
  facts: '',
  homeUnit: unit('home'),
  responsibleUnit: unit('works'),
  handler: null,
  documents: [],
  claims: ['c1', 'c2'].map((id, i) => ({
    id,
    position: i + 1,
    text: id,
    outcome: null,
    reason: null,
    legalBasis: null,
  })),
  allowedActions: [],
  ...change,
})
const dialog = (action: DialogAction, of = matter()) => {
  const questions = questionsOf(action)
  return { questions, values: initialValues(questions, of, TODAY) }
}

describe('the dialogs', () => {
  it('exist for every action but registration, and speak the schema of the API', () => {
    expect(actionCodes.filter((action) => !hasDialog(action))).toEqual(['registerMatter'])
    const served = actionCodes
      .filter(hasDialog)
      .filter((action) => schema.getMutationType()?.getFields()[action])
    expect(served.length).toBeGreaterThan(15)
    for (const action of served) expect(validate(schema, parse(mutationOf(action).toString()))).toEqual([])
  })

  it.each(actionCodes.filter(hasDialog))(
    '%s asks nothing it cannot show and says nothing unasked',
    (action) => {
      const { questions, values } = dialog(action)
      for (const { kind } of questions) expect(kind).not.toBe('registration')
      const told = Object.keys(inputOf(questions, values, matter()))
      for (const name of told) expect(Object.hasOwn(answers, name)).toBe(true)
    },
  )
})

describe('the closing report', () => {
  it('says which answers are still missing, and sends only claims that have one', () => {
    const { questions, values } = dialog('submitClosingReport')
    expect(unanswered(questions, values).map(({ name }) => name)).toEqual([
      'facts',
      'legalBasis',
      'investigation',
    ])
    const results = values['results'] as ResultForm[]
    results[1] = { id: 'c2', outcome: 'unsupported', reason: ' 无依据 ', facts: ' ', legalBasis: '第32条' }
    const input = inputOf(questions, { ...values, facts: ' 已查明 ' }, matter())
    expect(input).toMatchObject({
      facts: '已查明',
      results: [{ id: 'c2', outcome: 'unsupported', facts: undefined, legalBasis: '第32条' }],
    })
    expect(input).not.toHaveProperty('heardOn')
  })

  it('asks no hearing of somebody nobody can reach', () => {
    const { questions, values } = dialog('submitClosingReport')
    const names = (of: ActionMatterFragment) =>
      questions.filter((question) => isAsked(question, values, of)).map(({ name }) => name)
    expect(names(matter())).toContain('heardOn')
    expect(names(matter({ unreachable: true }))).not.toContain('heardOn')
  })

  it('shows an unanswered claim at its place in the list', () => {
    const refusal = { code: 'CLAIM_UNANSWERED', message: '', messageEn: '', field: 'claims.c2', basis: [] }
    expect(atFields([refusal], matter())[0]?.field).toBe('results.1.outcome')
  })
})

describe('service', () => {
  const service = (change: Partial<ServiceForm>): ServiceForm => ({
    way: 'direct',
    on: TODAY,
    proof: {},
    ...change,
  })

  it('sends the proof its way needs and nothing typed for another way', () => {
    const { questions, values } = dialog('serveReply')
    const typed = {
      ...values,
      service: service({ way: 'by-another', proof: { signedBy: '某乙', relation: '', witness: 'x' } }),
    }
    expect(inputOf(questions, typed, matter())).toEqual({
      service: { way: 'by_another', on: TODAY, proof: { signedBy: '某乙', relation: undefined } },
    })
  })

  it('that is impossible is told by its reason alone', () => {
    const { questions, values } = dialog('serveReply')
    const typed = { ...values, service: service({ way: '' }), serviceImpossible: 'address-gone' }
    expect(inputOf(questions, typed, matter())).toEqual({ serviceImpossible: 'address_gone' })
  })
})

it('takes no verdict for granted: yes and no are both said', () => {
  const { questions, values } = dialog('approveExtension')
  const names = (more: object) =>
    unanswered(questions, { ...values, reasons: '须待检测', ...more }).map(({ name }) => name)
  expect(names({})).toEqual(['agreed'])
  expect(names({ agreed: false })).toEqual([])
  expect(inputOf(questions, { ...values, agreed: false }, matter())).toMatchObject({ agreed: false })
})

it('wants a list to name somebody', () => {
  const { questions, values } = dialog('raiseDispute')
  expect(unanswered(questions, values).map(({ name }) => name)).toEqual(['disputants', 'reasons'])
})

it('asks what differs from an earlier opinion only where there is one', () => {
  const asks = (of: ActionMatterFragment) => {
    const { questions, values } = dialog('submitClosingReport', of)
    return questions.filter((question) => isAsked(question, values, of)).map(({ name }) => name)
  }
  expect(asks(matter())).not.toContain('newGround')
  const claims = matter().claims.map((claim) => ({ ...claim, outcome: 'supported' as const }))
  expect(asks(matter({ claims }))).toContain('newGround')
})

it('marks no standard by itself', () => {
  const { questions, values } = dialog('approveClosing')
  expect(unanswered(questions, values).map(({ name }) => name)).toEqual(['standards'])
  const standards = { facts: true, nature: true, handling: false, formalities: true }
  expect(unanswered(questions, { standards })).toEqual([])
})

it('offers people of the unit just chosen, else of the one responsible', () => {
  expect(unitOfPeople({ responsibleUnit: 'new' }, matter())).toBe('new')
  expect(unitOfPeople({}, matter())).toBe('works')
  expect(unitOfPeople({}, matter({ responsibleUnit: null }))).toBe('home')
})

it('puts the primary action first, then what hinders mine, and apart what others do', () => {
  const one = (action: string, codes: readonly string[] | null, primary = false) => ({
    action,
    allowed: codes === null,
    primary,
    refusals: (codes ?? []).map((code) => ({ code, message: '', messageEn: '', field: null, basis: [] })),
  })
  const offers = offered([
    one('askParticulars', null),
    one('acceptMatter', null, true),
    one('transferMatter', ['MUST_ASSIGN']),
    one('approveClosing', ['NOT_PERMITTED', 'OWN_WORK']),
    one('T99', null),
  ])
  const names = (list: readonly { action: string }[]) => list.map(({ action }) => action)
  expect(names(offers.allowed)).toEqual(['acceptMatter', 'askParticulars'])
  expect(names(offers.hindered)).toEqual(['transferMatter'])
  expect(names(offers.elsewhere)).toEqual(['approveClosing'])
})
