import { describe, expect, it, test } from 'vitest'
import { channels } from '../matter/submission'
import { ledgerCells, type LedgerEntry } from './cells'
import { inOfficialOrder, ledgerColumnCodes, ledgerColumns, type LedgerColumn } from './columns'
import { columnLabel, ledgerCodes, ledgerOf } from './ledgers'

const entry: LedgerEntry = {
  serial: 1,
  number: 'LX20260001000001',
  channel: 'letter',
  receivedOn: '2026-03-02',
  petitioner: '甲**',
  address: '某省某市某区****',
  phone: '****5678',
  present: null,
  concerned: null,
  representatives: 0,
  first: true,
  purpose: 'request',
  secrecy: 'normal',
  category: '城乡建设',
  place: '站前',
  title: '站前道路\n夜间照明',
  claims: [
    { text: '恢复路灯', outcome: null },
    { text: '说明原因', outcome: null },
  ],
  sent: null,
  unit: '',
  toldOn: null,
  acceptedOn: null,
  nextDueDay: '2026-03-17',
  status: 'M00',
  closedOn: null,
  firstResponsible: '',
  handler: '',
  registrar: '某登记员',
  flags: { major: false, urgent: false, leaderInstruction: false, superiorWantsResult: false },
}

const cell = (column: LedgerColumn, more: Partial<LedgerEntry> = {}) =>
  ledgerCells([column], { ...entry, ...more })[0]

const outcomes = (...all: LedgerEntry['claims'][number]['outcome'][]): Partial<LedgerEntry> => ({
  claims: all.map((outcome, at) => ({ text: `诉求${at}`, outcome })),
})

test.each<[LedgerColumn, Partial<LedgerEntry>, string]>([
  ['problem', {}, '站前道路 夜间照明'],
  ['demand', {}, '1.恢复路灯；2.说明原因'],
  ['demand', { claims: [{ text: ' 恢复路灯 ', outcome: null }] }, '恢复路灯'],
  ['kind', { first: false }, '重件'],
  ['present', { present: 6 }, '6'],
  ['present', {}, ''],
  ['way', {}, ''],
  ['way', { sent: { kind: 'transfer', on: '2026-03-04' } }, '转送'],
  ['way', { sent: { kind: 'assignment', on: '2026-03-04' }, acceptedOn: '2026-03-06' }, '交办、受理'],
  ['way', { status: 'M31' }, '不予受理'],
  ['way', { status: 'M81', acceptedOn: '2026-03-06' }, '受理'],
  ['sent', { sent: { kind: 'transfer', on: '2026-03-04' } }, '2026-03-04'],
  ['result', {}, ''],
  ['result', outcomes('supported', 'supported'), '予以支持'],
  ['result', outcomes('supported', 'explained'), '1.予以支持；2.解释说明'],
  ['result', { status: 'M82' }, '已撤回'],
  ['due', { nextDueDay: null }, ''],
  ['signature', { handler: '某承办人' }, ''],
  [
    'remark',
    { secrecy: 'confidential', flags: { ...entry.flags, major: true, urgent: true } },
    '重大、紧急、保密',
  ],
  ['problem', { secrecy: 'sealed' }, '（密封）'],
  ['demand', { secrecy: 'sealed' }, '（密封）'],
  ['number', { secrecy: 'sealed' }, 'LX20260001000001'],
])('%s of %j reads %s', (column, more, read) => expect(cell(column, more)).toBe(read))

describe('the registers', () => {
  it('list every channel in exactly one of the four by channel', () => {
    const listed = (['letter', 'visit', 'call', 'online'] as const).flatMap((code) => ledgerOf(code).channels)
    expect(listed.toSorted()).toEqual(Object.keys(channels).toSorted())
  })

  it.each(ledgerCodes)('%s keeps the official order, says its sources and what it asks', (code) => {
    const { columns, sources } = ledgerOf(code)
    expect(inOfficialOrder(columns)).toEqual(columns)
    expect(sources.length).toBeGreaterThan(0)
  })

  it('hold what the hospital handbook asks for, item by item', () => {
    const asked = ['petitioner', 'address', 'phone', 'problem', 'demand', 'result', 'handler'] as const
    for (const code of ['letter', 'visit', 'call', 'dedicated'] as const)
      expect(ledgerOf(code).columns).toEqual(expect.arrayContaining([...asked]))
  })

  it('word the day of receipt each in its own way', () => {
    expect(columnLabel('visit', 'received')['zh-CN']).toBe('来访日期')
    expect(columnLabel('visit', 'result')['zh-CN']).toBe('处理结果')
  })

  it('put a free choice of columns into the official order, each once', () =>
    expect(inOfficialOrder(['result', 'serial', 'result', 'unit'])).toEqual(['serial', 'unit', 'result']))

  it('give every column a source and a width', () => {
    for (const code of ledgerColumnCodes) {
      expect(ledgerColumns[code].sources.length).toBeGreaterThan(0)
      expect(ledgerColumns[code].width).toBeGreaterThan(2)
    }
  })
})
