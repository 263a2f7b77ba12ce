import { source } from '../source'
import { text } from '../text'
import { choice, days, minutes, persons, workingDays, type Book } from './rulebook'

/** Working days left at which a light turns yellow; a habit of this system, no breach follows from it. */
export const yellowWorkingDays = 3

const here = source('DESIGN', '')

/** Readings that every handbook shares: proposals of this system where neither handbook nor floor says anything. */
export const shared: Book['values'] = {
  'receiver-role': [
    choice('B', source('XFGZTL', '23'), {
      note: text('党委和政府信访部门以外的机关、单位', 'organs and units other than petition offices'),
    }),
  ],
  'light-yellow': [workingDays(yellowWorkingDays, here)],
  'restart-minimum': [workingDays(3, here)],
  'signing-reminder': [workingDays(3, here)],
  'withdrawal-cooling': [days(7, source('DESIGN', '8'))],
  'quality-window': [days(90, here)],
  'bulletin-day': [workingDays(5, here, { note: text('制度未定日数', 'no number in the handbook') })],
  'warning-feedback': [days(30, here)],
  'urgent-escalation': [
    minutes(15, here, {
      note: text('只用于再次提醒，不据此认定迟报', 'for reminding again only; no delay is found by it'),
    }),
  ],
  'assessment-appeal': [days(15, source('DESIGN', '8.3'))],
  'group-visit': [
    persons(5, here, { note: text('法无定义，按统计口径', 'not defined by law; as statistics count') }),
  ],
  'large-visit': [persons(50, here, { note: text('制度未定人数', 'no number in the handbooks') })],
  'joint-reserve': [workingDays(5, here)],
  'hearing-time': [choice('order', source('DP-9'))],
  'reception-shift': [choice('after', here)],
  'extension-request': [choice('last-day', here)],
}
