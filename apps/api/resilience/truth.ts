import { expect } from 'vitest'
import type { Database } from '../src/db/database'
import { openDatabase } from '../src/db/open'
import { verifyHistory } from '../src/history/verify'
import type { Place } from '../src/config'
import type { Writers } from './writers'

/** Statements that find something half done; each must find nothing. */
const halves = {
  'a matter without its submission':
    'select m.id from matter m where not exists (select 1 from submission s where s.matterId = m.id)',
  'a matter without an event':
    "select m.id from matter m where not exists (select 1 from event e where e.matterId = m.id and e.action = 'registerMatter')",
  'a matter without a clock':
    'select m.id from matter m where not exists (select 1 from clock c where c.matterId = m.id)',
  'a matter without its claims': 'select matterId from claim group by matterId having count(*) <> 2',
  'a matter without its person':
    'select m.id from matter m where not exists (select 1 from matter_person p where p.matterId = m.id)',
  'a person without an identity':
    'select p.id from matter_person p where not exists (select 1 from identity i where i.id = p.identityId)',
  'a matter no unit takes part in':
    'select m.id from matter m where not exists (select 1 from matter_unit u where u.matterId = m.id)',
  'a matter without a searched text':
    'select m.id from matter m where not exists (select 1 from search_text t where t.doc = m.doc)',
  'a submission of nothing':
    'select s.id from submission s where not exists (select 1 from matter m where m.id = s.matterId)',
  'a clock of nothing':
    'select c.id from clock c where not exists (select 1 from matter m where m.id = c.matterId)',
  'a claim of nothing':
    'select c.id from claim c where not exists (select 1 from matter m where m.id = c.matterId)',
  'a document of nothing':
    'select d.id from document d where d.matterId is not null and not exists (select 1 from matter m where m.id = d.matterId)',
  'an event of nothing':
    'select e.seq from event e where e.matterId is not null and not exists (select 1 from matter m where m.id = e.matterId)',
  'a number given twice': 'select number from matter group by number having count(*) > 1',
  'a letter registered twice':
    'select externalNumber from submission where externalNumber is not null group by externalNumber having count(*) > 1',
  'an answer remembered for nothing':
    "select i.requestKey from idempotency i where i.operation = 'registerMatter' and not exists (select 1 from submission s where s.externalNumber = i.requestKey)",
} as const

/** No acknowledged letter lost, none half, none twice, and a chain that holds. Answers how many there are. */
export async function expectWhole(place: Place, writers: Writers): Promise<number> {
  const db = await openDatabase(place)
  try {
    expect(writers.unexpected).toEqual([])
    const rows = await db.read<{ externalNumber: string; matterId: string }>(
      'select externalNumber, matterId from submission where externalNumber is not null',
    )
    const stored = new Map(rows.map(({ externalNumber, matterId }) => [externalNumber, matterId]))
    const lost = [...writers.acknowledged].filter(([key, id]) => stored.get(key) !== id)
    expect(lost, 'acknowledged and not there').toEqual([])
    for (const [name, sql] of Object.entries(halves)) expect(await db.read(sql), name).toEqual([])
    const history = await verifyHistory(db)
    expect(history).toMatchObject({ ok: true })
    expect(await gaps(db), 'numbers without gaps').toEqual([])
    if (db.dialect === 'sqlite')
      expect(await db.read('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
    process.stdout.write(
      `   ${writers.acknowledged.size} letters acknowledged, ${lost.length} lost; the chain of ${history.events} events holds\n`,
    )
    return stored.size
  } finally {
    await db.close()
  }
}

/** Running numbers that are missing, of the numbers of one office and year (the last digits of each). */
async function gaps(db: Database): Promise<number[]> {
  const rows = await db.read<{ number: string }>('select number from matter')
  const groups = new Map<string, number[]>()
  for (const { number } of rows) {
    const [, head = '', tail = ''] = /^(.*?)(\d{1,6})\D*$/.exec(number) ?? []
    groups.set(head, [...(groups.get(head) ?? []), Number(tail)])
  }
  return [...groups.values()].flatMap((numbers) => {
    const present = new Set(numbers)
    return Array.from({ length: Math.max(...numbers) }, (_, n) => n + 1).filter((n) => !present.has(n))
  })
}
