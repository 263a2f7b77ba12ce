import type { FormValues } from './fill'
import { formOf, type FormCode } from './forms'
import { oversight } from './layout-oversight'
import {
  heading,
  list,
  page,
  paragraph,
  readerOf,
  rows,
  type Block,
  type FormPage,
  type Reader,
} from './page'

type Layout = (read: Reader) => FormPage

/** Opening of every notice to a petitioner. */
const opening = (read: Reader) =>
  `您于${read('receivedOn')}通过${read('channel')}提出的信访事项（编号${read('matterNumber')}）收悉。`

const slip = '签收回执：签收单位＿＿＿＿ 签收人＿＿＿＿ 签收日期＿＿＿＿（期限自签收之日起计算）'

const acceptance: Layout = (read) =>
  page(
    'F01',
    read,
    [
      paragraph(`${opening(read)}经审查，现对下列诉求予以受理：`),
      list(read.lines('claims')),
      paragraph(
        `受理日期为${read('acceptedOn')}，由${read('acceptingUnit')}办理。承办人联系方式：${read('handlerContact')}。`,
      ),
      paragraph(`处理途径和程序：${read('route')}`),
      ...(read.has('dueOn')
        ? [
            paragraph(
              `本事项至迟于${read('dueOn')}办结并书面答复您；情况复杂的，经批准可以延长，但不超过${read('extensionDays')}日，并告知您延期理由。`,
            ),
          ]
        : []),
      paragraph(`您可以凭查询码${read('queryCode')}查询办理进展。我们对您的个人信息和反映的内容依法保密。`),
    ],
    { addressee: read('petitioner') },
  )

const notice: Layout = (read) =>
  page(
    'F02',
    read,
    [
      paragraph(`${opening(read)}您提出的诉求为：`),
      list(read.lines('claims')),
      paragraph(`经审查：${read('facts')}`),
      paragraph(`上述情形为：${read('ground')}。依据${read('legalBasis')}，决定：${read('decision')}。`),
      ...(read.has('finalDocument') ? [paragraph(`终结性文书：${read('finalDocument')}。`)] : []),
      ...(read.has('competentBody') ? [paragraph(`有权处理的机关：${read('competentBody')}。`)] : []),
      paragraph(read('guidance')),
      ...(read.has('remains') ? [paragraph(`其余诉求：${read('remains')}`)] : []),
    ],
    { addressee: read('petitioner'), ...(read.has('decision') ? { subtitle: read('decision') } : {}) },
  )

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
      paragraph(read('instruction')),
      paragraph(
        `请于${read('dueOn')}前（含当日）办结，并报送《信访事项办结情况报告》。请自收到之日起${read('noticeDays')}日内书面告知信访人。${objection(read)}`,
      ),
    ],
    { addressee: read('receiver'), foot: [slip] },
  )

const reply: Layout = (read) =>
  page(
    'F11',
    read,
    [
      paragraph(
        `${opening(read)}${read.has('sender') ? `本事项由${read('sender')}转来。` : ''}现将处理意见答复如下：`,
      ),
      heading('一、诉求'),
      list(read.lines('claims')),
      heading('二、事实和理由'),
      paragraph(read('facts')),
      heading('三、处理意见'),
      list(read.lines('results')),
      heading('四、依据'),
      paragraph(read('legalBasis')),
      heading('五、救济途径'),
      paragraph(
        read.has('noReviewReason')
          ? read('noReviewReason')
          : `如不服本意见，可以自收到之日起${read('reviewDays')}日内向${read('reviewOrgan')}书面请求复查，并附本意见书。`,
      ),
    ],
    { addressee: read('petitioner') },
  )

const proof: Layout = (read) =>
  page('F26', read, [
    rows('F26', read, [
      'documentName',
      'servedNumber',
      'recipient',
      'address',
      'way',
      'servedOn',
      'signedBy',
      'relation',
      'refusalReason',
      'witness',
      'servers',
      'remarks',
    ]),
  ])

const registration: Layout = (read) =>
  page(
    'F27',
    read,
    [
      rows('F27', read, [
        'matterNumber',
        'channel',
        'receivedOn',
        'petitioner',
        'address',
        'phone',
        'purpose',
        'present',
        'concerned',
        'representatives',
        'confidentiality',
      ]),
      heading('诉求'),
      list(read.lines('claims')),
      ...(read.has('facts') ? [heading('事实和理由'), paragraph(read('facts'))] : []),
      rows('F27', read, ['registrar']),
    ],
    { foot: [`查询凭条：编号${read('matterNumber')}，查询码${read('queryCode')}`] },
  )

const layouts: Partial<Record<FormCode, Layout>> = {
  ...oversight,
  F01: acceptance,
  F02: notice,
  F05: transfer,
  F07: assignment,
  F11: reply,
  F26: proof,
  F27: registration,
}

/** A form without wording of its own is printed as the table of its fields. */
const plain = (code: FormCode, read: Reader): FormPage =>
  page(code, read, [rows(code, read, ['matterNumber', ...formOf(code).fields.map(({ name }) => name)])])

/** The form as a page; missing values stay visible as gaps. */
export function layout(code: FormCode, values: FormValues): FormPage {
  const read = readerOf(code, values)
  return layouts[code]?.(read) ?? plain(code, read)
}
