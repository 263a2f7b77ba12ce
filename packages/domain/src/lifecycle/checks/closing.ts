import { isDay } from '../../clock/day'
import { checkResults } from '../../matter/claims'
import { source } from '../../source'
import { standards, type Standard } from '../answers'
import { unless } from '../../refusal'
import type { Check } from './check'

const names = Object.keys(standards) as Standard[]

/** The closing report and its review. */
export const closingChecks = {
  everyClaimAnswered: ({ results }, matter) => checkResults(matter.claims, results!, matter.purpose),

  heard: ({ heardOn, investigation }, matter, { today }) => [
    ...unless(
      matter.unreachable ||
        (isDay(heardOn) && heardOn >= (matter.acceptedOn ?? matter.receivedOn) && heardOn <= today),
      'NOT_HEARD',
      '办理信访事项应当听取信访人陈述事实和理由，日期在受理之后、今日之前',
      'The petitioner must have been heard, between acceptance and today',
      [source('XFGZTL', '31(6)')],
      'heardOn',
    ),
    ...unless(
      investigation!.trim().length >= 10,
      'INVESTIGATION_MISSING',
      '应当写明调查情况，不少于10字',
      'Record the investigation, ten characters or more',
      [source('XFGZTL', '31(6)'), source('S5.8')],
      'investigation',
    ),
  ],

  standardsMet: ({ standards: marks }) =>
    names.flatMap((name) =>
      unless(
        marks![name] === true,
        'STANDARD_NOT_MET',
        `“${standards[name]['zh-CN']}”未达到的，应当退回重新办理`,
        `"${standards[name].en}" is not met: return it for rework`,
        [source('S4.5.5')],
        `standards.${name}`,
      ),
    ),

  someStandardNotMet: ({ standards: marks }) =>
    unless(
      names.some((name) => marks![name] === false),
      'STANDARDS_ALL_MET',
      '四项标准均已达到，不需退回',
      'All four standards are met: nothing to return',
      [source('S4.5.5')],
      'standards',
    ),
} as const satisfies Record<string, Check>
