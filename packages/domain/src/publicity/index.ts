import { isDay, type Day } from '../clock/day'
import { isWithin, type DaySpan } from '../clock/window'
import { checkNoPersons } from '../matter/personal-data'
import { checkCount, checkText, isBlank } from '../matter/wording'
import { unless, type Refusal } from '../refusal'
import { source } from '../source'
import { text, type Text } from '../text'

/** The three kinds of S1.1.1. */
export const activityKinds = {
  lecture: text('知识讲座', 'lecture'),
  printed: text('印发宣传材料', 'printed material'),
  other: text('其他形式', 'another form'),
} as const satisfies Record<string, Text>
export type ActivityKind = keyof typeof activityKinds

export const audiences = {
  cadres: text('干部', 'cadres'),
  public: text('群众', 'the public'),
} as const satisfies Record<string, Text>
export type Audience = keyof typeof audiences

/** One activity of study or publicity. */
export interface Activity {
  readonly unit: string
  readonly kind: ActivityKind
  readonly audience: Audience
  readonly topic: string
  readonly day: Day
  readonly place: string
  /** People reached; copies handed out where something was printed. */
  readonly reached: number
  readonly copies?: number
}

const basis = [source('S1.1.1')]

export const checkActivity = (
  { day, kind, topic, place, reached, copies }: Activity,
  today: Day,
): Refusal[] => [
  ...unless(
    isDay(day) && day <= today,
    'DAY_IMPOSSIBLE',
    '活动日期应为今日或者以前',
    'A day up to today',
    basis,
    'day',
  ),
  ...unless(!isBlank(topic), 'TOPIC_MISSING', '请填写主题', 'Name the topic', basis, 'topic'),
  ...unless(!isBlank(place), 'PLACE_MISSING', '请填写地点', 'Name the place', basis, 'place'),
  ...checkText(topic, 'topic', 'title'),
  ...checkText(place, 'place', 'title'),
  ...checkNoPersons(topic, 'topic'),
  ...checkCount(reached, 'reached'),
  ...checkCount(copies, 'copies'),
  ...unless(
    kind !== 'printed' || copies !== undefined,
    'COPIES_MISSING',
    '印发宣传材料的，请填写份数',
    'Say how many copies were printed',
    basis,
    'copies',
  ),
]

export interface PublicityCount {
  readonly unit: string
  readonly activities: number
  readonly reached: number
  readonly copies: number
}

/** What each unit did in a span, in the order given; a unit without activity is a gap of the inspection, no breach. */
export const publicityCounts = (
  units: readonly string[],
  activities: readonly Activity[],
  span: DaySpan,
): PublicityCount[] =>
  units.map((unit) => {
    const own = activities.filter((one) => one.unit === unit && isWithin(one.day, span))
    const sum = (of: (one: Activity) => number) => own.reduce((total, one) => total + of(one), 0)
    return {
      unit,
      activities: own.length,
      reached: sum(({ reached }) => reached),
      copies: sum(({ copies = 0 }) => copies),
    }
  })

/** What was recorded in error is withdrawn with the reason: it stays on the list and is counted no more. */
export const checkWithdrawal = (reasons: string): Refusal[] => [
  ...unless(!isBlank(reasons), 'REASONS_MISSING', '请说明撤回的原因', 'Say why', basis, 'reasons'),
  ...checkText(reasons, 'reasons', 'reason'),
]
