import { text, type Text } from '../text'
import type { Day } from './day'

const newYear = text('元旦', 'New Year')
const labour = text('劳动节', 'Labour Day')
const national = text('国庆节', 'National Day')

/**
 * Holidays that fall on fixed days, for years without a notice (DP-11), as the Holiday Measures stood. The lunar
 * ones (Spring Festival, Dragon Boat, Mid-Autumn), Qingming and the swapped days are known only from the year's
 * notice; guessing them would make the result look surer than it is, so it is marked provisional instead.
 */
const fixed: readonly { from: Day; days: Readonly<Record<string, Text>> }[] = [
  {
    from: '1999-09-18',
    days: {
      ...{ '01-01': newYear, '05-01': labour, '05-02': labour, '05-03': labour },
      ...{ '10-01': national, '10-02': national, '10-03': national },
    },
  },
  {
    from: '2008-01-01',
    days: { '01-01': newYear, '05-01': labour, '10-01': national, '10-02': national, '10-03': national },
  },
  {
    from: '2025-01-01',
    days: {
      ...{ '01-01': newYear, '05-01': labour, '05-02': labour },
      ...{ '10-01': national, '10-02': national, '10-03': national },
    },
  },
]

/** The fixed statutory holidays of a year. Source: 《全国年节及纪念日放假办法》第2条. */
export function statutoryDays(year: number): readonly (readonly [day: Day, name: Text])[] {
  const days = fixed.findLast(({ from }) => `${year}-12-31` >= from)?.days ?? {}
  return Object.entries(days).map(([monthDay, name]) => [`${year}-${monthDay}`, name] as const)
}
