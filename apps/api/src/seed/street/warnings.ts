import type { Scene, TrackStory } from '../track'

/** Early warnings: one that waits for feedback, one acted upon, one closed as not borne out. Written for this demo. */
export const warnings: readonly TrackStory[] = [
  {
    kind: 'earlyWarning',
    steps: [
      [
        4,
        'dgcb',
        'reportWarning',
        ({ unit, day }: Scene) => ({
          unit: unit('东关管理区'),
          office: unit('信访办'),
          issue: '农贸市场改造期间摊位临时安置标准不一',
          place: '东关街农贸市场',
          demand: '统一临时摊位费标准，明确回迁时间',
          cause: '两期改造的安置方案先后不一致',
          risk: 'medium',
          concerned: 64,
          proposed: '由规划建设办牵头公示统一标准，三日内召开商户说明会',
          foundOn: day(4),
        }),
      ],
      [
        3,
        'xfgb',
        'verifyWarning',
        () => ({ feedback: '走访市场管理方并查阅两期方案，标准确有差异，商户情绪总体平稳。' }),
      ],
      [2, 'xfgb', 'takeMeasure', () => ({ what: '规划建设办已拟定统一标准并在市场公示栏公示。' })],
    ],
  },
  {
    kind: 'earlyWarning',
    steps: [
      [
        1,
        'nyzr',
        'reportWarning',
        ({ unit, day }: Scene) => ({
          unit: unit('南园管理区'),
          office: unit('信访办'),
          issue: '灌溉机井检修延期，春灌用水紧张',
          place: '王家庄村东机井',
          demand: '一周内恢复供水',
          cause: '配件到货延迟',
          risk: 'high',
          concerned: 210,
          proposed: '协调邻村机井临时供水，督促检修单位到场',
          foundOn: day(1),
        }),
      ],
    ],
  },
  {
    kind: 'earlyWarning',
    steps: [
      [
        30,
        'blzr',
        'reportWarning',
        ({ unit, day }: Scene) => ({
          unit: unit('北岭管理区'),
          office: unit('信访办'),
          issue: '传闻校车线路取消',
          place: '北岭村',
          demand: '保留校车线路',
          cause: '线路调整通知表述不清',
          risk: 'low',
          concerned: 40,
          proposed: '请教育部门书面说明',
          foundOn: day(30),
        }),
      ],
      [28, 'xfgb', 'dismissWarning', () => ({ feedback: '经核实线路只调整一站，未取消。' })],
      [27, 'xfgb', 'closeWarning', () => ({ result: '已在村务公开栏说明，未发生信访。' })],
    ],
  },
]
