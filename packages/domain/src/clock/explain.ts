import { cite } from '../source'
import type { Locale } from '../text'
import type { RestPeriod } from './calendar'
import { clockOf } from './clocks'
import { formatDay, type Day } from './day'
import type { Due, DueStep } from './account'

/** 2月15日至23日 · 15 to 23 February; the year only where it changes on the way. */
export function formatSpan(from: Day, to: Day, locale: Locale): string {
  const zh = locale === 'zh-CN'
  if (from.slice(0, 4) !== to.slice(0, 4)) {
    return `${formatDay(from, locale)}${zh ? '至' : ' to '}${formatDay(to, locale)}`
  }
  const short = (day: Day) => (zh ? formatDay(day, locale).slice(5) : formatDay(day, locale).slice(0, -5))
  if (from === to) return short(from)
  const sameMonth = from.slice(0, 7) === to.slice(0, 7)
  if (zh) return `${short(from)}至${sameMonth ? `${Number(to.slice(8))}日` : short(to)}`
  return `${sameMonth ? Number(from.slice(8)) : short(from)} to ${short(to)}`
}

const restInWords = (rest: RestPeriod, locale: Locale): string => {
  const span = formatSpan(rest.from, rest.to, locale)
  const name = rest.name[locale]
  return locale === 'zh-CN'
    ? `${name}${/周末|星期/.test(name) ? '' : '放假'}（${span}）`
    : `${name} (${span})`
}

const zh = (step: DueStep, due: Due): string => {
  switch (step.kind) {
    case 'trigger':
      return `${clockOf(due.clock, due.variant).start['zh-CN']} ${step.day} 不计入`
    case 'count': {
      const more = [
        step.extension > 0 ? `加延期${step.extension}日` : '',
        step.excluded > 0 ? `加听证不计入的${step.excluded}日` : '',
      ].join('')
      return `${step.n}日${more}届满于 ${step.to}`
    }
    case 'count-working': {
      const skipped = step.skipped.map((rest) => restInWords(rest, 'zh-CN')).join('、')
      return `第${step.n}个工作日为 ${step.to}${skipped && `，其间不计${skipped}`}`
    }
    case 'count-back':
      return `前${step.n}日为 ${step.to}`
    case 'set':
      return `文书所定限期为 ${step.to}`
    case 'roll':
      return `逢${restInWords(step.rest, 'zh-CN')}，${step.to < step.rest.from ? '提前' : '顺延'}至 ${step.to}`
    case 'at-least':
      return `至少留${step.n}个工作日，至 ${step.to}`
    case 'target':
      return `目标为第${step.n}个工作日 ${step.day}`
    case 'compare': {
      const rule = step.holds === 'handbook' ? '按制度' : '按条例'
      return `制度期限至 ${step.handbook}，条例期限至 ${step.floor}，${rule}`
    }
    case 'printed':
      return `重新计算为 ${step.computed}，已告知信访人的日期不提前，仍为 ${step.to}`
  }
}

const en = (step: DueStep, due: Due): string => {
  switch (step.kind) {
    case 'trigger':
      return `${clockOf(due.clock, due.variant).start.en}, ${step.day}, is not counted`
    case 'count': {
      const more = [
        step.extension > 0 ? ` plus ${step.extension} days of extension` : '',
        step.excluded > 0 ? ` plus ${step.excluded} days of hearing` : '',
      ].join('')
      return `${step.n} days${more} end on ${step.to}`
    }
    case 'count-working': {
      const skipped = step.skipped.map((rest) => restInWords(rest, 'en')).join(', ')
      return `working day ${step.n} is ${step.to}${skipped && `, not counting ${skipped}`}`
    }
    case 'count-back':
      return `${step.n} days before it is ${step.to}`
    case 'set':
      return `the day set in the form is ${step.to}`
    case 'roll': {
      const back = step.to < step.rest.from
      return `that falls in ${restInWords(step.rest, 'en')} and moves ${back ? 'back' : 'on'} to ${step.to}`
    }
    case 'at-least':
      return `at least ${step.n} working days remain, to ${step.to}`
    case 'target':
      return `the target is working day ${step.n}, ${step.day}`
    case 'compare':
      return `the handbook gives ${step.handbook}, the regulation ${step.floor}; the ${step.holds} holds`
    case 'printed':
      return `computed anew it is ${step.computed}; the day told to the petitioner, ${step.to}, is not moved earlier`
  }
}

/** The sources in words: rules first, then the readings used, then the State Council's notices that moved a day. */
function basis(due: Due, locale: Locale): string {
  const isChinese = locale === 'zh-CN'
  const comma = isChinese ? '、' : ', '
  const rules = due.sources.filter((s) => s.work !== 'DESIGN').map((s) => cite(s, locale))
  const readings = due.sources.filter((s) => s.work === 'DESIGN').map((s) => s.article)
  const rests = due.steps.flatMap((step) =>
    step.kind === 'roll' ? [step.rest] : step.kind === 'count-working' ? step.skipped : [],
  )
  const notices = rests.flatMap((rest) => (rest.notice === undefined ? [] : [rest.notice]))
  const parts = [
    [...new Set(rules)].join(comma),
    readings.length > 0 && `${isChinese ? '计算规则 ' : 'counted by '}${[...new Set(readings)].join(comma)}`,
    notices.length > 0 &&
      `${isChinese ? '放假通知 ' : 'holiday notice '}${[...new Set(notices)].join(comma)}`,
  ].filter(Boolean)
  return isChinese ? `依据：${parts.join('；')}` : `Basis: ${parts.join('; ')}`
}

/** The account step by step, for a list: each step, a warning when the day is provisional, the basis last. */
export function explainSteps(due: Due, locale: Locale): string[] {
  const say = locale === 'zh-CN' ? zh : en
  const warning =
    locale === 'zh-CN'
      ? '有关年度放假安排尚未公布，日期为暂定'
      : 'the arrangement of a year concerned is not published yet, so the day is provisional'
  return [
    ...due.steps.map((step) => say(step, due)),
    ...(due.provisional ? [warning] : []),
    basis(due, locale),
  ]
}

/** The account as one paragraph: why this date? */
export function explain(due: Due, locale: Locale): string {
  const steps = explainSteps(due, locale)
  const last = steps.pop()!
  if (locale === 'zh-CN') return `${steps.join('；').replaceAll('；逢', '，逢')}。${last}。`
  const sentence = steps.join('; ').replaceAll('; that falls', ', that falls')
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}. ${last}.`
}
