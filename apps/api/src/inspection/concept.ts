import { inspection, type FormValues } from '@xinfang/domain'
import type { Paper, Shown } from '../track/concept'
import { periodOf, shownInspection } from './inspection.type'

type Facts = inspection.InspectionFacts
type Step = inspection.InspectionStep

/** 检查考核 (S1.5.4): planned, scored on a sheet, answered by the unit, confirmed by somebody else. */
export const inspections: Shown<Facts> = {
  kind: 'inspection',
  label: '检查考核',
  steps: inspection.inspectionSteps,
  fields: inspection.inspectionFields,
  blank: inspection.noInspection,
  of: 'office',
  perform: (facts, step, given, context) =>
    inspection.performInspection(facts, step as Step, given as never, context),
  allowed: inspection.allowedInspectionSteps,
  summary: ({ state, office, inspected, day }) => ({
    isOpen: state !== 'confirmed',
    office,
    target: inspected,
    day,
  }),
  takesPart: ({ office, inspected, inspectors }) => ({
    units: [office, inspected].filter((id) => id !== undefined),
    users: inspectors,
  }),
  // What a score rests on stands on the sheet, not in the history.
  untold: ['scores', 'statement'],
  values: sheetValues,
  show: shownInspection,
}

/** What the score sheet F33 says. */
function sheetValues({ facts, names }: Paper<Facts>): FormValues {
  return {
    period: periodOf(facts.day),
    inspected: names.unit(facts.inspected)?.name,
    inspectors: facts.inspectors.flatMap((id) => names.user(id) ?? []),
    items: facts.scores.map(({ item, points, evidence }) => {
      const { label, most } = inspection.sheetTemplate[item]
      return `${label['zh-CN']}：${points}分（满分${most}分）${evidence === undefined ? '' : `。${evidence}`}`
    }),
    total: `${inspection.totalOf(facts)}分（满分${inspection.mostOf()}分）`,
    statement: facts.statement,
  }
}
