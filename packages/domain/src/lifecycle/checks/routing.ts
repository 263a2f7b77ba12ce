import { isUnit } from '../../access/units'
import { checkSetDay } from '../../clock/set-day'
import { source } from '../../source'
import { unless } from '../../refusal'
import { notAccused, type Check } from './check'

/** Transfer, assignment, objection. */
export const routingChecks = {
  receiver: ({ to }, matter, context) => [
    ...unless(
      isUnit(to!, context.units) && to !== matter.homeUnit,
      'RECEIVER_UNKNOWN',
      '请选择本单位以外的接收单位',
      'Choose a unit other than your own',
      [source('S4.3.2')],
      'to',
    ),
    ...notAccused(to!, 'to', matter, context),
  ],

  sealedReaders: ({ members }, matter) =>
    unless(
      matter.secrecy !== 'sealed' || (members ?? []).length > 0,
      'READERS_MISSING',
      '密封事项须指定接收人员',
      'Name who will read a sealed matter',
      [source('XFGZTL', '30(3)')],
      'members',
    ),

  dueWithinStatute: ({ due }, _matter, { today, rulebook, calendar }) => [
    ...checkSetDay(due, { trigger: today, rulebook, calendar }),
  ],

  detailedReasons: ({ reasons }) =>
    unless(
      reasons!.trim().length >= 10,
      'REASONS_TOO_SHORT',
      '应当详细说明理由，不少于10字',
      'Give detailed reasons, ten characters or more',
      [source('XFGZTL', '23(3)')],
      'reasons',
    ),
} as const satisfies Record<string, Check>
