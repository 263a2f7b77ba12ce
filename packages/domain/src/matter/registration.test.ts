import { describe, expect, test } from 'vitest'
import { letter } from '../lifecycle/testing/world'
import { checkRegistration, isUnreachable, registrationSecrecy, type RegistrationInput } from './registration'
import { limits } from './wording'

const today = '2026-03-02'
const person = letter.persons[0]!
const crowd = (n: number) => Array.from({ length: n }, () => ({ ...person, representative: true }))

const rows: [when: string, input: Partial<RegistrationInput>, ...codes: string[]][] = [
  ['a plain letter', {}],
  ['received tomorrow', { receivedOn: '2026-03-03' }, 'DAY_IN_FUTURE receivedOn'],
  ['received on no day', { receivedOn: '2026-02-29' }, 'DAY_IMPOSSIBLE receivedOn'],
  ['no claim', { claims: [] }, 'CLAIM_MISSING claims'],
  ['a blank claim', { claims: ['修路', '  '] }, 'CLAIM_BLANK claims.1'],
  ['no title', { title: ' ' }, 'TITLE_MISSING title'],
  ['unknown channel', { channel: 'toString' as never }, 'CHANNEL_UNKNOWN channel'],
  ['unknown purpose', { purpose: 'gift' as never }, 'PURPOSE_UNKNOWN purpose'],
  [
    'S5.6 nothing known',
    { persons: [] },
    'NAME_MISSING persons.0.name',
    'ADDRESS_MISSING persons.0.address',
    'PHONE_MISSING persons.0.phone',
  ],
  ['S5.6 everything unclear', { persons: [], unclear: ['name', 'address', 'phone'] }],
  ['S5.6 telephone unclear', { persons: [{ ...person, phone: '' }], unclear: ['phone'] }],
  ['imported, nothing known', { persons: [], imported: true }],
  ['oral, not read back', { oral: true }, 'READ_BACK_MISSING readBack'],
  ['oral, read back', { oral: true, readBack: true }],
  ['a lone surrogate', { claims: ['修\ud83d路'] }, 'TEXT_DAMAGED claims.0'],
  ['a character of four bytes', { claims: ['𠮷野路 🚧'] }],
  ['a control character', { facts: '路\u0000灯' }, 'TEXT_DAMAGED facts'],
  ['lines and tabs', { facts: '一\r\n二\t三' }],
  ['a claim at the limit', { claims: ['路'.repeat(limits.claim)] }],
  ['a claim over the limit', { claims: ['路'.repeat(limits.claim + 1)] }, 'TEXT_TOO_LONG claims.0'],
  ['too many claims', { claims: Array(limits.claims + 1).fill('修路') }, 'TOO_MANY claims'],
  ['a real telephone', { persons: [{ ...person, phone: '0574-87654321' }] }],
  ['no telephone at all', { persons: [{ ...person, phone: '12' }] }, 'PHONE_IMPOSSIBLE persons.0.phone'],
  ['a demo telephone in earnest', { demo: false }, 'PHONE_IMPOSSIBLE persons.0.phone'],
  [
    'an identity number with a wrong check digit',
    { demo: false, persons: [{ ...person, phone: '87654321', identityNumber: '330203199001011234' }] },
    'IDENTITY_NUMBER_IMPOSSIBLE persons.0.identityNumber',
  ],
  ['five representatives', { channel: 'visit', present: 5, concerned: 80, persons: crowd(5) }],
  [
    'six representatives',
    { channel: 'visit', present: 6, concerned: 80, persons: crowd(6) },
    'TOO_MANY_REPRESENTATIVES persons',
  ],
  [
    'fewer present than representatives',
    { channel: 'visit', present: 2, persons: crowd(3) },
    'PRESENT_BELOW_REPRESENTATIVES present',
  ],
  ['representatives of a letter are not present', { present: 1, persons: crowd(3) }],
  ['fewer concerned than present', { present: 5, concerned: 4 }, 'CONCERNED_BELOW_PRESENT concerned'],
  ['nobody present', { present: 0 }, 'COUNT_IMPOSSIBLE present'],
  ['half a person', { concerned: 1.5 }, 'COUNT_IMPOSSIBLE concerned'],
  [
    'several faults at once',
    { title: '', claims: [], receivedOn: 'x' },
    'DAY_IMPOSSIBLE receivedOn',
    'TITLE_MISSING title',
    'CLAIM_MISSING claims',
  ],
]

describe('checkRegistration', () => {
  test.each(rows)('%s', (_, input, ...codes) => {
    expect(
      checkRegistration({ ...letter, ...input }, today).map(({ code, field }) => `${code} ${field}`),
    ).toEqual(codes)
  })

  test('no refusal repeats what was typed', () => {
    const secret = {
      name: '甲'.repeat(limits.name + 1),
      address: '乙路\u0001',
      phone: '丙',
      identityNumber: '丁',
    }
    const refusals = checkRegistration({ ...letter, persons: [secret] }, today)
    expect(refusals.length).toBe(4)
    expect(JSON.stringify(refusals)).not.toMatch(/甲|乙|丙|丁/)
  })
})

test('the telephone alone frees nobody from the notice (信访工作条例 23, S5.9)', () => {
  expect([
    isUnreachable([]),
    isUnreachable(['phone']),
    isUnreachable(['name']),
    isUnreachable(['address', 'phone']),
  ]).toEqual([false, false, true, true])
})

test.each([
  ['a letter', {}, 'normal'],
  ['a wish', { wishesConfidentiality: true }, 'confidential'],
  ['a report', { purpose: 'report' }, 'sealed'],
  ['a complaint of conduct', { complainsOfConduct: true }, 'sealed'],
  ['a report with a wish', { purpose: 'report', wishesConfidentiality: true }, 'sealed'],
] as const)('%s is born %s', (_, input, secrecy) => {
  expect(registrationSecrecy({ ...letter, ...input })).toBe(secrecy)
})
