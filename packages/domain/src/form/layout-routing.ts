import type { FormCode } from './forms'
import { heading, list, page, paragraph, rows, type Block, type FormPage, type Reader } from './page'

type Layout = (read: Reader) => FormPage

const slip = '签收回执：签收单位＿＿＿＿ 签收人＿＿＿＿ 签收日期＿＿＿＿（期限自签收之日起计算）'

const particulars = (code: FormCode, read: Reader): Block[] => [
  rows(code, read, ['sender', 'matterNumber', 'petitioner', 'receivedOn', 'channel', 'secrecy', 'flags']),
  heading('主要内容'),
  paragraph(read('summary')),
  heading('诉求'),
  list(read.lines('claims')),
  ...(read.has('attachments') ? [heading('附件'), list(read.lines('attachments'))] : []),
]

const objection = (read: Reader) =>
  read.has('objectionDays')
    ? `认为不属于本单位职权的，请自收到之日起${read('objectionDays')}个工作日内提出异议并详细说明理由。`
    : ''

const transfer: Layout = (read) =>
  page(
    'F05',
    read,
    [
      paragraph('根据属地管理、分级负责和“谁主管、谁负责”的原则，现将下列信访事项转送你单位依法办理。'),
      ...particulars('F05', read),
      paragraph(
        `请自收到之日起${read('noticeDays')}日内书面告知信访人，并同时报送《转送信访事项受理情况通报》。${objection(read)}`,
      ),
    ],
    { addressee: read('receiver'), foot: [slip] },
  )

const assignment: Layout = (read) =>
  page(
    'F07',
    read,
    [
      paragraph('现将下列信访事项交你单位办理，请限期办结并报告结果。'),
      ...particulars('F07', read),
      heading('办理要求'),
      paragraph(read.sentence('instruction')),
      paragraph(
        `请于${read('reportDueOn')}前（含当日）办结，并报送《信访事项办结情况报告》。请自收到之日起${read('noticeDays')}日内书面告知信访人。${objection(read)}`,
      ),
    ],
    { addressee: read('receiver'), foot: [slip] },
  )

const receipt: Layout = (read) =>
  page(
    'F04',
    read,
    [
      paragraph(
        `你单位转来的信访事项（编号${read('matterNumber')}），我单位于${read('arrivedOn')}收到，现将受理情况通报如下。`,
      ),
      rows('F04', read, ['receivingUnit', 'decision', 'toldOn', 'toldBy', 'handlerContact']),
    ],
    { addressee: read('sender') },
  )

const returned: Layout = (read) =>
  page(
    'F06',
    read,
    [
      paragraph(
        `你单位转来的信访事项（编号${read('matterNumber')}），经审查，我单位认为不属于本单位职权范围，现提出异议并退回有关材料。`,
      ),
      heading('主要内容'),
      paragraph(read('summary')),
      heading('异议理由'),
      paragraph(read.sentence('reason')),
      ...(read.has('legalBasis') ? [heading('依据'), paragraph(read.sentence('legalBasis'))] : []),
      ...(read.has('attachments') ? [heading('退回材料'), list(read.lines('attachments'))] : []),
      paragraph('请予核实；不同意异议的，请书面告知我单位。'),
    ],
    { addressee: read('sender'), foot: [`提出异议单位：${read('receiver')}`] },
  )

/** Papers between the unit that sends a matter and the one that receives it. */
export const routing = {
  F04: receipt,
  F05: transfer,
  F06: returned,
  F07: assignment,
} as const satisfies Partial<Record<FormCode, Layout>>
