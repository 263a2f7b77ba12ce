import { text, type Text } from '../text'
import type { Day } from './day'

type Fixed = readonly (readonly [name: Text, monthDays: readonly string[]])[]

const newYear = [text('元旦', 'New Year'), ['01-01']] as const
const national = [text('国庆节', 'National Day'), ['10-01', '10-02', '10-03']] as const
const labour = text('劳动节', 'Labour Day')

/**
 * Holidays that fall on fixed days, for years without a notice (DP-11), as the Holiday Measures stood. The lunar
 * ones (Spring Festival, Dragon Boat, Mid-Autumn), Qingming and the swapped days are known only from the year's
 * notice; guessing them would make the result look surer than it is, so it is marked provisional instead.
 */
const versions: readonly { readonly fromYear: number; readonly fixed: Fixed }[] = [
  { fromYear: 1999, fixed: [newYear, [labour, ['05-01', '05-02', '05-03']], national] },
  { fromYear: 2008, fixed: [newYear, [labour, ['05-01']], national] },
  { fromYear: 2025, fixed: [newYear, [labour, ['05-01', '05-02']], national] },
]

/** The fixed statutory holidays of a year. Source: 《全国年节及纪念日放假办法》第2条. */
export function statutoryDays(year: number): readonly (readonly [day: Day, name: Text])[] {
  const fixed = versions.findLast(({ fromYear }) => year >= fromYear)?.fixed ?? []
  return fixed.flatMap(([name, monthDays]) =>
    monthDays.map((monthDay) => [`${year}-${monthDay}`, name] as const),
  )
}
