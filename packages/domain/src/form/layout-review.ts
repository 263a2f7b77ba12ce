import type { FormCode } from './forms'
import { heading, page, paragraph, type Block, type FormPage, type Reader } from './page'

type Layout = (read: Reader) => FormPage

const opinion = (read: Reader, asked: string): Block[] => [
  paragraph(
    `您不服${read('reviewedOrgan')}对信访事项（编号${read('matterNumber')}）作出的意见，提出的${asked}收悉。`,
  ),
  heading('一、请求事项'),
  paragraph(read.sentence('request')),
  heading('二、查明事实'),
  paragraph(read.sentence('facts')),
  heading('三、意见'),
  paragraph(`${read('outcome')}。${read.sentence('opinion')}`),
  heading('四、依据'),
  paragraph(read.sentence('legalBasis')),
]

const review: Layout = (read) =>
  page(
    'F12',
    read,
    [
      ...opinion(read, '复查请求'),
      heading('五、救济途径'),
      ...(read.has('redoDueOn')
        ? [paragraph(`${read('reviewedOrgan')}应当于${read('redoDueOn')}前重新作出处理意见并书面答复您。`)]
        : []),
      ...(read.has('nextOrgan')
        ? [
            paragraph(
              `如不服本意见，可以自收到之日起${read('reviewDays')}日内向${read('nextOrgan')}书面请求复核，并附本意见书。`,
            ),
          ]
        : []),
    ],
    { addressee: read('petitioner') },
  )

const reReview: Layout = (read) =>
  page(
    'F13',
    read,
    [
      ...opinion(read, '复核请求'),
      ...(read.has('hearing')
        ? [paragraph(`复核中举行了听证：${read('hearing')}，听证所需时间不计入复核期限。`)]
        : []),
      heading('五、终结说明'),
      paragraph(read.sentence('finality')),
      paragraph('信访人仍以同一事实和理由提出投诉请求的，各级机关、单位不再受理。'),
    ],
    { addressee: read('petitioner') },
  )

/** Opinions of the organs one and two levels above. */
export const reviews = { F12: review, F13: reReview } as const satisfies Partial<Record<FormCode, Layout>>
