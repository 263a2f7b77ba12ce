/** What a database error means to whoever asked, independent of the engine. */
export type DatabaseFault = 'busy' | 'full' | 'duplicate' | 'unavailable' | null

interface DriverError {
  code?: string
  errno?: number
}

const busy = new Set([
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
  'SQLITE_LOCKED',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_CHECKREAD',
])
const full = new Set(['SQLITE_FULL', 'ER_DISK_FULL', 'ER_RECORD_FILE_FULL', 'ENOSPC'])
const duplicate = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', 'ER_DUP_ENTRY'])
const unavailable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'ER_SERVER_SHUTDOWN',
  'ER_CON_COUNT_ERROR',
  'ER_QUERY_INTERRUPTED',
  'SQLITE_CANTOPEN',
  'SQLITE_IOERR',
])

/** TypeORM wraps a driver's error in `driverError`; mysql2's pool may wrap it once more in `cause`. */
export function faultOf(error: unknown): DatabaseFault {
  const seen = [
    error,
    (error as { driverError?: unknown })?.driverError,
    (error as { cause?: unknown })?.cause,
  ]
  for (const candidate of seen) {
    const code = (candidate as DriverError | undefined)?.code
    if (!code) continue
    if (busy.has(code)) return 'busy'
    if (full.has(code)) return 'full'
    if (duplicate.has(code)) return 'duplicate'
    if (unavailable.has(code) || code.startsWith('SQLITE_IOERR')) return 'unavailable'
  }
  return null
}
