import { charts } from './chart'
import type { FormCode } from './forms'
import { heading, list, page, paragraph, rows, type FormPage, type Reader } from './page'

type Layout = (read: Reader) => FormPage

const corrected = (read: Reader) =>
  read.has('changed') ? [heading('更正说明'), paragraph(read('changed'))] : []

const dated = (read: Reader) => paragraph(`数据截至${read('asOf')}。少于五件的数字不单独列出。`)

const analysis: Layout = (read) =>
  page(
    'F22',
    read,
    [
      ...corrected(read),
      heading('一、数据'),
      list(read.lines('figures')),
      dated(read),
      ...charts(read.lines('charts')),
      heading('二、情况和建议'),
      ...read.lines('parts').map(paragraph),
    ],
    { subtitle: read('period') },
  )

const bulletin: Layout = (read) =>
  page(
    'F23',
    read,
    [
      ...corrected(read),
      heading('一、基本情况'),
      list(read.lines('figures')),
      dated(read),
      ...charts(read.lines('charts')),
      heading('二、工作情况'),
      paragraph(read('content')),
      ...(read.has('mentions') ? [heading('三、表扬和批评'), list(read.lines('mentions'))] : []),
    ],
    { subtitle: read('period'), addressee: '各单位' },
  )

const warning: Layout = (read) =>
  page('F24', read, [
    rows('F24', read, ['category', 'place', 'occurredAt', 'persons', 'content', 'demand', 'measures']),
    ...(read.has('chain') ? [heading('报送过程'), list(read.lines('chain'))] : []),
  ])

const decision: Layout = (read) =>
  page(
    'F25',
    read,
    [
      paragraph(`经调查认定，现就你单位${read('year')}年度${read('conduct')}决定如下：`),
      heading('一、事实'),
      paragraph(read('facts')),
      heading('二、认定'),
      paragraph(read('finding')),
      heading('三、依据'),
      paragraph(read('legalBasis')),
      heading('四、申诉'),
      paragraph(read('appeal')),
    ],
    { addressee: read('subject') },
  )

const minutes: Layout = (read) =>
  page(
    'F32',
    read,
    [
      rows('F32', read, ['heldOn', 'place', 'chair', 'recorder']),
      heading('到会人员'),
      list(read.lines('present')),
      ...(read.has('absent') ? [heading('缺席人员'), list(read.lines('absent'))] : []),
      heading('议题'),
      list(read.lines('agenda')),
      heading('纪要'),
      paragraph(read('minutes')),
      ...(read.has('decisions') ? [heading('议定事项'), list(read.lines('decisions'))] : []),
    ],
    { subtitle: read('series') },
  )

const scores: Layout = (read) =>
  page('F33', read, [
    rows('F33', read, ['inspected', 'period']),
    heading('考核人员'),
    list(read.lines('inspectors')),
    heading('考核项目和得分'),
    list(read.lines('items')),
    rows('F33', read, ['total', 'statement']),
  ])

/** Wording of the forms of the duties of the office: reports, bulletins, warnings, decisions, minutes, score sheets. */
export const dutyForms: Partial<Record<FormCode, Layout>> = {
  F22: analysis,
  F23: bulletin,
  F24: warning,
  F25: decision,
  F32: minutes,
  F33: scores,
}
