import type { Database, Tx } from '../db/database'
import { newId } from '../db/id'
import type { DocumentTicket } from './file.entity'

/** Long enough to press a button, too short to be passed on. */
const GOOD_FOR = 2 * 60_000

/** Leave for one person to fetch one document once; whatever has run out is swept with it. */
export async function giveTicket(tx: Tx, documentId: string, userId: string): Promise<string> {
  const id = newId('tkt', tx.now)
  const expiresAt = new Date(tx.now.getTime() + GOOD_FOR).toISOString()
  await tx.run('delete from document_ticket where expiresAt <= ?', [tx.now.toISOString()])
  await tx.insert('document_ticket', [{ id, documentId, userId, expiresAt }])
  return id
}

type Held = Pick<DocumentTicket, 'id' | 'documentId' | 'userId'>

const HELD = 'id = ? and documentId = ? and userId = ? and expiresAt > ?'
const values = ({ id, documentId, userId }: Held, now: Date) => [id, documentId, userId, now.toISOString()]

export const isGood = async (db: Database, held: Held, now: Date): Promise<boolean> =>
  (await db.read(`select 1 as one from document_ticket where ${HELD}`, values(held, now))).length === 1

/** Uses the ticket up; false when somebody else was faster. */
export const takeTicket = async (tx: Tx, held: Held): Promise<boolean> =>
  (await tx.run(`delete from document_ticket where ${HELD}`, values(held, tx.now))) === 1
