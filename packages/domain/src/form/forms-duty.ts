import { source } from '../source'
import { text } from '../text'
import { office, facts } from './common'
import { asked } from './field'
import type { Form } from './form'

/** Bulletins, reports and minutes of the office. */
export const dutyPapers = {
  F22: {
    name: '信访专报',
    label: text('信访专报、情况分析报告', 'analysis report'),
    issuedBy: office,
    to: text('党委，抄上级信访部门', 'Party committee, copy to the superior office'),
    when: text('定期', 'regularly'),
    kind: '专报',
    signedBy: office,
    served: false,
    fields: [asked('period', '期间', 'period'), asked('parts', '各部分内容', 'parts', { kind: 'list' })],
    sources: [source('S4.8.1'), source('S4.8.2'), source('S4.8.3')],
  },
  F23: {
    name: '信访情况通报',
    label: text('信访情况通报', 'bulletin'),
    issuedBy: office,
    to: text('各单位', 'units'),
    when: text('每月', 'monthly'),
    kind: '通报',
    signedBy: office,
    served: false,
    fields: [asked('period', '期间', 'period'), asked('content', '内容', 'content')],
    sources: [source('S1.9.1'), source('S4.7.1'), source('S4.7.3')],
  },
  F24: {
    name: '信访预警、重大紧急信访信息报告',
    label: text('预警与紧急信息报告', 'early warning or urgent report'),
    issuedBy: text('信访信息员、第一信息人', 'information officer or first informant'),
    to: text('领导', 'leaders'),
    when: text('随时', 'at once'),
    signedBy: text('报告人', 'reporter'),
    served: false,
    fields: [
      asked('category', '类别', 'category'),
      asked('place', '地点', 'place'),
      asked('content', '情况', 'content'),
      asked('measures', '措施', 'measures'),
    ],
    sources: [source('S1.6.2'), source('S4.9.3')],
  },
  F25: {
    name: '一票否决决定、通报表扬（批评）、奖励决定',
    label: text('考核决定', 'assessment decision'),
    issuedBy: text('街道', 'sub-district'),
    to: text('单位', 'unit'),
    when: text('申诉期满后', 'after appeal'),
    kind: '决',
    signedBy: text('主要负责人', 'head'),
    served: false,
    fields: [facts, asked('finding', '认定', 'finding'), asked('appeal', '申诉途径', 'appeal route')],
    sources: [source('S1.8.1'), source('S1.9.2'), source('S1.10.5')],
  },
} as const satisfies Record<string, Form>
