import type { Scene, TrackStory } from '../track'

const visit =
  (ago: number, more: (scene: Scene) => object) =>
  (scene: Scene): object => ({
    office: scene.unit('信访办'),
    on: scene.day(ago),
    way: 'visit',
    present: 12,
    delegation: false,
    evidence: ['接访登记表'],
    ...more(scene),
  })

/** Group visits of the year with their evidence, one of them a lawful delegation, and a commendation. Written for this demo. */
export const assessments: readonly TrackStory[] = [
  {
    kind: 'groupVisit',
    steps: [
      [
        61,
        'xfgb',
        'recordVisit',
        visit(62, ({ unit }) => ({
          destination: 'district',
          group: '王家庄村机井维修费分摊',
          village: unit('王家庄村'),
          area: unit('南园管理区'),
        })),
      ],
    ],
  },
  {
    kind: 'groupVisit',
    steps: [
      [
        40,
        'xfgb',
        'recordVisit',
        visit(41, ({ unit }) => ({
          destination: 'street',
          present: 5,
          delegation: true,
          group: '东关街商户推选代表反映临时摊位',
          village: unit('东关居委会'),
          area: unit('东关管理区'),
        })),
      ],
    ],
  },
  {
    kind: 'groupVisit',
    steps: [
      [
        33,
        'xfgb',
        'recordVisit',
        visit(34, ({ unit }) => ({
          destination: 'street',
          present: 8,
          group: '石桥村道路硬化',
          village: unit('石桥村'),
          area: unit('东关管理区'),
        })),
      ],
    ],
  },
  {
    kind: 'finding',
    steps: [
      [
        12,
        'xfzr',
        'proposeFinding',
        ({ unit, day }) => ({
          kind: 'commendation',
          office: unit('信访办'),
          decider: unit('文澜街道'),
          unit: unit('北岭管理区'),
          year: Number(day(12).slice(0, 4)),
          facts: '全年初次信访一次性化解率较高，校车线路传闻当日核实当日公开说明。',
        }),
      ],
      [9, 'ld', 'makeFinding', () => ({ limbs: ['outstanding'], reasons: '经核实，工作突出，群众认可。' })],
      [8, 'xfgb', 'noticeFinding'],
    ],
  },
]
