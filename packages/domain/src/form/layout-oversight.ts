import type { FormCode } from './forms'
import { heading, list, page, paragraph, rows, type FormPage, type Reader } from './page'

type Layout = (read: Reader) => FormPage

const about = (read: Reader) => `信访事项（编号${read('matterNumber')}）`

const hearingNotice: Layout = (read) =>
  page(
    'F16',
    read,
    [
      paragraph(`${about(read)}决定举行听证，现将有关事项通知如下，请按时参加。`),
      rows('F16', read, ['day', 'time', 'place', 'subject', 'openness', 'chair']),
      heading('参加人'),
      list(read.lines('participants')),
      heading('权利和义务'),
      paragraph(
        '信访人可以申请主持人、记录人等回避并说明理由，可以委托代理人或者推选代表参加，可以陈述、举证、质证和辩论，核对并签署听证笔录。',
      ),
      paragraph(`不能按时参加的，请提前告知并说明理由，以便另定日期。${read('absence')}`),
    ],
    { addressee: read('recipient') },
  )

const hearingRecord: Layout = (read) =>
  page('F17', read, [
    rows('F17', read, ['matterNumber', 'day', 'place', 'subject', 'chair', 'recorder']),
    heading('到场人员'),
    list(read.lines('present')),
    heading('听证过程'),
    list(read.lines('steps')),
    heading('听证结论'),
    paragraph(read('conclusion')),
    heading('签名'),
    list(read.lines('signatures')),
  ])

const supervision: Layout = (read) =>
  page(
    'F18',
    read,
    [
      paragraph(`${about(read)}由你单位办理，现予督办。`),
      rows('F18', read, ['trigger', 'method']),
      heading('有关情况'),
      paragraph(read.sentence('facts')),
      heading('办理要求'),
      paragraph(read.sentence('requirement')),
      paragraph(`请于${read('dueOn')}前（含当日）办结，并报送《信访事项办结报告》。`),
    ],
    {
      addressee: read('receiver'),
      foot: ['签收回执：签收单位＿＿＿＿ 签收人＿＿＿＿ 签收日期＿＿＿＿（期限自签收之日起计算）'],
    },
  )

const advice: Layout = (read) =>
  page(
    'F19',
    read,
    [
      paragraph(`在督办${about(read)}中发现你单位工作需要改进，现提出如下建议：`),
      paragraph(read.sentence('advice')),
      paragraph(
        read.has('answerDueOn')
          ? `请于${read('answerDueOn')}前（含当日）书面反馈采纳情况。`
          : '请书面反馈采纳情况。',
      ),
      ...(read.has('answer') ? [heading('反馈'), rows('F19', read, ['answer', 'answeredOn'])] : []),
    ],
    { addressee: read('receiver') },
  )

const discipline: Layout = (read) =>
  page(
    'F20',
    read,
    [
      paragraph(`经查实，现就${read('subject')}的责任提出建议，请审议决定。`),
      heading('一、事实'),
      paragraph(read.sentence('facts')),
      heading('二、后果和影响'),
      paragraph(read.sentence('consequence')),
      heading('三、当事人陈述和申辩'),
      paragraph(read.sentence('statement')),
      heading('四、依据'),
      paragraph(read.sentence('legalBasis')),
      heading('五、建议'),
      paragraph(read.sentence('proposal')),
      paragraph('本建议不是处分决定。是否采纳由有权机关依照规定作出决定，当事人依法享有申诉的权利。'),
    ],
    { addressee: read('receiver') },
  )

const followUp: Layout = (read) =>
  page(
    'F21',
    read,
    [
      rows('F21', read, [
        'matterNumber',
        'receptionDay',
        'leader',
        'visitor',
        'problem',
        'instruction',
        'unit',
        'dueOn',
        'result',
        'reportedOn',
      ]),
      paragraph(`请于${read('dueOn')}前（含当日）落实，并书面报告结果。`),
    ],
    { addressee: read('unit') },
  )

/** Wording of the forms of hearing, supervision, accountability and reception days. */
export const oversight: Partial<Record<FormCode, Layout>> = {
  F16: hearingNotice,
  F17: hearingRecord,
  F18: supervision,
  F19: advice,
  F20: discipline,
  F21: followUp,
}
