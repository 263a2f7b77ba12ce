import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groundLeadsTo, grounds, selectableGrounds, type GroundCode } from './acceptance'
import { outcomesFor } from './claims'
import { checkSecrecyChange, type Secrecy } from './confidentiality'
import {
  identityCheckDigit,
  identityNumberProblem,
  isPhone,
  maskAddress,
  maskIdentityNumber,
  maskName,
  maskPhone,
} from './identity'
import { documentNumber, matterNumber, QUERY_ALPHABET, queryCode } from './numbering'
import { isOpen, statusCodes } from './status'
import { isGroupVisit, isLawfulDelegation, lawClassOf } from './submission'

describe('W16 groups', () => {
  const visit = { channel: 'visit', present: 1, concerned: 1, representatives: 0 } as const
  test.each([
    ['four persons', { ...visit, present: 4 }, false, false],
    ['five persons without mandate', { ...visit, present: 5, concerned: 5 }, true, false],
    [
      'five representatives of 80 villagers',
      { ...visit, present: 5, concerned: 80, representatives: 5 },
      true,
      true,
    ],
    ['three representatives of 80', { ...visit, present: 3, concerned: 80, representatives: 3 }, false, true],
    [
      'five representatives and a crowd',
      { ...visit, present: 30, concerned: 80, representatives: 5 },
      true,
      false,
    ],
    ['six representatives', { ...visit, present: 6, concerned: 80, representatives: 6 }, true, false],
    ['a letter of sixty', { ...visit, channel: 'letter' as const, present: 60, concerned: 60 }, false, false],
  ])('%s', (_, heads, group, delegation) => {
    expect([isGroupVisit(heads), isLawfulDelegation(heads)]).toEqual([group, delegation])
  })
})

describe('grounds', () => {
  const leads: [GroundCode, before: string, since: string][] = [
    ['COURT', 'M31', 'M34'],
    ['CONGRESS', 'M31', 'M34'],
    ['PROCURATORATE', 'M31', 'M34'],
    ['LITIGATION', 'M31', 'M34'],
    ['ARBITRATION', 'M31', 'M34'],
    ['RECONSIDERATION', 'M31', 'M34'],
    ['STATUTORY_ROUTE', 'M31', 'M34'],
    ['PARTY_APPEAL', 'M31', 'M34'],
    ['DISCIPLINE', 'M31', 'M34'],
    ['ALREADY_HANDLED', 'M31', 'M31'],
    ['WRONG_LEVEL_VISIT', 'M31', 'M31'],
    ['MISSED_REVIEW', 'M32', 'M32'],
    ['FINAL', 'M32', 'M32'],
  ]
  test.each(leads)('%s leads to %s, since 2022-05-01 to %s', (ground, before, since) => {
    expect([groundLeadsTo(ground, '2022-04-30'), groundLeadsTo(ground, '2022-05-01')]).toEqual([
      before,
      since,
    ])
  })

  test('the table above is complete', () => {
    expect(leads.map(([ground]) => ground)).toEqual(Object.keys(grounds))
  })

  test('only a visit can be declined for its level (S4.2.4)', () => {
    const at = { receivedOn: '2026-03-02' }
    expect(selectableGrounds({ ...at, channel: 'letter' }, 'M31')).toEqual(['ALREADY_HANDLED'])
    expect(selectableGrounds({ ...at, channel: 'visit' }, 'M31')).toEqual([
      'ALREADY_HANDLED',
      'WRONG_LEVEL_VISIT',
    ])
  })
})

test('a suggestion is adopted or not, a request supported or not; both can be explained', () => {
  expect(outcomesFor('suggestion')).toEqual(['explained', 'adopted', 'partly-adopted', 'not-adopted'])
  expect(outcomesFor('request')).toEqual(['supported', 'explained', 'unsupported'])
  expect(lawClassOf('inquiry')).toBe('suggestion')
})

test.each<[Secrecy, Secrecy, string | undefined, boolean, string[]]>([
  ['normal', 'sealed', undefined, false, []],
  ['sealed', 'sealed', undefined, false, []],
  ['sealed', 'normal', 'b', true, []],
  ['sealed', 'confidential', undefined, true, ['SECOND_PERSON_NEEDED']],
  ['confidential', 'normal', 'a', false, ['SECOND_PERSON_NEEDED', 'CONSENT_NEEDED']],
])('%s → %s, confirmed by %s, consent %s', (from, to, confirmedBy, consent, codes) => {
  const change = { from, to, proposedBy: 'a', consent, ...(confirmedBy ? { confirmedBy } : {}) }
  expect(checkSecrecyChange(change).map(({ code }) => code)).toEqual(codes)
})

