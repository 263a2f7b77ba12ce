import { source } from '../../source'
import { selectableGrounds } from '../../matter/acceptance'
import { unless } from '../../refusal'
import type { Check } from './check'

/** First or repeat, decided already, new facts: the person's judgement against the record. */
export const repeatChecks = {
  judgementFits: ({ judgement, earlier }, matter) => [
    ...unless(
      (judgement === 'first') === (earlier === undefined),
      'EARLIER_MISMATCH',
      '核定为初件的不填前件；其他情形须写明前件',
      'A first submission has no earlier matter; every other judgement names it',
      [source('S4.2.3')],
      'earlier',
    ),
    ...unless(
      earlier === undefined || earlier.id !== matter.id,
      'EARLIER_UNKNOWN',
      '前件不能是本事项',
      'The matter is not its own predecessor',
      [source('S4.2.3')],
      'earlier',
    ),
  ],

  groundEnds: ({ ground }, matter) =>
    unless(
      selectableGrounds(matter, 'M32').includes(ground!),
      'GROUND_NOT_SELECTABLE',
      '不再受理须为逾期未申请复查复核，或者已经终结',
      'Not accepted again only when review was not asked for in time, or the matter is final',
      [source('S4.2.7'), source('S4.2.8')],
      'ground',
    ),

  sameMatterAgain: ({ earlier, sameFacts }, matter) => [
    ...unless(
      earlier!.id !== matter.id && earlier!.samePetitioner === true,
      'OTHER_PETITIONER',
      '前件须为同一信访人或同一群体的信访事项',
      'The earlier matter must be of the same petitioner or group',
      [source('S4.2.7')],
      'earlier',
    ),
    ...unless(
      sameFacts === true,
      'FACTS_NOT_COMPARED',
      '须由人工核对事实和理由相同；有新的事实或理由的应当受理',
      'Somebody must have compared facts and reasons; new ones forbid this',
      [source('S4.2.8'), source('XFGZTL', '36(3)')],
      'sameFacts',
    ),
  ],

  earlierEnded: ({ earlier, ground }, { receivedOn }) => {
    if (ground === 'FINAL')
      return unless(
        earlier!.reReviewServed === true && ['M71', 'M80', 'M90'].includes(earlier!.status),
        'NOT_FINAL',
        '前件卷内没有已送达的复核意见，不属终结性信访事项',
        'No re-review opinion was served in the earlier matter: it is not final',
        [source('S4.2.8'), source('XFGZTL', '36(3)')],
        'earlier',
      )
    const { windowUntil } = earlier!
    return unless(
      windowUntil !== undefined && receivedOn > windowUntil,
      'REVIEW_STILL_OPEN',
      '请求复查、复核的期限未满，应当按复查、复核请求办理',
      'The window for review is still open: take it as a request for review',
      [source('S4.2.7'), source('XFGZTL', '35')],
      'earlier',
    )
  },
} as const satisfies Record<string, Check>
