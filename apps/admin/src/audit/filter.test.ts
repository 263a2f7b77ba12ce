import { expect, it } from 'vitest'
import { exportPath, type AuditFilter } from './filter'

it.each<[AuditFilter, string]>([
  [{}, '/audit-events.jsonl'],
  [{ from: '2026-03-02', kind: 'identity' }, '/audit-events.jsonl?from=2026-03-02&kind=identity'],
  [{ objectId: '' }, '/audit-events.jsonl'],
])('%j is taken from %s', (filter, path) => {
  expect(exportPath(filter)).toBe(path)
})
