import { ledgerOf } from '@xinfang/domain'
import { describe, expect, it } from 'vitest'
import { shownColumns } from '../ui/columns'
import { readChoice, readColumns, tableColumns, toAsked, writeChoice } from './choice'

describe('the choice of a ledger', () => {
  it('comes back from its address', () => {
    const choice = {
      ledger: 'visit',
      filter: { receivedFrom: '2026-03-01', channel: 'field-visit' },
    } as const
    expect(readChoice(writeChoice(choice))).toEqual(choice)
  })

  it.each([{ ledger: 'none' }, { ledger: ['visit'] }, { ledger: 'toString' }, {}])(
    'is the letters when %j says nothing else',
    (query) => expect(readChoice(query).ledger).toBe('letter'),
  )

  it('runs from the oldest unless another order is chosen', () => {
    expect(toAsked({ ledger: 'call', filter: {} })).toEqual({ filter: {}, order: 'oldest' })
    expect(toAsked({ ledger: 'call', filter: { order: 'newest' } }).order).toBe('newest')
  })
})

describe('the columns of a ledger', () => {
  it('are those of the register when the address names none it knows', () => {
    expect(readColumns({ columns: 'x,constructor' }, 'call')).toEqual(ledgerOf('call').columns)
    expect(readColumns({}, 'call')).toEqual(ledgerOf('call').columns)
  })

  it('are taken from the address in the official order', () =>
    expect(readColumns({ columns: 'result,serial,unit' }, 'call')).toEqual(['serial', 'unit', 'result']))

  it('show at first what the register has, each with its own cell', () => {
    const asked = [...ledgerOf('dedicated').columns]
    const shown = shownColumns(tableColumns('dedicated', asked), undefined)
    expect(shown.map(({ key }) => key)).toEqual(asked)
    const cells = asked.map((code) => `(${code})`)
    expect(shown.map(({ text }) => text?.({ id: '1', cells }))).toEqual(cells)
  })
})
