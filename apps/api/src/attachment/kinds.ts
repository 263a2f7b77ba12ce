import { extname } from 'node:path'

/** Largest file, bytes. */
export const LARGEST = 50 * 1024 * 1024

interface Kind {
  readonly mediaType: string
  /** Leading bytes that prove the kind; any of them. Empty for plain text, which proves nothing. */
  readonly magic: readonly string[]
}

const zip = '504b0304'
const ole = 'd0cf11e0a1b11ae1'

/** What an office receives: pictures, documents, sheets, sound and film. No page or script that a browser would run. */
const kinds: Readonly<Record<string, Kind>> = {
  '.jpg': { mediaType: 'image/jpeg', magic: ['ffd8ff'] },
  '.jpeg': { mediaType: 'image/jpeg', magic: ['ffd8ff'] },
  '.png': { mediaType: 'image/png', magic: ['89504e470d0a1a0a'] },
  '.gif': { mediaType: 'image/gif', magic: ['474946383761', '474946383961'] },
  '.pdf': { mediaType: 'application/pdf', magic: ['25504446'] },
  '.docx': {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    magic: [zip],
  },
  '.xlsx': { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', magic: [zip] },
  '.doc': { mediaType: 'application/msword', magic: [ole] },
  '.xls': { mediaType: 'application/vnd.ms-excel', magic: [ole] },
  '.wps': { mediaType: 'application/vnd.ms-works', magic: [ole] },
  '.mp3': { mediaType: 'audio/mpeg', magic: ['494433', 'fffb', 'fff3', 'fff2'] },
  '.mp4': { mediaType: 'video/mp4', magic: ['66747970@4'] },
  '.txt': { mediaType: 'text/plain; charset=utf-8', magic: [] },
  '.csv': { mediaType: 'text/csv; charset=utf-8', magic: [] },
}

export const allowedEndings = Object.keys(kinds)

/** The kind by name, if the first bytes agree with it; a renamed program is null. */
export function kindOf(name: string, head: Buffer): string | null {
  const kind = kinds[extname(name).toLowerCase()]
  if (!kind) return null
  if (kind.magic.length === 0) return head.includes(0) ? null : kind.mediaType
  const agrees = kind.magic.some((magic) => {
    const [bytes = '', at = '0'] = magic.split('@')
    return head.subarray(Number(at)).toString('hex').startsWith(bytes)
  })
  return agrees ? kind.mediaType : null
}
