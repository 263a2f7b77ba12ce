import type { FormCode } from './forms'
import { list, page, paragraph, type FormPage, type Reader } from './page'

type Layout = (read: Reader) => FormPage

/** Opening of every notice to a petitioner. */
export const opening = (read: Reader) =>
  `您于${read('receivedOn')}通过${read('channel')}提出的信访事项（编号${read('matterNumber')}）收悉。`

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
      paragraph(`经审查：${read.sentence('facts')}`),
      paragraph(
        `上述情形为：${read('ground')}。依据${read.clause('legalBasis')}，决定：${read('decision')}。`,
      ),
      ...(read.has('finalDocument') ? [paragraph(`终结性文书：${read('finalDocument')}。`)] : []),
      ...(read.has('competentBody') ? [paragraph(`有权处理的机关：${read('competentBody')}。`)] : []),
      paragraph(read.sentence('guidance')),
      ...(read.has('remains') ? [paragraph(`其余诉求：${read.sentence('remains')}`)] : []),
    ],
    { addressee: read('petitioner'), ...(read.has('decision') ? { subtitle: read('decision') } : {}) },
  )

const diversion: Layout = (read) =>
  page(
    'F03',
    read,
    [
      paragraph(`${opening(read)}您提出的诉求为：`),
      list(read.lines('claims')),
      paragraph(
        `经审查，上述诉求${read('route')}，依据${read.clause('legalBasis')}，应当通过相应法定途径处理，由${read('competentBody')}依法受理。`,
      ),
      paragraph(`您可以这样提出：${read.sentence('guidance')}`),
      ...(read.has('passedOn') ? [paragraph(`您的来件已于${read('passedOn')}转送该机关。`)] : []),
      paragraph('法定途径有期限要求的，请注意在期限内提出。您在本机关登记的材料可以凭本告知书复制。'),
    ],
    { addressee: read('petitioner') },
  )

const supplement: Layout = (read) =>
  page(
    'F28',
    read,
    [
      paragraph(`${opening(read)}为便于依法办理，请补充或者说明下列内容：`),
      paragraph(read.sentence('particulars')),
      ...(read.has('particularsDueOn')
        ? [paragraph(`请于${read('particularsDueOn')}前（含当日）补正。`)]
        : []),
      paragraph(`您可以凭查询码${read('queryCode')}查询办理进展。`),
      paragraph('可以书面、口头或者通过原信访渠道补正；补正有困难的，请告知我们，我们将提供帮助。'),
    ],
    { addressee: read('petitioner') },
  )

const whereabouts: Layout = (read) =>
  page(
    'F31',
    read,
    [
      paragraph(opening(read)),
      paragraph(
        `根据属地管理、分级负责和“谁主管、谁负责”的原则，已于${read('sentOn')}将该事项转至${read('receiver')}依法办理，由该单位将接收情况以及处理途径和程序书面告知您。`,
      ),
      paragraph(`您可以凭查询码${read('queryCode')}查询办理进展。`),
    ],
    { addressee: read('petitioner') },
  )

/** What petitioners are told while a matter is sorted and accepted. */
export const notices = {
  F01: acceptance,
  F02: notice,
  F03: diversion,
  F28: supplement,
  F31: whereabouts,
} as const satisfies Partial<Record<FormCode, Layout>>
