import { describe, expect, it } from 'vitest'
import { emptyForm, emptyPerson, isEmpty, type RegistrationForm } from './form'
import { check, fieldOnPage, pruned, titleOf, toInput, toPreview } from './input'

const TODAY = '2026-03-02'
const batch = { homeUnit: 'unt_1', channel: 'letter', receivedOn: TODAY } as const

/** A demo person: the number exists nowhere. */
const letter = (change: Partial<RegistrationForm> = {}): RegistrationForm => ({
  ...emptyForm(batch),
  persons: [{ ...emptyPerson(false), name: '某甲', phone: '10000000001', address: '某路1号' }],
  claims: ['要求修复路灯。'],
  ...change,
})
const codes = (form: RegistrationForm) => check(form, TODAY).map(({ code, field }) => `${code} ${field}`)

describe('the title', () => {
  it.each([
    ['typed', '路灯', ['要求修复路灯'], '路灯'],
    ['from the first claim that says something', '', ['  ', '要求修复\n路灯'], '要求修复 路灯'],
    ['cut to forty letters, whole ones', '', ['𠮷'.repeat(50)], `${'𠮷'.repeat(39)}…`],
    ['nothing yet', '', [''], ''],
  ])('is %s', (_, title, claims, expected) => expect(titleOf({ title, claims })).toBe(expected))
})

describe('what is checked before sending', () => {
  it('lets a plain letter through', () => expect(codes(letter())).toEqual([]))

  it.each([
    ['no claim', letter({ claims: [''] }), ['CLAIM_MISSING claims']],
    [
      'no address',
      letter({ persons: [{ ...emptyPerson(false), name: '某甲', phone: '10000000001' }] }),
      ['ADDRESS_MISSING persons.0.address'],
    ],
    [
      'an address that the letter leaves unclear',
      letter({
        persons: [{ ...emptyPerson(false), name: '某甲' }],
        unclear: ['address', 'phone'],
      }),
      [],
    ],
    ['tomorrow', letter({ receivedOn: '2026-03-03' }), ['DAY_IN_FUTURE receivedOn']],
    ['spoken and not read back', letter({ oral: true }), ['READ_BACK_MISSING readBack']],
    [
      'fewer present than represent',
      letter({
        channel: 'visit',
        present: 1,
        persons: [
          ...letter().persons,
          { ...emptyPerson(true), name: '某乙' },
          { ...emptyPerson(true), name: '某丙' },
        ],
      }),
      expect.arrayContaining(['PRESENT_BELOW_REPRESENTATIVES present']),
    ],
  ])('%s', (_, form, expected) => expect(codes(form)).toEqual(expected))

  it('asks nobody how many were present at a letter', () => {
    expect(codes(letter({ present: 0 }))).toEqual([])
    expect(toInput(letter()).present).toBeUndefined()
    expect(toInput(letter({ channel: 'visit', present: 3 })).present).toBe(3)
  })
})

describe('what is sent', () => {
  it('leaves out rows nobody filled, but keeps the places of the others', () => {
    const form = pruned(
      letter({
        claims: ['一', ' ', '二', ''],
        persons: [...letter().persons, emptyPerson(true), { ...emptyPerson(true), name: '某乙' }],
      }),
    )
    expect(toInput(form).claims).toEqual(['一', '二'])
    expect(toInput(form).persons.map(({ name }) => name)).toEqual(['某甲', '某乙'])
    expect(pruned(letter({ claims: ['', ''] })).claims).toEqual([''])
  })

  it('names nobody when the letter does not', () =>
    expect(toInput(letter({ persons: [emptyPerson(false)], unclear: ['name'] })).persons).toEqual([]))

  it('says GraphQL names, trimmed words, and nothing that was left empty', () => {
    const input = toInput(letter({ channel: 'field-visit', place: ' ', facts: ' 去年十月… ' }))
    expect(input).toMatchObject({ channel: 'field_visit', facts: '去年十月…', place: undefined })
    expect(input.title).toBe('要求修复路灯。')
  })

  it('accuses nobody unless the submission complains of conduct', () => {
    expect(toInput(letter({ accusedUnits: ['unt_2'] })).accusedUnits).toEqual([])
    expect(toInput(letter({ accusedUnits: ['unt_2'], complainsOfConduct: true })).accusedUnits).toEqual([
      'unt_2',
    ])
  })
})

it('looks ahead without telling the server anything about the person or the words', () => {
  const preview = toPreview(letter({ facts: '某甲住某路1号', title: '某甲', externalNumber: '某甲-1' }))
  expect(preview.dryRun).toBe(true)
  expect(JSON.stringify(preview)).not.toMatch(/某甲|某路|10000000001|路灯/)
  expect(toPreview(letter({ unclear: ['name'] })).persons).toEqual([])
})

it('is empty until something is typed, whatever the batch', () => {
  expect(isEmpty(emptyForm({ ...batch, channel: 'visit' }))).toBe(true)
  expect(isEmpty(letter())).toBe(false)
})

it('shows refusals of a whole list at its first row', () => {
  expect(['claims', 'persons', 'claims.2', 'receivedOn'].map(fieldOnPage)).toEqual([
    'claims.0',
    'persons.0.name',
    'claims.2',
    'receivedOn',
  ])
})
