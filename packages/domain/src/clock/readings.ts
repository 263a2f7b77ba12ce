import { source, type Source } from '../source'
import { text, type Text } from '../text'

/** How days are counted: the readings DP-1…DP-16, each with what it says and what it rests on. */
export const readings = {
  'DP-1': {
    says: text('自某日起N日内：当日不计入，自次日起算', 'within N days of a day: that day is not counted'),
    basis: [source('CC', '201')],
  },
  'DP-2': {
    says: text(
      '“日”“天”为自然日，“工作日”为工作日',
      '“日” and “天” are calendar days, “工作日” working days',
    ),
    basis: [source('XFGZTL', '23')],
  },
  'DP-3': {
    says: text('第一个工作日为当日之后的首个工作日', 'working day 1 is the first working day after the day'),
    basis: [source('CC', '201')],
  },
  'DP-4': {
    says: text(
      '期满当日计入，至24时止；须在营业时间办理的至停止办理时止',
      'the last day is included, until 24:00, or until closing where a counter must be open',
    ),
    basis: [source('CC', '203'), source('CC', '1259')],
  },
  'DP-5': {
    says: text(
      '期满日为休息日的，顺延至休息日结束后的第一日；调休上班日不是休息日',
      'a last day that is a rest day moves to the first day after; a make-up working day is no rest day',
    ),
    basis: [source('CC', '203')],
  },
  'DP-6': {
    says: text(
      '延期自原期满日（未顺延）起算，只顺延一次，累计不超过30日',
      'extensions count unrolled and roll once',
    ),
    basis: [source('XFGZTL', '34')],
  },
  'DP-7': {
    says: text(
      '“前N日”：事项当日不计入，逢休息日提前',
      'advance notice: a rest day moves to the working day before',
    ),
    basis: [source('CC', '201')],
  },
  'DP-8': {
    says: text(
      '按分钟计算的自记录之时起，恰好N分钟为按时',
      'minutes run from the record; exactly N is in time',
    ),
    basis: [source('CC', '201'), source('CC', '1259')],
  },
  'DP-9': {
    says: text('复核听证所需时间不计入：恢复日减停止日', 'hearing time in re-review is excluded'),
    basis: [source('XFGZTL', '36')],
  },
  'DP-10': {
    says: text('放假安排修改后重新计算，已告知信访人的日期不提前', 'a printed date is never moved earlier'),
    basis: [],
  },
  'DP-11': {
    says: text('尚未公布安排的年度按周末和固定节日暂定', 'a year without a notice is provisional'),
    basis: [source('HOL', '2')],
  },
  'DP-12': {
    says: text('每半月为1—15日和16日—月末；每年按事发日的公历年', 'half-months are days 1-15 and 16-end'),
    basis: [],
  },
  'DP-13': {
    says: text('“以上、以下、以内、届满”含本数，“不满、超过、以外”不含', '“within” includes the number'),
    basis: [source('CC', '1259')],
  },
  'DP-14': {
    says: text('期满前交邮的不算过期', 'posted before the end of the last day is in time'),
    basis: [source('CPL', '85')],
  },
  'DP-15': {
    says: text(
      '内部目标为未顺延期满日当日或之前的最后一个工作日',
      'internal target: the last working day before',
    ),
    basis: [],
  },
  'DP-16': {
    says: text('“收到书面答复之日”为送达回证所载日期', 'the day of receipt is the service date'),
    basis: [source('CPL', '87')],
  },
} as const satisfies Record<`DP-${number}`, { says: Text; basis: readonly Source[] }>
