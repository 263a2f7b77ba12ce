import type { ActivityStory } from '../activity'

/** Study and publicity of some units; the others have a gap. Written for this demo. */
export const activities: readonly ActivityStory[] = [
  {
    ago: 75,
    by: 'xfgb',
    unit: '信访办',
    kind: 'lecture',
    audience: 'cadres',
    topic: '《信访工作条例》专题讲座',
    place: '街道办事处三楼会议室',
    reached: 64,
  },
  {
    ago: 41,
    by: 'dgzr',
    unit: '东关管理区',
    kind: 'printed',
    audience: 'public',
    topic: '依法有序反映诉求明白纸',
    place: '东关街集市',
    reached: 320,
    copies: 500,
  },
  {
    ago: 27,
    by: 'xgzr',
    unit: '西关管理区',
    kind: 'other',
    audience: 'public',
    topic: '信访法治宣传进村入户',
    place: '柳行村文化广场',
    reached: 85,
  },
]
