import { describe, expect, test } from 'vitest'
import type { Day } from '../clock/day'
import { formCodes, formOf } from '../form/forms'
import { serviceWays } from '../form/service'
import { hearingSteps } from '../hearing/index'
import { jointSteps } from '../joint-handling/index'
import { actionOf } from '../lifecycle/actions'
import { actionCodes } from '../lifecycle/codes'
import { grounds } from '../matter/acceptance'
import { receptionSteps } from '../reception-day/index'
import { cite, source, type Source } from '../source'
import { supervisionSteps } from '../supervision/index'
import { sourcesUnder } from './cited'
import { rulebooks } from './resolve'
import type { RulebookCode } from './rulebook'

const handbookOf = { 'JD-2005': 'STREET', TG: 'POLICE', WSY: 'CLINIC' } as const
const tracks: readonly Readonly<Record<string, { readonly sources: readonly Source[] }>>[] = [
  hearingSteps,
  supervisionSteps,
  jointSteps,
  receptionSteps,
]

const law = source('XFGZTL', '35')
const reading = source('DP-14')
const street = source('S1.4.1')
const police = source('S4.4.1')
const clinic = source('S5.9')
const ours = source('DESIGN', '')
const procedure = source('PAP', '36')

describe('a basis is the handbook of the office and what holds for all', () => {
  test.each<readonly [RulebookCode, readonly Source[], readonly Source[]]>([
    ['TG', [street, police, clinic, reading, law], [police, reading, law]],
    ['JD-2005', [street, police, clinic, reading, law], [street, reading, law]],
    ['WSY', [street, police, clinic, reading, law], [clinic, reading, law]],
    ['WSY', [police, law], [law]],
    // The procedure of police organs binds no sub-district and no clinic.
    ['TG', [procedure, law], [procedure, law]],
    ['JD-2005', [procedure, law], [law]],
    ['WSY', [procedure, law], [law]],
    ['WSY', [police], [ours]],
    ['JD-2005', [police, clinic], [ours]],
    ['TG', [], []],
  ])('%s', (code, sources, told) => {
    expect(sourcesUnder(sources, rulebooks[code], '2026-03-02')).toEqual(told)
  })

  test('a rule of no handbook of theirs is called what it is', () => {
    expect(sourcesUnder([police], rulebooks.WSY, '2026-03-02').map((one) => cite(one, 'zh-CN'))).toEqual([
      '本系统的读法',
    ])
  })
})

const of2005 = source('XFTL', '21(1)')
test.each<readonly [Day, readonly Source[], readonly Source[]]>([
  ['2005-04-30', [of2005, law, police], [police]],
  ['2005-05-01', [of2005, law, police], [of2005, police]],
  ['2022-04-30', [of2005, law, police], [of2005, police]],
  ['2022-05-01', [of2005, law, police], [law, police]],
  ['2022-05-01', [of2005], [ours]],
])('on %s a regulation is cited only while it is in force', (day, sources, told) => {
  expect(sourcesUnder(sources, rulebooks.TG, day)).toEqual(told)
})

/** Every rule that is told somebody, with what it rests on. */
const told: readonly (readonly [string, readonly Source[]])[] = [
  ...actionCodes.map((code) => [code, actionOf(code).sources] as const),
  ...formCodes.map((code) => [code, formOf(code).sources] as const),
  ...Object.entries(grounds).map(([code, { sources }]) => [code, sources] as const),
  ...Object.entries(serviceWays).map(([code, { sources }]) => [code, sources] as const),
  ...tracks.flatMap((steps) => Object.entries(steps).map(([code, { sources }]) => [code, sources] as const)),
]

describe.each(Object.keys(rulebooks) as RulebookCode[])(
  '%s: every action, form, ground, way and step',
  (code) => {
    const foreign = ['STREET', 'POLICE', 'CLINIC'].filter((work) => work !== handbookOf[code])
    test.each<readonly [Day, Source['work']]>([
      ['2022-04-30', 'XFGZTL'],
      ['2022-05-01', 'XFTL'],
      ['2026-11-22', 'XFTL'],
    ])('on %s rests on something, never on %s nor on another office’s handbook', (day, never) => {
      for (const [name, sources] of told) {
        const works = sourcesUnder(sources, rulebooks[code], day).map(({ work }) => work)
        expect(works.length, name).toBeGreaterThan(0)
        expect(
          works.filter((work) => work === never || foreign.includes(work)),
          name,
        ).toEqual([])
      }
    })
  },
)

test('since 2022-05-01 no rule of the national law is left without an article in force', () => {
  const bare = told.filter(
    ([, sources]) =>
      sources.some(({ work }) => work === 'XFTL') && !sources.some(({ work }) => work === 'XFGZTL'),
  )
  expect(bare.map(([name]) => name)).toEqual([])
})

test('service cites the articles of the Civil Procedure Law as numbered since 2023 (arts. 87-95)', () => {
  expect(Object.entries(serviceWays).map(([way, { sources }]) => [way, sources[0]?.article])).toEqual([
    ['direct', '88'],
    ['by-another', '88'],
    ['left', '89'],
    ['entrusted', '91'],
    ['forwarded', '92—94'],
    ['post', '91'],
    ['electronic', '90'],
    ['public-notice', '95'],
  ])
})
