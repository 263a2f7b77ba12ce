import type { AuditKind, Day } from '@xinfang/domain'

/** What the auditor looks for; days in Asia/Shanghai, both included. */
export interface AuditFilter {
  readonly from?: Day
  readonly to?: Day
  readonly kind?: AuditKind
  readonly userId?: string
  readonly objectId?: string
}

/** Where the same events are taken away, an event a line. */
export function exportPath(filter: AuditFilter): string {
  const given = Object.entries(filter).filter(([, value]) => value)
  const query = new URLSearchParams(given as [string, string][]).toString()
  return `/audit-events.jsonl${query && `?${query}`}`
}
