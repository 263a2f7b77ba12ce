import type { Day } from '../clock/day'
import { refusal, unless, type Refusal } from '../refusal'
import { limitAt, rulesAt } from '../rulebook/resolve'
import type { Rulebook } from '../rulebook/rulebook'
import { text } from '../text'
import type { CaseLeadFacts } from './facts'

/**
 * Guard on closing: a major matter has a leader, a plan and at least the follow-ups that the rules ask (S1.3.4).
 * Empty for other matters, and where no rule in force sets a number.
 */
export function checkCaseLead(
  { major }: { readonly major: boolean },
  lead: CaseLeadFacts | undefined,
  { rulebook, today }: { readonly rulebook: Rulebook; readonly today: Day },
): Refusal[] {
  const least = limitAt(rulebook, 'case-follow-ups', today)
  if (!major || least === undefined) return []
  const { handbook, floor } = rulesAt(rulebook, 'case-follow-ups', today)
  const basis = [handbook, floor].flatMap((rule) => (rule ? [rule.source] : []))
  const done = lead?.followUps.length ?? 0
  return [
    ...unless(
      lead?.leader !== undefined,
      'CASE_LEAD_MISSING',
      '重大信访事项应当有包案领导',
      'A major matter needs a leader who answers for it',
      basis,
    ),
    ...unless(
      (lead?.plan ?? '').trim() !== '',
      'CASE_PLAN_MISSING',
      '包案领导尚未提出化解方案',
      'The leader has not set down a plan yet',
      basis,
    ),
    ...(done >= least
      ? []
      : [
          refusal(
            'FOLLOW_UPS_MISSING',
            text(
              '包案领导应当至少跟进{least}次，现有{done}次',
              'At least {least} follow-ups of the leader; {done} so far',
            ),
            { basis, values: { least, done } },
          ),
        ]),
  ]
}
