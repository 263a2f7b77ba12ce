import { text } from '../text'
import type { Rule } from './rule'

/** Periods that clocks run on. */
export const periods = {
  triage: {
    says: text(
      '自收到之日起{n}日内登记并转送、交办',
      'register and transfer or assign within {n} days of receipt',
    ),
  },
  notice: {
    says: text(
      '自收到之日起{n}日内书面告知信访人',
      'tell the petitioner in writing within {n} days of receipt',
    ),
  },
  'receiver-notice': {
    says: text(
      '自收到转送、交办之日起{n}日内告知信访人',
      'the receiving unit tells the petitioner within {n} days of receiving the transfer',
    ),
  },
  objection: {
    says: text(
      '自收到转送、交办之日起{n}个工作日内提出异议',
      'the receiving unit may object within {n} working days of receiving the transfer',
    ),
  },
  handling: { says: text('自受理之日起{n}日内办结', 'handle and reply within {n} days of acceptance') },
  extension: { says: text('延长期限累计不超过{n}日', 'extensions add up to at most {n} days') },
  'review-request': {
    says: text(
      '自收到书面答复之日起{n}日内请求复查',
      'ask for review within {n} days of receiving the reply',
    ),
  },
  review: {
    says: text(
      '自收到复查请求之日起{n}日内答复',
      'answer within {n} days of receiving the request for review',
    ),
  },
  're-review-request': {
    says: text(
      '自收到复查意见之日起{n}日内请求复核',
      'ask for re-review within {n} days of receiving the review opinion',
    ),
  },
  're-review': {
    says: text(
      '自收到复核请求之日起{n}日内答复，听证所需时间不计算在内',
      'answer within {n} days of receiving the request for re-review, time for a hearing not counted',
    ),
  },
  'advice-answer': {
    says: text(
      '自收到改进建议之日起{n}日内书面反馈',
      'answer advice for improvement in writing within {n} days',
    ),
  },
  simple: {
    says: text(
      '简易办理，自受理之日起{n}个工作日内答复',
      'simple procedure: opinion within {n} working days',
    ),
  },
  'first-petition-target': {
    says: text(
      '初信初访力争{n}个工作日内一次办结',
      'first petitions: settled in one go within {n} working days',
    ),
  },
  'first-petition-limit': {
    says: text(
      '初信初访至迟{n}个工作日办结',
      'first petitions: settled within {n} working days at the latest',
    ),
  },
  'reply-ordinary': {
    says: text('一般事项{n}个工作日内答复', 'ordinary items: reply within {n} working days'),
  },
  'reply-important': {
    says: text('重要事项{n}个工作日内答复', 'important items: reply within {n} working days'),
  },
  arrival: { says: text('接到通知后{n}分钟内到达现场', 'on the spot within {n} minutes of the notice') },
  'reception-notice': {
    says: text(
      '接待日前{n}日通知接待领导和陪同人员',
      'tell the receiving leaders {n} days before the reception day',
    ),
  },
  'hearing-decision': {
    says: text('自收到听证申请之日起{n}日内决定', 'decide on a hearing within {n} days of the request'),
  },
  'hearing-session': {
    says: text('自收到听证申请之日起{n}日内举行听证', 'hold the hearing within {n} days of the request'),
  },
  'hearing-notice': { says: text('听证前{n}日书面通知', 'give notice {n} days before the hearing') },
  'restart-minimum': {
    says: text(
      '退回后重新甄别至少留{n}个工作日',
      'after a return at least {n} working days remain for triage',
    ),
  },
  'signing-reminder': {
    says: text(
      '转送后{n}个工作日未签收即提醒',
      'remind when a transfer is not signed for in {n} working days',
    ),
  },
  'follow-up-issue': {
    says: text(
      '接待日后{n}个工作日内发出《领导接待意见落实表》',
      'issue the follow-up sheet within {n} working days of the reception day',
    ),
  },
  'joint-reserve': {
    configurable: true,
    says: text(
      '联合办案成员单位的意见至迟于办理期限届满前{n}个工作日提交',
      'opinions in joint handling are due {n} working days before the end of the matter’s own period',
    ),
  },
  'bulletin-day': {
    says: text(
      '每月通报于次月第{n}个工作日前发出',
      'monthly bulletin by the {n}th working day of the next month',
    ),
  },
  'warning-feedback': {
    configurable: true,
    says: text('预警上报后{n}日内反馈核实情况', 'feedback on an early warning within {n} days'),
  },
  'urgent-escalation': {
    configurable: true,
    says: text(
      '紧急信息{n}分钟无人签收的，系统向上一级再次提醒',
      'an urgent report nobody acknowledged in {n} minutes is put before the level above',
    ),
  },
  'assessment-appeal': {
    configurable: true,
    says: text('收到考核告知{n}日内可以申诉', 'a unit may appeal within {n} days of the notice'),
  },
  'withdrawal-cooling': {
    configurable: true,
    says: text('撤回申请冷静期{n}日', 'a withdrawal cools off for {n} days'),
  },
  'light-yellow': {
    says: text('剩余{n}个工作日以内亮黄灯', 'yellow light when {n} working days or fewer remain'),
  },
  'quality-window': {
    configurable: true,
    says: text(
      '办结后{n}日内未再次信访计为一次办结',
      'closed in one go: no further submission within {n} days',
    ),
  },
} as const satisfies Record<string, Rule>
