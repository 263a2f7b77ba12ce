import { actionCodes, actionOf, reminderKinds, type ActionCode, type ReminderKind } from '@xinfang/domain'
import { i18n, say } from '../i18n'
import { stepLabel } from '../track/tables'

const isAction = (kind: string): kind is ActionCode => (actionCodes as readonly string[]).includes(kind)
const isReminder = (kind: string): kind is ReminderKind => Object.hasOwn(reminderKinds, kind)

/** What a notice tells: the action that told it, or a kind of the server's own such as a light that changed. */
export function kindInWords(kind: string): string {
  const { t, te } = i18n.global
  if (isAction(kind)) return say(actionOf(kind).label)
  const step = stepLabel(kind)
  if (step) return say(step)
  if (isReminder(kind)) return say(reminderKinds[kind].label)
  return te(`notification.kind.${kind}`) ? t(`notification.kind.${kind}`) : t('notification.other')
}
