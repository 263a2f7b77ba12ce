import { expect, test } from 'vitest'
import { add, count, failures, inWords, nothing } from './tally.mjs'

const report = (numbers, testResults = []) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
  ...numbers,
})
const unloaded = { status: 'failed', assertionResults: [] }
const red = { status: 'failed', assertionResults: [{ status: 'failed' }] }

test.each([
  ['a green run', 0, report({ numPassedTests: 3 }), '3 passed, 0 failed'],
  ['a red test', 1, report({ numPassedTests: 2, numFailedTests: 1 }, [red]), '2 passed, 1 failed'],
  ['a file that does not load', 1, report({ numPassedTests: 2 }, [unloaded]), '2 passed, 1 failed'],
  ['an error outside the tests', 1, report({ numPassedTests: 2 }), '2 passed, 1 failed'],
  ['no report at all', 1, undefined, '0 passed, 1 failed'],
  ['killed by a signal', null, undefined, '0 passed, 1 failed'],
  [
    'skipped and todo',
    0,
    report({ numPassedTests: 1, numPendingTests: 1, numTodoTests: 1 }),
    '1 passed, 0 failed, 2 skipped',
  ],
])('%s', (_, code, result, words) => {
  expect(inWords(count(code, result))).toBe(words)
})

test('tallies add up', () => {
  const one = { passed: 1, failed: 2, skipped: 3 }
  expect(add(add(nothing, one), one)).toEqual({ passed: 2, failed: 4, skipped: 6 })
})

test('failures are named', () => {
  const testResults = [
    {
      name: '/p/a.test.ts',
      status: 'passed',
      assertionResults: [{ status: 'passed', fullName: 'is green' }],
    },
    {
      name: '/p/b.test.ts',
      status: 'failed',
      assertionResults: [
        { status: 'passed', fullName: 'is green' },
        { status: 'failed', fullName: 'clock runs', failureMessages: ['Error: no\n  at b.test.ts'] },
        { status: 'failed', fullName: 'says nothing' },
      ],
    },
    { name: '/p/c.test.ts', status: 'failed', message: 'Cannot find x\nfrom y', assertionResults: [] },
  ]
  expect(failures(report({}, testResults), (file) => file.slice(3))).toEqual([
    'b.test.ts > clock runs: Error: no',
    'b.test.ts > says nothing: ',
    'c.test.ts: Cannot find x',
  ])
  expect(failures(undefined, String)).toEqual([])
})
