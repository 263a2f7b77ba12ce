import { describe, expect, test } from 'vitest'
import { cite, source, type Source } from '../source'
import { sourcesUnder } from './cited'
import { rulebooks } from './resolve'
import type { RulebookCode } from './rulebook'

const law = source('XFGZTL', '35')
const reading = source('DP-14')
const street = source('S1.4.1')
const police = source('S4.4.1')
const clinic = source('S5.9')
const ours = source('DESIGN', '')

describe('a basis is the handbook of the office and what holds for all', () => {
  test.each<readonly [RulebookCode, readonly Source[], readonly Source[]]>([
    ['TG', [street, police, clinic, reading, law], [police, reading, law]],
    ['JD-2005', [street, police, clinic, reading, law], [street, reading, law]],
    ['WSY', [street, police, clinic, reading, law], [clinic, reading, law]],
    ['WSY', [police, law], [law]],
    ['WSY', [police], [ours]],
    ['JD-2005', [police, clinic], [ours]],
    ['TG', [], []],
  ])('%s', (code, sources, told) => {
    expect(sourcesUnder(sources, rulebooks[code])).toEqual(told)
  })

  test('a rule of no handbook of theirs is called what it is', () => {
    expect(sourcesUnder([police], rulebooks.WSY).map((one) => cite(one, 'zh-CN'))).toEqual(['本系统的读法'])
  })
})
