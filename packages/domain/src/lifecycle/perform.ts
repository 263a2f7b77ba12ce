import { canSee } from '../access/viewer'
import type { MatterFacts } from '../matter/facts'
import { suspends } from '../matter/interest'
import { lastReview } from '../matter/review'
import type { Status } from '../matter/status'
import { accept, refusal, refuse, unless, type Outcome, type Refusal } from '../refusal'
import { citedUnder } from '../rulebook/cited'
import { source } from '../source'
import { text } from '../text'
import { actionOf, type InputOf } from './actions'
import type { ActionCode } from './codes'
import { answerRow, answers, type AnswerName, type Answers } from './answers'
import { changeOf } from './changes'
import { checks } from './checks'
import { clocksOf } from './clock-effects'
import type { Context } from './context'
import type { Effects } from './effects'
import { guards } from './guards'
import { documentOf, noticesOf, servedOf } from './paper-effects'
import { mayAct, notPermitted } from './permission'
import { register } from './register'
import type { ActionRow } from './row'

/**
 * What one action would do, or why it may not be done. Pure: the caller stores the effects, or only shows
 * them. Every refusal names code, message, basis under the office's own rulebook and, where something can be
 * mended, the field.
 */
export function perform<A extends ActionCode>(
  facts: MatterFacts | null,
  action: A,
  input: InputOf<A>,
  context: Context,
): Outcome<Effects> {
  const outcome = decide(facts, action, input, context)
  return outcome.ok ? outcome : refuse(...citedUnder(outcome.refusals, context.rulebook, context.today))
}

function decide<A extends ActionCode>(
  facts: MatterFacts | null,
  action: A,
  input: InputOf<A>,
  context: Context,
): Outcome<Effects> {
  const given: Partial<Answers> = input
  if (facts === null) {
    if (action !== 'registerMatter') return refuse(unknownMatter())
    const missing = missingAnswers(action, given)
    return missing.length > 0 ? refuse(...missing) : register(given, context)
  }
  if (!canSee(facts, context.viewer, context.units)) return refuse(unknownMatter())
  const standing = standingRefusals(facts, action, context)
  if (standing.length > 0) return refuse(...standing)
  const missing = [...missingAnswers(action, given), ...unknownChoices(given)]
  if (missing.length > 0) return refuse(...missing)
  const refusals = actionOf(action).checks.flatMap((name) => checks[name](given, facts, context))
  return refusals.length > 0 ? refuse(...refusals) : accept(effectsOf(facts, action, given, context))
}

/** No hint whether the matter exists: a person complained of who searches for it learns nothing (`domain.md` 4.6). */
const unknownMatter = () => refusal('MATTER_UNKNOWN', text('没有这一信访事项', 'No such matter'))

/** Refusals that do not depend on what is typed, for a viewer who sees the matter; empty when the action can be offered. */
export function standingRefusals(facts: MatterFacts, action: ActionCode, context: Context): Refusal[] {
  const row = actionOf(action)
  if (!row.from.includes(facts.status))
    return [
      refusal('WRONG_STATUS', text('“{label}”不能在此状态下进行', 'Not possible in this state'), {
        values: { label: row.label['zh-CN'] },
        basis: row.sources,
      }),
    ]
  return [
    ...(mayAct(row, facts, context) ? [] : [notPermitted(row)]),
    ...handsOff(facts, context),
    ...row.guards.flatMap((name) => guards[name](facts, context)),
  ]
}

/** Whoever declared an interest of their own does nothing more on the matter until it is decided. */
const handsOff = ({ interests = [] }: MatterFacts, { viewer }: Context): Refusal[] =>
  unless(
    !interests.some((interest) => suspends(interest, viewer.userId)),
    'INTEREST_DECLARED',
    '您已申报利害关系，在作出回避决定前不得办理本事项',
    'You declared an interest; wait for the decision on your recusal',
    [source('XFGZTL', '28(3)')],
  )

const isBlank = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

const unknownChoices = (given: Partial<Answers>): Refusal[] =>
  (Object.keys(given) as AnswerName[]).flatMap((name) => {
    const choices = Object.hasOwn(answers, name) ? answerRow(name).choices : undefined
    const value = given[name]
    return choices === undefined || value === undefined || Object.hasOwn(choices, String(value))
      ? []
      : [refusal('CHOICE_UNKNOWN', text('没有这一选项', 'No such choice'), { field: name })]
  })

const missingAnswers = (action: ActionCode, given: Partial<Answers>): Refusal[] =>
  actionOf(action)
    .asks.filter((name: AnswerName) => isBlank(given[name]))
    .map((name) =>
      refusal(
        'ANSWER_MISSING',
        text(`请填写：${answers[name].label['zh-CN']}`, `Missing: ${answers[name].label.en}`),
        { field: name, basis: actionOf(action).sources },
      ),
    )

function effectsOf(
  facts: MatterFacts,
  action: ActionCode,
  given: Partial<Answers>,
  context: Context,
): Effects {
  const row = actionOf(action)
  const to = target(row, facts)
  const change = changeOf(action, given, facts, context)
  return {
    action,
    from: facts.status,
    to,
    change,
    clocks: clocksOf(row, facts, to, given, change, context),
    documents: row.forms.flatMap((form) => documentOf(form, facts, given, change, context)),
    served: servedOf(row, facts, given, context.today),
    notices: noticesOf(action, row, facts, change, context),
  }
}

function target({ to }: ActionRow, facts: MatterFacts): Status {
  if (to === 'same') return facts.status
  if (to === 'sent') return facts.sent?.kind === 'assignment' ? 'M21' : 'M20'
  if (to === 'reviewed') return lastReview(facts)?.outcome === 'redo' ? 'M42' : 'M61'
  return to
}
