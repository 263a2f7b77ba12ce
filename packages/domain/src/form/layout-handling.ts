import type { FormCode } from './forms'
import { heading, list, page, paragraph, rows, type Block, type FormPage, type Reader } from './page'

type Layout = (read: Reader) => FormPage
import { opening } from './layout-notice'

/** The substance of both closing reports: claims, facts, basis, result of each claim, the four standards. */
const findings = (read: Reader): Block[] => [
  heading('一、诉求'),
  list(read.lines('claims')),
  heading('二、查明事实及证据'),
  ...(read.has('heardOn') ? [paragraph(`已于${read('heardOn')}听取信访人陈述事实和理由。`)] : []),
  ...(read.has('investigation') ? [paragraph(read.sentence('investigation'))] : []),
  paragraph(read.sentence('facts')),
  heading('三、处理结果'),
  list(read.lines('results')),
  heading('四、依据'),
  paragraph(read.sentence('legalBasis')),
  ...(read.has('standards') ? [heading('五、四项标准审核'), list(read.lines('standards'))] : []),
]

const assignmentReport: Layout = (read) =>
  page(
    'F08',
    read,
    [
      paragraph(
        `你单位交办的信访事项（编号${read('matterNumber')}，限${read('reportDueOn')}前办结）已经办理，现将办结情况报告如下。`,
      ),
      ...findings(read),
      ...(read.has('extension') ? [heading('延期情况'), paragraph(read.sentence('extension'))] : []),
    ],
    { addressee: read('sender'), foot: [`报告单位：${read('receiver')}`] },
  )

const closingReport: Layout = (read) =>
  page('F09', read, [
    paragraph(`信访事项（编号${read('matterNumber')}）已经办理，现呈报办结，请审核。`),
    ...findings(read),
    ...(read.has('solvedAtLevel') ? [heading('解决层级'), paragraph(read('solvedAtLevel'))] : []),
    ...(read.has('newGround')
      ? [heading('与原意见不同的事实和理由'), paragraph(read.sentence('newGround'))]
      : []),
  ])

const rework: Layout = (read) =>
  page('F10', read, [
    paragraph(`信访事项（编号${read('matterNumber')}）的办结报告经审核，未达到办结标准，请重新办理。`),
    heading('审核结果'),
    list(read.lines('standards')),
    heading('退回理由'),
    paragraph(read.sentence('reason')),
    paragraph(
      read.has('dueOn')
        ? `办理期限不因退回重新计算，仍为${read('dueOn')}前（含当日）。`
        : '办理期限不因退回重新计算。',
    ),
  ])

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
      paragraph(read.sentence('facts')),
      heading('三、处理意见'),
      list(read.lines('results')),
      heading('四、依据'),
      paragraph(read.sentence('legalBasis')),
      heading('五、救济途径'),
      paragraph(
        read.has('noReviewReason')
          ? read('noReviewReason')
          : `如不服本意见，可以自收到之日起${read('reviewDays')}日内向${read('reviewOrgan')}书面请求复查，并附本意见书。`,
      ),
    ],
    { addressee: read('petitioner') },
  )

const agreement: Layout = (read) =>
  page(
    'F14',
    read,
    [
      paragraph(`双方就信访事项（编号${read('matterNumber')}）自愿达成${read('agreement')}协议如下。`),
      rows('F14', read, ['petitioner', 'otherParty']),
      heading('诉求'),
      list(read.lines('claims')),
      heading('协议内容'),
      paragraph(read.sentence('terms')),
      paragraph(
        '本协议一式两份，双方各执一份，自双方签字之日起生效。不损害国家利益、社会公共利益和他人合法权益。',
      ),
      paragraph(`签订日期：${read('signedOn')}`),
    ],
    {
      ...(read.has('agreement') ? { title: `${read('agreement')}协议书` } : {}),
      foot: ['信访人签字：＿＿＿＿ 对方签字：＿＿＿＿ 调解人签字：＿＿＿＿'],
    },
  )

const extension: Layout = (read) =>
  page(
    'F15',
    read,
    [
      paragraph(
        `您的信访事项（编号${read('matterNumber')}）情况复杂，因${read.clause('reason')}，不能在${read('dueBefore')}前办结。`,
      ),
      paragraph(
        `经${read('approver')}于${read('approvedOn')}批准，办理期限延长${read('days')}日，至迟于${read('newDueOn')}办结并书面答复您。`,
      ),
    ],
    { addressee: read('petitioner') },
  )

/** Papers of the handling unit: reports, rework, the reply, agreements, extension. */
export const handling = {
  F08: assignmentReport,
  F09: closingReport,
  F10: rework,
  F11: reply,
  F14: agreement,
  F15: extension,
} as const satisfies Partial<Record<FormCode, Layout>>
