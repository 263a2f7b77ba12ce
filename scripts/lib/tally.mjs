/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @type {Tally} */
export const nothing = { passed: 0, failed: 0, skipped: 0 }

/** @param {Tally} a @param {Tally} b @returns {Tally} */
export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

/**
 * What one vitest run came to. A file that could not be loaded holds no failed test and an error outside
 * the tests belongs to none: each counts as one failure, so that no red run looks green.
 * @param {number | null} exitCode
 * @param {any} report of vitest's json reporter, if it was written
 * @returns {Tally}
 */
export function count(exitCode, report) {
  const files = report?.testResults ?? []
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = (report?.numFailedTests ?? 0) + broken.length
  return {
    passed: report?.numPassedTests ?? 0,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  }
}

/** `12 passed, 0 failed`, and `, 1 skipped` when there are any. @param {Tally} tally */
export const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

/**
 * Each failure in a line: the file, the test, the first line of what it says. Printed last, since of a long output
 * often only the end is kept.
 * @param {any} report as of `count`
 * @param {(file: string) => string} shown how a file is named
 * @returns {string[]}
 */
export const failures = (report, shown) =>
  (report?.testResults ?? []).flatMap((file) => {
    const red = file.assertionResults.filter((test) => test.status === 'failed')
    if (red.length > 0)
      return red.map(
        (test) => `${shown(file.name)} > ${test.fullName}: ${firstLine(test.failureMessages?.[0] ?? '')}`,
      )
    return file.status === 'failed' ? [`${shown(file.name)}: ${firstLine(file.message ?? '')}`] : []
  })

const firstLine = (text) => text.split('\n', 1)[0]
