import { describe, expect, test } from 'vitest'
import type { Viewer } from '../access/viewer'
import type { MatterFacts } from '../matter/facts'
import { checkServiceAttempt, servingAction, type ServiceAttempt } from './service-attempt'
import { divisionHandler, leader, Life, lives, officeHandler, officer } from './testing/life'
import { context } from './testing/world'

const signed = lives.approved()
const reply = signed.document('F11')?.id ?? ''
const notice = lives.M31().facts
const failed: ServiceAttempt = { document: reply, way: 'direct', on: '2026-03-24', reason: '家中无人' }

/** One attempt and the refusals expected of it, as code and field; none = it is recorded. */
const rows: readonly [
  when: string,
  attempt: Partial<ServiceAttempt>,
  facts: Partial<MatterFacts>,
  viewer: Viewer,
  found: readonly string[],
][] = [
  ['nobody at home', {}, {}, officeHandler, []],
  ['on the day of issue', { on: '2026-03-23' }, {}, officeHandler, []],
  ['today', { on: '2026-03-25' }, {}, officeHandler, []],
  ['before the issue', { on: '2026-03-22' }, {}, officeHandler, ['SERVICE_DAY on']],
  ['in the future', { on: '2026-03-26' }, {}, officeHandler, ['SERVICE_DAY on']],
  ['no day at all', { on: '2026-02-30' }, {}, officeHandler, ['SERVICE_DAY on']],
  ['without a reason', { reason: ' \n' }, {}, officeHandler, ['ANSWER_MISSING reason']],
  ['too long', { reason: '长'.repeat(10_001) }, {}, officeHandler, ['TEXT_TOO_LONG reason']],
  ['by a neighbour', { way: 'by-another' }, {}, officeHandler, []],
  [
    'by a neighbour in a confidential matter',
    { way: 'by-another' },
    { secrecy: 'confidential' },
    officeHandler,
    ['SERVICE_WAY_CONFIDENTIAL way'],
  ],
  [
    'by notice in a sealed matter',
    { way: 'public-notice' },
    { secrecy: 'sealed' },
    officeHandler,
    ['SERVICE_WAY_CONFIDENTIAL way'],
  ],
  ['by post in a confidential matter', { way: 'post' }, { secrecy: 'confidential' }, officeHandler, []],
  ['an unknown document', { document: 'none' }, {}, officeHandler, ['DOCUMENT_NOT_SERVABLE document']],
  ['a leader, who serves nothing', {}, {}, leader, ['NOT_PERMITTED']],
  ['a unit that is not responsible', {}, {}, divisionHandler, ['NOT_PERMITTED']],
]

describe('a failed attempt at service', () => {
  test.each(rows)('%s', (_when, attempt, facts, viewer, found) => {
    const refusals = checkServiceAttempt(
      { ...signed.facts, ...facts },
      { ...failed, ...attempt },
      context(viewer, '2026-03-25'),
    )
    expect(refusals.map(({ code, field }) => [code, field].filter(Boolean).join(' '))).toEqual(found)
    for (const { code, basis } of refusals)
      if (!code.startsWith('TEXT')) expect(basis.length, code).toBeGreaterThan(0)
  })

  const told = (life: Life, form: string, more: object = {}): string[] =>
    checkServiceAttempt(
      {
        ...life.facts,
        documents: life.facts.documents.map((one) => (one.form === form ? { ...one, ...more } : one)),
      },
      { ...failed, document: life.document(form)?.id ?? '' },
      context(officer, '2026-05-29'),
    ).map(({ message }) => message['zh-CN'])

  test.each([
    ['needs no service', lives.M50, 'F26', {}, '该文书不须送达'],
    ['is a draft', lives.M41, 'F11', {}, '该文书尚未签发'],
    ['is served', lives.M50, 'F11', {}, '该文书已经送达'],
    ['cannot be served', lives.approved, 'F11', { serviceImpossible: true }, '该文书已登记为无法送达'],
  ] as const)('of a document that %s is none', (_when, life, form, more, message) => {
    expect(told(life(), form, more)).toEqual([message])
  })

  test('is recorded by whoever may serve the document where the matter stands', () => {
    const [refused] = notice.documents
    expect(refused && servingAction(notice, refused)).toBe('recordService')
    const action = (life: Life, form: string) =>
      life.facts.documents.filter((one) => one.form === form).map((one) => servingAction(life.facts, one))
    expect(action(signed, 'F11')).toEqual(['serveReply'])
    expect(action(lives.reviewed(), 'F12')).toEqual(['serveReview'])
    expect(action(lives.reReviewed(), 'F13')).toEqual(['serveReReview'])
  })
})
