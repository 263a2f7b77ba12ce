import { expect, it } from 'vitest'
import { piecesOf, type Words } from './contents'

type Filed = Parameters<typeof piecesOf>[0]

const words: Words = {
  petitioner: '信访人',
  submission: (channel) => `${channel}原件`,
  attached: '原件附后',
  served: (day) => `${day} 送达`,
  notServed: '未送达',
}
const matter = {
  submissions: [{ id: 's1', channel: 'field_visit', number: 'XF1', receivedOn: '2026-03-02' }],
  documents: [
    {
      id: 'd2',
      title: '处理意见书',
      state: 'served',
      number: '文信复〔2026〕1号',
      issuedOn: '2026-04-02',
      servedOn: '2026-04-03',
      needsService: true,
    },
    {
      id: 'd0',
      title: '办结报告',
      state: 'draft',
      number: null,
      issuedOn: null,
      servedOn: null,
      needsService: false,
    },
    {
      id: 'd1',
      title: '受理告知单',
      state: 'issued',
      number: '文信受〔2026〕1号',
      issuedOn: '2026-03-05',
      servedOn: null,
      needsService: true,
    },
  ],
  attachments: [
    {
      id: 'a1',
      name: '照片.jpg',
      addedAt: '2026-03-02T16:30:00.000Z',
      addedBy: { id: 'u', name: '某登记员' },
    },
  ],
} as unknown as Filed

it('a file lists what came in, what was issued by day, what was attached, and no draft', () =>
  expect(piecesOf(matter, new Map([['d1', '某街道办事处']]), words)).toEqual([
    { id: 's1', title: '走访下访原件', by: '信访人', number: 'XF1', on: '2026-03-02', note: '' },
    {
      id: 'd1',
      title: '受理告知单',
      by: '某街道办事处',
      number: '文信受〔2026〕1号',
      on: '2026-03-05',
      note: '未送达',
    },
    {
      id: 'd2',
      title: '处理意见书',
      by: '',
      number: '文信复〔2026〕1号',
      on: '2026-04-02',
      note: '2026-04-03 送达',
    },
    { id: 'a1', title: '照片.jpg', by: '某登记员', number: '', on: '2026-03-03', note: '原件附后' },
  ]))
