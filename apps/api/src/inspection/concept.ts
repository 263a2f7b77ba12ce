import { accept, inspection, refuse, type FormValues } from '@xinfang/domain'
import { places } from '../db/insert'
import { holds } from '../session/viewer'
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
  // The domain knows officials by their ids: who of them is in office, and where, is read here.
  prepare: async (tx, viewer, given, { units, today }) => {
    const { inspectors, inspected } = given as Partial<inspection.InspectionAnswers>
    // Without the right, and of the own unit, it is no question yet: the step itself is refused.
    const asks = holds(viewer, inspection.inspectionSteps.planInspection.permission)
    if (inspectors === undefined || inspected === undefined || !asks) return accept(given)
    const posts =
      inspectors.length === 0
        ? []
        : await tx.query<{ userId: string; unitId: string }>(
            `select p.userId, p.unitId from post p join user s on s.id = p.userId and s.state = 'active'
                join unit u on u.id = p.unitId and u.organisationId = ?
              where p.userId in (${places(inspectors)}) and p.since <= ? and (p.until is null or p.until >= ?)`,
            [viewer.organisationId, ...inspectors, today, today],
          )
    const known = [...new Set(posts.map(({ userId }) => userId))].map((userId) => ({
      userId,
      posts: posts.filter((one) => one.userId === userId),
    }))
    const refusals = inspection.checkInspectors({ inspected, inspectors }, known, units)
    return refusals.length > 0
      ? refuse(...refusals)
      : accept({ ...given, inspectors: [...new Set(inspectors)] })
  },
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
