import { addDays, daysBetween, monthOf, type Day } from '@xinfang/domain'
import type { TrackStory } from '../track'

/** The bulletin on the month before last, signed a week into the next, and one on transfers being written. */
export function bulletins(today: Day): readonly TrackStory[] {
  const next = monthOf(addDays(monthOf(today).from, -1))
  const month = monthOf(addDays(next.from, -1))
  const ago = daysBetween(addDays(next.from, 6), today)
  const figures = { ...month, asOf: addDays(month.to, 1) }
  return [
    {
      kind: 'bulletin',
      steps: [
        [
          ago,
          'xfgb',
          'draftBulletin',
          ({ unit }) => ({
            kind: 'monthly',
            unit: unit('信访办'),
            figures,
            parts: [
              {
                name: 'content',
                text: '各单位按期受理、按期答复。物业管理、噪声扰民反映较多，请相关单位从源头改进，并将措施报信访办。',
              },
            ],
          }),
        ],
        [ago, 'xfgb', 'submitBulletin'],
        [ago - 1, 'xfzr', 'signBulletin'],
      ],
    },
    {
      kind: 'bulletin',
      steps: [
        [
          2,
          'xfgb',
          'draftBulletin',
          ({ unit }) => ({ kind: 'transfers', unit: unit('信访办'), figures, parts: [] }),
        ],
      ],
    },
  ]
}
