import { expect, test } from 'vitest'
import { fieldsOf } from './fill'
import { byPresentNames, formerNames } from './former-names'
import type { FormCode } from './forms'

test('every name of now is a field of its form', () => {
  for (const [form, names] of Object.entries(formerNames)) {
    const fields = fieldsOf(form as FormCode).map(({ name }) => name)
    expect(fields).toEqual(expect.arrayContaining(Object.keys(names)))
  }
})

test('a value is found by its name of now, and keeps the one it has', () => {
  expect(byPresentNames('F07', { dueOn: '2026-03-31' })).toMatchObject({ reportDueOn: '2026-03-31' })
  expect(byPresentNames('F07', { dueOn: '2026-03-31', reportDueOn: '2026-04-01' })).toMatchObject({
    reportDueOn: '2026-04-01',
  })
  expect(byPresentNames('F01', { dueOn: '2026-03-31' })).toEqual({ dueOn: '2026-03-31' })
})
