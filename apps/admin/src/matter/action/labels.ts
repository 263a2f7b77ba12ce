import { actions } from '@xinfang/domain'
import { i18n, say } from '../../i18n'
import { stepLabel } from '../../track/tables'

const isCode = (action: string): action is keyof typeof actions => Object.hasOwn(actions, action)

/** An action in words: those of the life cycle and of the tracks from their tables, the others (filing a note, a file) from here. */
export function actionLabel(action: string): string {
  if (isCode(action)) return say(actions[action].label)
  const step = stepLabel(action)
  if (step) return say(step)
  const { t, te } = i18n.global
  const key = `matter.act.${action}`
  return te(key) ? t(key) : action
}
