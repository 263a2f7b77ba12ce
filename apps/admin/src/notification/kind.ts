import {
  actionCodes,
  actionOf,
  reminderKinds,
  trackReminderKinds,
  type ActionCode,
  type ReminderKind,
  type TrackReminderKind,
} from '@xinfang/domain'
import { i18n, say } from '../i18n'
import { trackPath } from '../track/paths'
import { stepLabel } from '../track/tables'

const isAction = (kind: string): kind is ActionCode => (actionCodes as readonly string[]).includes(kind)
const isTrackReminder = (kind: string): kind is TrackReminderKind => Object.hasOwn(trackReminderKinds, kind)
const isReminder = (kind: string): kind is ReminderKind => Object.hasOwn(reminderKinds, kind)

interface Pointer {
  readonly kind: string
  readonly trackId: string | null
  readonly trackKind: string | null
  readonly matter: { readonly id: string } | null
}

/** Pages of notices that are about no track and no matter. */
const ownPages: Readonly<Record<string, string>> = {
  callOfficials: '/calls',
  dutySoon: '/duties',
  dutyMissed: '/duties',
}

/** Where a notice leads: a call to the telephone page, a duty to the calendar, a track to its own page, else the matter. */
export function pathOf({ kind, trackId, trackKind, matter }: Pointer): string | undefined {
  return ownPages[kind] ?? trackPath(trackKind, trackId) ?? (matter ? `/matters/${matter.id}` : undefined)
}

/** What a notice tells: the action that told it, or a kind of the server's own such as a light that changed. */
export function kindInWords(kind: string): string {
  const { t, te } = i18n.global
  if (isAction(kind)) return say(actionOf(kind).label)
  const step = stepLabel(kind)
  if (step) return say(step)
  if (isReminder(kind)) return say(reminderKinds[kind].label)
  if (isTrackReminder(kind)) return say(trackReminderKinds[kind].label)
  return te(`notification.kind.${kind}`) ? t(`notification.kind.${kind}`) : t('notification.other')
}
