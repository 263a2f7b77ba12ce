import { text } from '../text'
import type { Rule } from './rule'

/** Readings with an alternative that an organisation may choose (`domain.md` 1.4). */
export const readings = {
  'receiver-role': {
    says: text('收件机关的地位', 'role of the organisation as receiver'),
    choices: {
      A: text('党委和政府信访部门', 'petition office of Party committee and government'),
      B: text('其他机关、单位', 'any other organ or unit'),
    },
  },
  'first-petition-reading': {
    says: text('“5—7个工作日”的读法', 'reading of “5-7 working days”'),
    choices: {
      tolerance: text('5日为目标，7日为限度', 'target 5, tolerance 7'),
      hard: text('7日为硬性期限', 'hard limit 7'),
    },
  },
  'arrival-start': {
    says: text('“接到通知”的起点', 'start of the arrival clock'),
    choices: {
      acknowledged: text('自确认收到时起', 'from acknowledged receipt'),
      sent: text('自发出时起', 'from sending'),
    },
  },
  'half-month': {
    says: text('“每半月”的读法', 'reading of “every half-month”'),
    choices: {
      calendar: text('1—15日和16日—月末', 'days 1-15 and 16-end'),
      rolling: text('每满15日', 'every 15 days'),
    },
  },
  'veto-count': {
    says: text('越级次数的计算', 'which visits count toward a tally'),
    choices: {
      exact: text('只计本级', 'exactly that level'),
      cumulative: text('上级来访一并计入', 'higher levels count as well'),
    },
  },
  'accountability-grounds': {
    says: text('责任追究条件的读法', 'conditions of accountability'),
    choices: {
      conjunctive: text('须同时造成恶劣影响', 'and bad influence'),
      separate: text('任一情形即可', 'each ground by itself'),
    },
  },
  'reception-day': {
    says: text('领导接待日“每周六日”的读法', 'day of the leaders’ reception'),
    choices: {
      saturday: text('每周六', 'every Saturday'),
      sixth: text('每月6日', 'the 6th of each month'),
      weekend: text('每周六和周日', 'every Saturday and Sunday'),
    },
  },
  'reception-shift': {
    says: text('接待日逢法定节假日', 'a reception day in a public holiday'),
    choices: {
      after: text('顺延至节后第一个工作日', 'moves to the first working day after'),
      kept: text('照常接待', 'is held all the same'),
    },
  },
  'hearing-time': {
    says: text('复核听证所需时间的起点', 'when the hearing time of a re-review begins'),
    choices: {
      order: text('自决定听证之日至得出结论之日', 'from the order to the conclusion'),
      session: text('自举行听证之日至得出结论之日', 'from the session to the conclusion'),
    },
  },
  'unsupported-grounds': {
    says: text('“不予支持”的条件', 'grounds for not supporting a claim'),
    choices: {
      or: text('缺乏事实根据或者不符合规定', 'no facts or no basis'),
      and: text('缺乏事实根据且不符合规定', 'no facts and no basis'),
    },
  },
  'review-addressee': {
    says: text('复查请求向谁提出', 'addressee of a request for review'),
    choices: {
      above: text('原办理机关的上一级', 'one level above the handler'),
      written: text('按制度原文，限其在原办理单位之上', 'as written, if it is above the handler'),
    },
  },
  'transfer-bulletin': {
    says: text('“根据情况每月”通报的读法', 'months of the bulletin on transfers'),
    choices: {
      open: text('有在办转送件的月份', 'months with open transfers'),
      every: text('每月', 'every month'),
    },
  },
  'coordination-meeting': {
    says: text('协调会“定期”的读法', 'how often the coordination meeting is held'),
    choices: { monthly: text('每月', 'monthly'), quarterly: text('每季度', 'quarterly') },
  },
  'analysis-report': {
    says: text('情况分析报告“定期”的读法', 'how often the analysis report is made'),
    choices: {
      quarterly: text('每季度', 'quarterly'),
      monthly: text('每月', 'monthly'),
      yearly: text('每年', 'yearly'),
    },
  },
  'extension-request': {
    says: text('“提前”申请延期的读法', 'when an extension is asked for'),
    choices: {
      'last-day': text('至迟于期满之日', 'on or before the last day'),
      lead: text('期满前3个工作日', 'three working days before the last day'),
    },
  },
  'reply-start': {
    says: text('答复期限的起点', 'start of the reply clock'),
    choices: {
      registration: text('自登记之日', 'from registration'),
      assignment: text('自交办科室之日', 'from assignment to the department'),
    },
  },
  'dean-reception': {
    says: text('院长接待日的频次', 'how often the dean receives'),
    choices: {
      monthly: text('每月至少一次', 'at least once a month'),
      weekly: text('每周一次', 'once a week'),
    },
  },
} as const satisfies Record<string, Rule>
