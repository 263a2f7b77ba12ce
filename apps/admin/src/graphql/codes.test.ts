import { channels, claimOutcomes, serviceWays, supervision } from '@xinfang/domain'
import { expect, it } from 'vitest'
import { toCode, toEnum } from './codes'

it('goes from the domain to GraphQL and back for every code with a hyphen or a digit', () => {
  const codes = [channels, claimOutcomes, serviceWays, supervision.triggers].flatMap((table) =>
    Object.keys(table),
  )
  expect(codes.filter((code) => code.includes('-')).length).toBeGreaterThan(0)
  for (const code of codes) {
    expect(toEnum(code)).toMatch(/^[A-Za-z_]\w*$/)
    expect(toCode(toEnum(code))).toBe(code)
  }
})
