import type { Scene, TrackStory } from './track'

interface Where {
  readonly unit: string
  readonly handler: string
  readonly head: string
  readonly place: string
}

/** An event that went up three levels and ended, and one that just came in. Written for this demo. */
export const urgentReports = ({ unit, handler, head, place }: Where): readonly TrackStory[] => {
  const first = ({ unit: id, user, before }: Scene) => ({
    unit: id(unit),
    category: 'B',
    event: 'stoppage',
    place,
    occurredAt: before(12),
    persons: 26,
    demand: '结清两个月劳务费',
    acts: '在工地门口聚集，未影响通行',
    measures: '已到场劝导，通知劳动监察和施工单位负责人到场',
    level: 'unit-leader',
    toUnit: id(unit),
    toUser: user(head),
  })
  return [
    {
      kind: 'urgentReport',
      steps: [
        [8, handler, 'sendUrgentReport', first],
        [8, head, 'acknowledgeUrgentReport'],
        [8, head, 'passOnUrgentReport', ({ unit: id }) => ({ level: 'office', toUnit: id('信访办') })],
        [8, 'xfgb', 'acknowledgeUrgentReport'],
        [
          8,
          handler,
          'followUpUrgentReport',
          () => ({ text: '施工单位负责人已到场，承诺当日结清。', persons: 8 }),
        ],
        [8, handler, 'closeUrgentReport', () => ({ text: '劳务费当日结清，人员散去，秩序正常。' })],
      ],
    },
    {
      kind: 'urgentReport',
      steps: [
        [0, handler, 'sendUrgentReport', first],
        [0, head, 'acknowledgeUrgentReport'],
        [0, head, 'passOnUrgentReport', ({ unit: id }) => ({ level: 'office', toUnit: id('信访办') })],
      ],
    },
  ]
}
