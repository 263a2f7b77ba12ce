import type { Day } from '../clock/day'
import { isDay } from '../clock/day'
import { isWithin } from '../clock/window'
import { isBlank, checkText } from '../matter/wording'
import { unless, type Refusal } from '../refusal'
import { dutyRow } from './duties'
import type { DueDuty, DutyProof, DutyStanding } from './plan'

/** Why a proof that somebody records by hand is none: outside the window, not yet possible, without document. */
export function checkProof(due: DueDuty, proof: Pick<DutyProof, 'on' | 'document'>, today: Day): Refusal[] {
  const { done, sources } = dutyRow(due.duty)
  return [
    ...unless(
      !isBlank(proof.document),
      'DOCUMENT_MISSING',
      '请写明完成的文件或者记录',
      'Name the document',
      sources,
      'document',
    ),
    ...checkText(proof.document, 'document', 'title'),
    ...unless(
      isDay(proof.on) && proof.on <= today,
      'DAY_IMPOSSIBLE',
      '完成日期应为今日或者以前的日期',
      'The day must be a day up to today',
      sources,
      'on',
    ),
    ...unless(
      done === 'within' ? isWithin(proof.on, due.window) : proof.on > due.window.to,
      'OUTSIDE_WINDOW',
      done === 'within' ? '完成日期不在本期之内' : '本期尚未结束，不能提前完成',
      done === 'within'
        ? 'The day lies outside the window'
        : 'The span it is about has not ended on that day',
      sources,
      'on',
    ),
  ]
}

/** Reasons are given for what was missed, not for what is done or still ahead. */
export const checkExplanation = ({ state, duty }: DutyStanding, reasons: string): Refusal[] => [
  ...unless(
    state === 'missed' || state === 'gap',
    'NOT_MISSED',
    '该项任务没有空缺，无需说明',
    'Nothing is missing here',
    dutyRow(duty).sources,
  ),
  ...unless(
    !isBlank(reasons),
    'REASONS_MISSING',
    '请说明未完成的原因',
    'Say why it was missed',
    dutyRow(duty).sources,
    'reasons',
  ),
  ...checkText(reasons, 'reasons', 'reason'),
]