describe('identity', () => {
  test.each([
    ['11010519491231002X', undefined],
    ['110105194912310021', 'check-digit'],
    ['110105194902310021', 'birthday'],
    ['110105209912310021', 'birthday'],
    ['11010519491231002', 'shape'],
    ['01010519491231002X', 'shape'],
  ])('%s: %s', (number, problem) => {
    expect(identityNumberProblem(number, '2026-03-02')).toBe(problem)
  })

  test('a demo number is wrong in its check digit and in nothing else', () => {
    const first17 = '99010119900101123'
    const wrong = first17 + (identityCheckDigit(first17) === '0' ? '1' : '0')
    expect(identityNumberProblem(wrong, '2026-03-02')).toBe('check-digit')
    expect(identityNumberProblem(wrong, '2026-03-02', { demo: true })).toBeUndefined()
  })

  test.each([
    ['13812345678', true, true],
    ['10012345678', false, true],
    ['0574-87654321-801', true, true],
    ['87654321', true, true],
    ['+85212345678', true, true],
    ['12345', false, false],
    ['138 1234 5678', false, false],
  ])('telephone %s', (phone, real, demo) => {
    expect([isPhone(phone), isPhone(phone, { demo: true })]).toEqual([real, demo])
  })

  test('masks of a normal matter', () => {
    expect([
      maskName('欧阳甲', 'normal'),
      maskName('𠮷某', 'normal'),
      maskPhone('10012345678', 'normal'),
      maskIdentityNumber('11010519491231002X', 'normal'),
      maskAddress('浙江省某市海曙区某路1号', 'normal'),
      maskAddress('某路1号', 'normal'),
      maskName('', 'sealed'),
    ]).toEqual(['欧**', '𠮷**', '****5678', '****002X', '浙江省某市海曙区****', '****', ''])
  })

  test('masks of confidential and sealed matters say nothing, not even the length', () => {
    const value = fc.string({ minLength: 1 })
    const secrecy = fc.constantFrom<Secrecy>('confidential', 'sealed')
    const details = fc.check(
      fc.property(value, secrecy, (s, class_) =>
        [maskName, maskPhone, maskIdentityNumber, maskAddress].every((mask) => mask(s, class_) === '****'),
      ),
    )
    expect(details.failed).toBe(false)
  })

  test('a mask of a normal matter never shows the whole value', () => {
    const details = fc.check(
      fc.property(fc.string({ minLength: 1 }), (s) =>
        [maskName, maskPhone, maskIdentityNumber, maskAddress].every(
          (mask) => mask(s, 'normal') !== s || /\*/.test(s),
        ),
      ),
    )
    expect(details.failed).toBe(false)
  })
})

describe('numbers', () => {
  test('of matters and their repeats (7.3)', () => {
    const parts = { channel: 'letter', year: 2026, unitNumber: 102, serial: 123 } as const
    expect(matterNumber(parts)).toBe('LX20260102000123')
    expect(matterNumber({ ...parts, repeat: 2 })).toBe('LX20260102000123-2')
  })

  test.each([{ serial: 1_000_000 }, { serial: 0 }, { unitNumber: 10_000 }, { serial: 1.5 }])(
    '%o does not fit',
    (more) => {
      expect(() =>
        matterNumber({ channel: 'letter', year: 2026, unitNumber: 1, serial: 1, ...more }),
      ).toThrow(RangeError)
    },
  )

  test('of documents: six-cornered brackets, no leading zeros', () => {
    expect(documentNumber({ agency: '文信', kind: '受', year: 2026, serial: 3 })).toBe('文信受〔2026〕3号')
    expect(() => documentNumber({ agency: '文信', kind: '受', year: 2026, serial: 0 })).toThrow(RangeError)
  })

  test('query codes use every sign equally and none that is misread', () => {
    const counts = new Map<string, number>()
    for (let byte = 0; byte < 256; byte++) {
      const sign = queryCode(new Uint8Array(8).fill(byte))[0]!
      counts.set(sign, (counts.get(sign) ?? 0) + 1)
    }
    expect([counts.size, new Set(counts.values())]).toEqual([32, new Set([8])])
    expect(QUERY_ALPHABET).not.toMatch(/[01IO]/)
    expect(() => queryCode(new Uint8Array(7))).toThrow(RangeError)
  })
})

test('open are the states in which some officer still owes an act', () => {
  expect(statusCodes.filter((status) => !isOpen(status))).toEqual([
    'M31',
    'M32',
    'M33',
    'M34',
    'M80',
    'M81',
    'M82',
    'M90',
  ])
})
