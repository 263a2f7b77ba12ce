import { actions, otherActs } from '@xinfang/domain'
import { say } from '../../i18n'
import { stepLabel } from '../../track/tables'

const isCode = (action: string): action is keyof typeof actions => Object.hasOwn(actions, action)
const isOther = (action: string): action is keyof typeof otherActs => Object.hasOwn(otherActs, action)

/** An act of the history in words, of the life cycle, of a track or of the office; the code itself when no table knows it. */
export function actionLabel(action: string): string {
  if (isCode(action)) return say(actions[action].label)
  if (isOther(action)) return say(otherActs[action].label)
  const step = stepLabel(action)
  return step ? say(step) : action
}
