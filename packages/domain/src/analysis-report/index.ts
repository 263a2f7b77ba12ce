import { source, type Source } from '../source'
import { text, type Text } from '../text'

interface Part {
  readonly label: Text
  readonly sources: readonly Source[]
}
const S483 = [source('S4.8.3')]

/** What an analysis report holds (S4.8.3, S4.8.4); a report with a missing part is refused. */
export const analysisParts = {
  numbers: { label: text('来信来访数据', 'numbers of letters and visits'), sources: S483 },
  problems: { label: text('反映的主要问题', 'main problems'), sources: S483 },
  fields: { label: text('涉及领域', 'fields concerned'), sources: S483 },
  units: { label: text('被反映较多的单位', 'units most complained of'), sources: S483 },
  supervision: { label: text('转送、督办情况', 'transfers and supervision'), sources: S483 },
  advice: { label: text('建议及采纳情况', 'suggestions and how far adopted'), sources: S483 },
  tendencies: {
    label: text('倾向性、苗头性问题及处置', 'tendencies and signs, and how they were handled'),
    sources: [source('S4.8.4')],
  },
} as const satisfies Record<string, Part>

const article41 = [source('XFGZTL', '41')]

/** The four parts of the yearly report. */
export const yearlyParts = {
  numbers: {
    label: text('数据统计、涉及领域、被投诉较多的单位', 'numbers, fields, units most complained of'),
    sources: article41,
  },
  supervision: {
    label: text('转送、交办、督办情况', 'transfers, assignments, supervision'),
    sources: article41,
  },
  advice: { label: text('建议及被采纳情况', 'suggestions and how far adopted'), sources: article41 },
  other: { label: text('其他应当报告的事项', 'what else is to be reported'), sources: article41 },
} as const satisfies Record<string, Part>

export type AnalysisPart = keyof typeof analysisParts
export type YearlyPart = keyof typeof yearlyParts
