import { accept, hotIssue, refusal, refuse, text } from '@xinfang/domain'
import { places } from '../db/insert'
import { failure } from '../graphql/errors'
import { groupable } from '../matter/alike'
import { all, visible } from '../matter/visible'
import { holds } from '../session/viewer'
import type { Shown } from '../track/concept'
import { shownHotIssue } from './hot-issue.type'

type Facts = hotIssue.HotIssueFacts
type Step = hotIssue.HotIssueStep

/** Most matters one step names. */
const MOST = 500

/** 热点问题 (S4.8.3): what many matters are about and where, as a person confirmed it; of the office that compiles. */
export const hotIssues: Shown<Facts> = {
  kind: 'hotIssue',
  label: '热点问题',
  steps: hotIssue.hotIssueSteps,
  fields: hotIssue.hotIssueFields,
  blank: hotIssue.noHotIssue,
  of: 'office',
  // Who confirms sees each matter, and none of another organisation, sealed or merged is put in.
  prepare: async (tx, viewer, given, _context, { step }) => {
    const { matters } = given as { readonly matters?: readonly string[] }
    // Without the right it is no question yet: the step itself is refused.
    const asks = holds(viewer, hotIssue.hotIssueSteps.confirmHotIssue.permission)
    if (matters === undefined || step === 'removeFromHotIssue' || !asks) return accept(given)
    const ids = [...new Set(matters)]
    if (ids.length > MOST) throw failure('BAD_INPUT', 'matters')
    if (ids.length === 0) return accept({ ...given, matters: ids })
    const where = all(
      { sql: `m.id in (${places(ids)}) and m.organisationId = ?`, values: [...ids, viewer.organisationId] },
      groupable,
      visible(viewer),
    )
    const found = await tx.query(`select m.id from matter m where ${where.sql}`, where.values)
    return found.length === ids.length
      ? accept({ ...given, matters: ids })
      : refuse(
          refusal(
            'MATTER_UNKNOWN',
            text(
              '所选事项中有您看不到、已密封或者已合并的，请刷新后重选',
              'Some of these you do not see, or are sealed or merged; read the list anew',
            ),
            { field: 'matters' },
          ),
        )
  },
  perform: (facts, step, given, context) =>
    hotIssue.performHotIssue(facts, step as Step, given as never, context),
  allowed: hotIssue.allowedHotIssueSteps,
  summary: ({ state, office, confirmedBy, confirmedOn }) => ({
    isOpen: state === 'confirmed',
    office,
    user: confirmedBy,
    day: confirmedOn,
  }),
  takesPart: ({ office }) => ({ units: office === undefined ? [] : [office], users: [] }),
  // Detection of names is a help and no proof: what was written stays in the sealed facts.
  untold: ['title', 'place', 'reasons', 'result'],
  show: shownHotIssue,
}
