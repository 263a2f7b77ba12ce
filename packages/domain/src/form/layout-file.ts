import type { FormCode } from './forms'
import { heading, list, page, paragraph, rows, type FormPage, type Reader } from './page'

type Layout = (read: Reader) => FormPage

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
        'presentedAtLevel',
      ]),
      heading('诉求'),
      list(read.lines('claims')),
      ...(read.has('facts') ? [heading('事实和理由'), paragraph(read.sentence('facts'))] : []),
      rows('F27', read, ['registrar']),
    ],
    { foot: [`查询凭条：编号${read('matterNumber')}，查询码${read('queryCode')}`] },
  )

const petitionersPaper: Layout = (read) =>
  page(
    'F29',
    read,
    [
      paragraph(`本人就信访事项（编号${read('matterNumber')}）声明如下：`),
      paragraph(read.sentence('content')),
      ...(read.has('writtenOn') ? [paragraph(`书写日期：${read('writtenOn')}`)] : []),
      paragraph('以上内容系本人真实意思表示，没有受到任何单位或者个人的胁迫、压制。'),
    ],
    {
      ...(read.has('paper') ? { title: read('paper') } : {}),
      foot: [`声明人：${read('petitioner')} 签字（捺印）：＿＿＿＿`],
    },
  )

const fileList: Layout = (read) =>
  page('F30', read, [rows('F30', read, ['matterNumber']), heading('卷内文书'), list(read.lines('documents'))])

const instruction: Layout = (read) =>
  page('F34', read, [
    rows('F34', read, ['matterNumber']),
    heading('诉求'),
    list(read.lines('claims')),
    ...(read.has('request') || !read.has('instruction')
      ? [heading('呈请事项'), paragraph(read.sentence('request'))]
      : []),
    ...(read.has('instruction') ? [heading('批示'), paragraph(read.sentence('instruction'))] : []),
  ])

const joint: Layout = (read) =>
  page('F35', read, [
    rows('F35', read, ['matterNumber']),
    heading('诉求'),
    list(read.lines('claims')),
    paragraph('经协商未能化解，启动联合办案。'),
    heading('参加单位与分工'),
    list(read.lines('division')),
  ])

/** Papers that stay in the file: delivery proof, registration, the petitioner's own papers, file list, requests for instruction. */
export const filed = {
  F26: proof,
  F27: registration,
  F29: petitionersPaper,
  F30: fileList,
  F34: instruction,
  F35: joint,
} as const satisfies Partial<Record<FormCode, Layout>>
