import { refusal, type Refusal } from '../refusal'
import { source } from '../source'
import { text } from '../text'
import { checkArrangement, type Arrangement, type Holiday } from './arrangement'
import type { Calendar } from './calendar'
import type { Day } from './day'

const basis = [source('DP-10')]
const say = (code: string, zh: string, en: string, field: string): Refusal =>
  refusal(code, text(zh, en), { basis, field })

const spanOf = ({ off, work }: Holiday): string => [off.join(), ...work.toSorted()].join()
const daysOf = ({ year, holidays }: Arrangement): string =>
  [year, ...holidays.map(spanOf).toSorted()].join(' ')

/** Longest texts of a notice, in characters. */
const longest = { number: 60, url: 300, name: 30 } as const

function checkWords({ notice: { number = '', url }, holidays }: Arrangement): Refusal[] {
  const found: Refusal[] = []
  if (number.trim() === '' || number.length > longest.number)
    found.push(say('NUMBER_MISSING', '请填写通知文号', 'Give the number of the notice', 'number'))
  if (url !== '' && (!/^https?:\/\/\S+$/.test(url) || url.length > longest.url))
    found.push(say('URL_INVALID', '网址应以 http:// 或 https:// 开头', 'Not a web address', 'url'))
  holidays.forEach(({ name }, i) => {
    if (name['zh-CN'].trim() === '' || name['zh-CN'].length > longest.name)
      found.push(say('NAME_MISSING', '请填写节日名称', 'Name the holiday', `holidays.${i}.name`))
  })
  return found
}

/**
 * What is wrong with a notice that is about to be put in force; empty when nothing is. It must be published
 * already, bear its number, and arrange something else than what is in force for its year.
 */
export function checkPublication(
  arrangement: Arrangement,
  calendar: Calendar,
  today: Day,
): readonly Refusal[] {
  const found = [...checkArrangement(arrangement), ...checkWords(arrangement)]
  if (found.length > 0) return found
  const { year, knownFrom } = arrangement
  const inForce = calendar.arrangements.findLast((other) => other.year === year)
  if (knownFrom > today)
    found.push(
      say(
        'NOT_YET_PUBLISHED',
        '公布日期不得晚于今日',
        'A notice of the future is not known yet',
        'knownFrom',
      ),
    )
  if (inForce !== undefined && knownFrom < inForce.knownFrom)
    found.push(
      say(
        'OLDER_THAN_IN_FORCE',
        '该年已有更晚公布的安排',
        'A later notice for this year is in force',
        'knownFrom',
      ),
    )
  if (inForce !== undefined && daysOf(inForce) === daysOf(arrangement))
    found.push(
      say('NOTHING_NEW', '与现行安排相同，无需公布', 'It arranges what is in force already', 'holidays'),
    )
  return found
}
