import type { MatterFacts } from '../matter/facts'
import type { Status } from '../matter/status'
import type { Refusal } from '../refusal'
import { citedUnder } from '../rulebook/cited'
import { canSee } from '../access/viewer'
import { actionOf } from './actions'
import { actionCodes, type ActionCode } from './codes'
import type { Context } from './context'
import { standingRefusals } from './perform'

export interface AllowedAction {
  readonly action: ActionCode
  readonly allowed: boolean
  /** The one next step to offer first; at most one of the list. */
  readonly primary: boolean
  /** Why not; empty when allowed. */
  readonly refusals: readonly Refusal[]
}

/** What is usually done next in a state, first choice first; the first allowed one becomes the primary button. */
const usual: Partial<Record<Status, readonly ActionCode[]>> = {
  M00: ['openTriage'],
  M10: ['assignMatter', 'acceptMatter', 'transferMatter'],
  M11: ['receiveParticulars'],
  M20: ['signForMatter', 'acceptTransferred'],
  M21: ['signForMatter', 'acceptTransferred'],
  M22: ['agreeToObjection'],
  M23: ['decideCompetence'],
  M30: ['appointHandler', 'recordService'],
  M40: [
    'verifyExtension',
    'approveExtension',
    'giveInstruction',
    'confirmWithdrawal',
    'submitClosingReport',
    'recordService',
  ],
  M41: ['serveReply', 'approveClosing'],
  M42: ['resumeAfterRework', 'appointHandler'],
  // What the system proposes here, the office only confirms: the guards let it through once the window is over.
  M50: ['closeAfterWindow', 'closeWithoutReview', 'recordService'],
  M60: ['serveReview', 'decideReview'],
  M61: ['declareFinal', 'recordService'],
  M70: ['serveReReview', 'concludeHearing', 'decideReReview'],
  M71: ['declareFinal'],
}
const afterwards: readonly ActionCode[] = ['recordService', 'archiveMatter']

/**
 * Every action this state knows, whether this viewer may do it now, and for the rest why not.
 * Empty when the viewer may not see the matter. What an answer would break is told by `perform`.
 */
export function allowedActions(facts: MatterFacts, context: Context): AllowedAction[] {
  if (!canSee(facts, context.viewer, context.units)) return []
  const found = actionCodes
    .filter((action) => actionOf(action).from.includes(facts.status))
    .map((action) => ({
      action,
      refusals: citedUnder(standingRefusals(facts, action, context), context.rulebook, context.today),
    }))
  const open = new Set(found.filter(({ refusals }) => refusals.length === 0).map(({ action }) => action))
  const primary = (usual[facts.status] ?? afterwards).find((action) => open.has(action))
  return found.map(({ action, refusals }) => ({
    action,
    allowed: open.has(action),
    primary: action === primary,
    refusals,
  }))
}
