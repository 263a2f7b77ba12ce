import type { Scene, TrackStep, TrackStory } from '../track'

const plan = (ago: number, on: number, inspected: string): TrackStep => [
  ago,
  'xfgb',
  'planInspection',
  ({ unit, user, day }: Scene) => ({
    office: unit('信访办'),
    inspected: unit(inspected),
    day: day(on),
    inspectors: [user('xfgb'), user('xfzr')],
  }),
]

const full = {
  publicity: 10,
  territory: 10,
  arrival: 10,
  first: 20,
  meetings: 10,
  warning: 10,
  joint: 10,
  replies: 20,
}

/** A sheet with deductions: points below the most, each with what they rest on. */
const score =
  (deducted: Readonly<Record<string, readonly [points: number, evidence: string]>>) => (): object => ({
    scores: Object.entries(full).map(([item, points]) => {
      const less = deducted[item]
      return less ? { item, points: less[0], evidence: less[1] } : { item, points }
    }),
  })

/** One inspection confirmed, one waiting for the unit, one planned; the other units have none this half-year. */
export const inspections: readonly TrackStory[] = [
  {
    kind: 'inspection',
    steps: [
      plan(30, 25, '东关管理区'),
      [25, 'xfgb', 'scoreInspection', score({ meetings: [6, '本期应召开例会的半月中有缺，无会议纪要'] })],
      [23, 'dgzr', 'answerInspection', () => ({ statement: '情况属实，下半月起按期召开。' })],
      [22, 'xfzr', 'confirmInspection'],
    ],
  },
  {
    kind: 'inspection',
    steps: [
      plan(16, 12, '西关管理区'),
      [12, 'xfgb', 'scoreInspection', score({ first: [15, '初信初访有二件超过目标期限答复'] })],
    ],
  },
  { kind: 'inspection', steps: [plan(4, -8, '南园管理区')] },
]
