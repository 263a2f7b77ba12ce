import { text } from '../text'
import { asked, known } from './field'

// Parties and fields that several forms share.

export const petitioner = text('信访人', 'petitioner')
export const office = text('信访工作机构', 'petition office')
export const unit = text('办理单位', 'handling unit')
export const head = text('单位负责人', 'head of the unit')
export const leader = text('分管领导', 'leader in charge')
export const file = text('存卷', 'the file')
export const within15 = text('收到之日起15日内', 'within 15 days of receipt')

export const who = known('petitioner', '信访人', 'petitioner')
export const claims = known('claims', '诉求', 'claims', { kind: 'list' })
export const receivedOn = known('receivedOn', '收到日期', 'received on', { kind: 'day' })
export const channel = known('channel', '信访形式', 'channel')
export const summary = known('summary', '主要内容', 'summary')
export const attachments = known('attachments', '附件', 'attachments', { kind: 'list', optional: true })
export const sender = known('sender', '发送单位', 'sender')
export const receiver = known('receiver', '接收单位', 'receiver')
export const secrecy = known('secrecy', '密级', 'secrecy')
export const legalBasis = asked('legalBasis', '法律依据', 'legal basis')
export const reason = asked('reason', '理由', 'reason')
export const queryCode = known('queryCode', '查询码', 'query code')
export const dueOn = known('dueOn', '办结期限', 'due on', { kind: 'day' })
/** The day an assignment sets for the report, beside the period of handling. */
export const reportDueOn = known('reportDueOn', '交办期限', 'report due on', { kind: 'day' })
export const results = known('results', '各项诉求处理结果', 'result of each claim', { kind: 'list' })
export const facts = asked('facts', '查明事实及证据', 'facts found and evidence')
export const standards = known('standards', '四项标准审核', 'four standards', { kind: 'list' })
