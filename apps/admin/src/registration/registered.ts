/** What the clerk sees after registering, and the printed receipt says. Holds no personal data. */
export interface RegisteredMatter {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly queryCode: string
}

const KEY = 'xinfang.receipts'
/** A bag of post has more pieces than this rarely; older receipts are printed from the matter, without code. */
const MOST = 50

type Codes = Record<string, string>

function stored(): Codes {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Codes
  } catch {
    return {}
  }
}

/**
 * The server keeps only a hash of a query code, so the browser tab that registered the matter holds it for
 * the receipt page it opens. Gone when the tab is closed.
 */
export function keepCode({ id, queryCode }: RegisteredMatter): void {
  const codes = Object.entries({ ...stored(), [id]: queryCode }).slice(-MOST)
  sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries(codes)))
}

export const codeOf = (matterId: string): string | undefined => stored()[matterId]
