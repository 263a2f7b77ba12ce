import { source } from '../source'
import { text } from '../text'
import { petitioner, head, who, legalBasis, facts } from './common'
import { asked, known, ruled } from './field'
import type { Form } from './form'

/** Opinions of review and re-review. */
export const reviewPapers = {
  F12: {
    name: '复查意见书',
    label: text('复查意见书', 'review opinion'),
    issuedBy: text('复查机关', 'reviewing organ'),
    to: petitioner,
    when: text('收到复查请求之日起30日内', 'within 30 days of the request'),
    kind: '复查',
    signedBy: head,
    served: true,
    fields: [
      who,
      known('reviewedOrgan', '原办理机关', 'organ under review'),
      asked('request', '复查请求', 'request'),
      facts,
      known('outcome', '复查结论', 'outcome'),
      asked('opinion', '复查意见', 'opinion'),
      legalBasis,
      known('nextOrgan', '复核机关', 'organ of re-review', { optional: true }),
      known('redoDueOn', '重新办理期限', 'new reply due on', { kind: 'day', optional: true }),
      ruled('reviewDays', '请求复核期限（日）', 'request for re-review within (days)'),
    ],
    oneOf: [['nextOrgan', 'redoDueOn']],
    sources: [source('S4.4.1'), source('XFGZTL', '35')],
  },
  F13: {
    name: '复核意见书',
    label: text('复核意见书', 're-review opinion'),
    issuedBy: text('复核机关', 're-reviewing organ'),
    to: petitioner,
    when: text('收到复核请求之日起30日内', 'within 30 days of the request'),
    kind: '复核',
    signedBy: head,
    served: true,
    fields: [
      who,
      known('reviewedOrgan', '复查机关', 'organ under review'),
      asked('request', '复核请求', 'request'),
      facts,
      known('outcome', '复核结论', 'outcome'),
      asked('opinion', '复核意见', 'opinion'),
      legalBasis,
      known('hearing', '听证情况', 'hearing', { optional: true }),
      asked('finality', '终结说明', 'statement of finality'),
    ],
    sources: [source('S4.4.2'), source('XFGZTL', '36')],
  },
} as const satisfies Record<string, Form>
