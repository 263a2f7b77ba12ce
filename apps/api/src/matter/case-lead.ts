import { caseLead, type MatterContext } from '@xinfang/domain'

interface ActRow {
  readonly action: string
  readonly actorId: string
  readonly data: string
}

interface Row {
  readonly to: string
  change?(given: object, facts: caseLead.CaseLeadFacts, context: MatterContext): object
}

const steps: Readonly<Record<string, Row>> = caseLead.caseLeadSteps as never

/**
 * The leader who answers for the matter (领导包案) as its history tells it: the steps on record, taken again with the
 * domain's own table. A closing asks for leader, plan and follow-ups (S1.3.4); absent where no leader was ever named.
 */
export function caseLeadOf(
  acts: readonly ActRow[],
  days: readonly string[],
): caseLead.CaseLeadFacts | undefined {
  let facts: caseLead.CaseLeadFacts | undefined
  for (const [i, { action, actorId, data }] of acts.entries()) {
    const row = Object.hasOwn(steps, action) ? steps[action] : undefined
    if (!row) continue
    const before = action === 'assignLead' || !facts ? caseLead.noCaseLead : facts
    const context = { viewer: { userId: actorId, posts: [] }, today: days[i] } as unknown as MatterContext
    const change = row.change?.(JSON.parse(data) as object, before, context)
    facts = { ...before, ...change, state: row.to === 'same' ? before.state : row.to } as typeof facts
  }
  return facts
}
