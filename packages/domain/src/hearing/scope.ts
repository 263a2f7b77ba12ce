import { lawClassOf } from '../matter/submission'
import type { MatterFacts } from '../matter/facts'
import { unless, type Refusal } from '../refusal'
import { source } from '../source'
import type { Status } from '../matter/status'
import { impediments, type Impediment } from './facts'

/** States in which a decision on the substance is still open: handling, review, re-review. */
const heardIn: readonly Status[] = ['M30', 'M40', 'M41', 'M42', 'M60', 'M70']

/** Whether the matter may be heard at all. */
export function checkHearable(
  matter: Pick<MatterFacts, 'purpose' | 'status' | 'unreachable' | 'secrecy'>,
  found: readonly Impediment[],
): Refusal[] {
  const stops = found.filter((name) => impediments[name].effect === 'not-heard')
  return [
    ...unless(
      lawClassOf(matter.purpose) === 'appeal',
      'NOT_AN_APPEAL',
      '听证适用于申诉求决类事项',
      'Hearings are held for appeals and requests for a decision',
      [source('XFGZTL', '31(6)')],
    ),
    ...unless(
      matter.secrecy !== 'sealed',
      'SEALED_NOT_HEARD',
      '密封事项不得听证，以免材料透露给被反映的单位和人员',
      'A sealed matter is not heard: its material would reach those complained of',
      [source('XFGZTL', '30(3)')],
    ),
    ...unless(
      heardIn.includes(matter.status),
      'NOT_IN_HANDLING',
      '听证在办理、复查、复核期间举行',
      'Hearings belong to handling, review and re-review',
      [source('XFGZTL', '31(6)'), source('XFGZTL', '36(2)')],
    ),
    ...unless(
      !matter.unreachable,
      'PETITIONER_UNREACHABLE',
      '信访人姓名或者地址不清，无法通知其参加听证',
      'Name or address unclear: the petitioner cannot be invited',
      [source('S4.6.3')],
    ),
    ...unless(
      stops.length === 0,
      'NOT_TO_BE_HEARD',
      '正在诉讼、仲裁、行政复议或者涉及国家秘密的事项不得听证',
      'In litigation, arbitration or reconsideration, or with state secrets: not heard',
      stops.flatMap((name) => impediments[name].sources),
      'impediments',
    ),
  ]
}
