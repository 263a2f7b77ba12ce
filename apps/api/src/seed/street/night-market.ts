import { handled, type Story } from '../story'
import { society } from './office'

interface Told {
  readonly key: string
  readonly ago: number
  readonly channel: Story['channel']
  readonly title: string
  readonly facts: string
  readonly person: number
}

/** Six people about one night market within ten days: what the page of hot issues proposes. Written for this demo; nobody sent it. */
const told: readonly Told[] = [
  {
    key: 'market-smoke',
    ago: 9,
    channel: 'letter',
    title: '东关街夜市烧烤油烟直排，住户不敢开窗',
    facts: '东关街夜市烧烤摊没有油烟净化设备，每晚七点到凌晨油烟直排，临街住户整晚不敢开窗，孩子咳嗽不止。',
    person: 47,
  },
  {
    key: 'market-noise',
    ago: 8,
    channel: 'call',
    title: '东关街夜市烧烤摊凌晨仍在吆喝，噪声扰民',
    facts: '来电人称东关街夜市烧烤摊凌晨一点仍在吆喝、播放音乐，油烟和噪声都很大，多次劝说无效。',
    person: 48,
  },
  {
    key: 'market-passage',
    ago: 6,
    channel: 'online',
    title: '东关街夜市烧烤摊占道，油烟噪声扰民',
    facts: '东关街夜市烧烤摊占用人行道摆放桌椅，油烟、噪声影响临街住户，救护车难以通过。',
    person: 49,
  },
  {
    key: 'market-hours',
    ago: 5,
    channel: 'letter',
    title: '要求规范东关街夜市烧烤摊经营时间',
    facts: '东关街夜市烧烤摊没有固定收摊时间，凌晨仍有噪声和油烟，希望规定收摊时间并安装油烟净化设备。',
    person: 50,
  },
  {
    key: 'market-water',
    ago: 4,
    channel: 'visit',
    title: '东关街夜市烧烤污水倒入雨水口，油烟扰民',
    facts: '东关街夜市烧烤摊收摊后把污水倒入雨水口，油烟噪声长期扰民，楼下地面油污打滑。',
    person: 51,
  },
  {
    key: 'market-shop',
    ago: 3,
    channel: 'mailbox',
    title: '东关街夜市烧烤油烟影响沿街商户经营',
    facts: '东关街夜市烧烤摊油烟熏黑店招，噪声影响沿街商户经营，请统一划定夜市区域。',
    person: 52,
  },
]

export const nightMarket: readonly Story[] = told.map(({ person, ago, ...one }) => ({
  ...one,
  ago,
  purpose: 'request',
  claims: ['规范东关街夜市烧烤摊的油烟和噪声'],
  people: [person],
  category: '环境保护/环境污染/大气污染',
  place: '东关街',
  ...(one.channel === 'visit' ? { more: { present: 1, oral: true } } : {}),
  ...(one.channel === 'call' ? { more: { oral: true } } : {}),
  steps: handled(ago - 1, society),
}))
