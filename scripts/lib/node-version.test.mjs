import { expect, test } from 'vitest'
import { accepts } from './node-version.mjs'

test.each([
  ['20.19.0', true],
  ['20.20.2', true],
  ['20.18.3', false],
  ['18.20.4', false],
  ['21.7.0', false],
  ['22.13.0', true],
  ['22.12.9', false],
  ['23.11.0', false],
  ['24.11.0', true],
  ['24.10.0', false],
  ['26.0.0', true],
])('Node %s: %s', (version, answer) => {
  expect(accepts('^20.19.0 || ^22.13.0 || >=24.11.0', version)).toBe(answer)
})
