import { describe, expect, test } from 'vitest'
import { text } from '../text'
import { latestCalendar, withArrangement } from '../clock/calendar'
import type { Recipient } from './effects'
import { pressedBy, reminders } from './reminders'
import { reprojections } from './reprojection'
import { good, head, Life, lives, officer } from './testing/life'
import { context } from './testing/world'

const on = (life: Life, today: string) => reminders(life.facts, context(head, today))
const told = (to: readonly Recipient[]) =>
  to.map((one) => ('user' in one ? one.user : [one.unit, one.holding].filter(Boolean).join(' '))).join(', ')

describe('who is reminded of what, from which day on', () => {
  // Due days: C01, C02 and C03 on 2026-03-17 and -19, C05 on 2026-05-06 (day 60 lies in the Labour Day rest).
  test.each<[string, () => Life, string, string, string[]]>([
    [
      'an office that has not sorted it',
      lives.M10,
      '2026-03-11',
      '2026-03-12',
      ['due-soon C01: office', 'due-soon C02: office'],
    ],
    [
      'a transfer nobody signed for',
      lives.M20,
      '2026-03-06',
      '2026-03-09',
      ['unsigned: division, office matter.triage'],
    ],
    [
      'a receiver that has not decided',
      lives.signed,
      '2026-03-13',
      '2026-03-16',
      ['due-soon C03: division, office matter.triage'],
    ],
    [
      'a handler',
      lives.M40,
      '2026-04-27',
      '2026-04-28',
      ['due-soon C05: office-handler, office matter.decide'],
    ],
    [
      'an office whose window closed',
      lives.M50,
      '2026-04-24',
      '2026-04-25',
      ['window-over C07: office matter.decide'],
    ],
  ])('%s', (_, life, before, day, expected) => {
    const lines = (today: string) =>
      on(life(), today).map(
        ({ kind, clock, to }) => `${[kind, clock].filter(Boolean).join(' ')}: ${told(to)}`,
      )
    const known = lines(before)
    expect(lines(day).filter((line) => !known.includes(line))).toEqual(expected)
  })

  test('an extension that is not served: the handler, the head and the office', () => {
    const life = lives
      .M40()
      .do(
        { userId: 'office-handler', posts: [{ unitId: 'office', role: 'handler' }] },
        '2026-04-20',
        'applyExtension',
        {
          days: 20,
          reasons: '需要第三方机构出具鉴定意见',
        },
      )
      .do(officer, '2026-04-21', 'verifyExtension', { agreed: true })
      .do(head, '2026-04-22', 'approveExtension', { agreed: true, reasons: '鉴定尚未完成' })
    expect(on(life, '2026-04-23').map(({ kind, to }) => `${kind}: ${told(to)}`)).toEqual([
      'extension-unserved: office-handler, office matter.decide',
    ])
  })

  test('of a sealed matter its readers alone', () => {
    const sealed = { ...lives.signed().facts, secrecy: 'sealed' as const, members: ['one', 'other'] }
    expect(told(pressedBy('division', sealed))).toBe('one, other')
    expect(reminders(sealed, context(head, '2026-03-16')).map(({ to }) => told(to))).toEqual([
      'one, other',
      'one, other',
    ])
  })
})

test('a period that another calendar moves keeps its key', () => {
  const life = lives.M40()
  const calendar = withArrangement(latestCalendar, {
    year: 2026,
    knownFrom: '2026-03-10',
    notice: { number: '国办发明电〔2026〕1号', url: 'https://example.org/2026' },
    holidays: [{ name: text('劳动节', 'Labour Day'), off: ['2026-05-01', '2026-05-07'], work: [] }],
  })
  const [moved] = reprojections(life.facts, { calendar, today: '2026-03-11' }).filter(
    ({ code }) => code === 'C05',
  )
  expect([moved?.from, moved?.to]).toEqual(['2026-05-06', '2026-05-08'])
  const clocks = life.facts.clocks.map((clock) =>
    clock.code === 'C05' && moved?.effect.do === 'reproject' ? { ...clock, due: moved.effect.due } : clock,
  )
  const keys = (facts: typeof life.facts) =>
    reminders(facts, { ...context(head, '2026-05-06'), calendar })
      .filter(({ clock }) => clock === 'C05')
      .map(({ key }) => key)
  expect(keys(life.facts)).toEqual(['due-soon.C05.2026-03-04'])
  expect(keys({ ...life.facts, clocks })).toEqual(['due-soon.C05.2026-03-04'])
})

test('a closing report: the responsible unit and the leaders who may review it; of a sealed matter its readers', () => {
  const life = lives.M41()
  expect(life.effects.notices.map(({ to }) => told([to]))).toEqual(['office', 'office matter.approve'])
  const sealed = new Life({ purpose: 'report' })
    .do(
      { userId: 'clerk', posts: [{ unitId: 'office', role: 'petition-head' }] },
      '2026-03-02',
      'openTriage',
      {},
    )
    .do(
      { userId: 'clerk', posts: [{ unitId: 'office', role: 'petition-head' }] },
      '2026-03-04',
      'acceptMatter',
      {
        responsibleUnit: 'office',
        firstResponsible: 'clerk',
        members: ['head', 'leader'],
      },
    )
    .do(
      { userId: 'clerk', posts: [{ unitId: 'office', role: 'petition-head' }] },
      '2026-03-05',
      'appointHandler',
      {
        handler: 'office-handler',
      },
    )
  sealed.do(
    { userId: 'office-handler', posts: [{ unitId: 'office', role: 'handler' }] },
    '2026-03-20',
    'submitClosingReport',
    {
      ...good.report(sealed.facts, '2026-03-10'),
    },
  )
  expect(sealed.effects.notices.map(({ to }) => told([to])).toSorted()).toEqual(['clerk', 'head', 'leader'])
})
