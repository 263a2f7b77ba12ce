import { describe, expect, it } from 'vitest'
import { missingFields, typedFields } from './fields'
import { printedValues, runsOf } from './runs'

const field = (name: string, value: string, fromMatter = true) => ({
  name,
  label: `${name}项`,
  value,
  fromMatter,
  required: true,
})
const shown = (line: string, values: string[]) =>
  runsOf(line, values).map(({ text, kind }) => `${kind}:${text}`)

describe('a printed line', () => {
  it('shows what came from the matter and what is missing', () =>
    expect(
      shown('您于2026年3月2日提出,由＿＿＿＿办理。', printedValues([field('receivedOn', '2026-03-02')])),
    ).toEqual(['plain:您于', 'matter:2026年3月2日', 'plain:提出,由', 'gap:＿＿＿＿', 'plain:办理。']))

  it('takes the longer value whole, and signs of patterns as they are', () =>
    expect(
      shown('信访办(平安法治办)', printedValues([field('a', '信访办'), field('b', '信访办(平安法治办)')])),
    ).toEqual(['matter:信访办(平安法治办)']))

  it('lights up no single letter and nothing typed by people', () => {
    expect(
      printedValues([field('present', '3'), field('facts', '已查明', false), field('empty', '')]),
    ).toEqual([])
    expect(shown('共3人', [])).toEqual(['plain:共3人'])
  })

  it('reads lists line by line', () =>
    expect(printedValues([field('claims', '要求补偿\n恢复出水口')])).toEqual(['恢复出水口', '要求补偿']))
})

it('offers for typing what the form asks of people, and names all that is missing', () => {
  const fields = [field('facts', '', false), field('handlerContact', ''), field('guidance', '已写', false)]
  expect(typedFields({ fields }).map(({ name }) => name)).toEqual(['facts', 'guidance'])
  const missing = ['facts项', 'handlerContact项']
  expect(missingFields({ fields, missing }).map(({ name }) => name)).toEqual(['facts', 'handlerContact'])
})
