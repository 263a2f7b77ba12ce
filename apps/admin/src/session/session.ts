import { may as mayInTree, type Permission, type Unit } from '@xinfang/domain'
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { ask, change } from '../graphql/client'
import {
  ActForDocument,
  ChangePasswordDocument,
  SignInDocument,
  SignOutDocument,
  UnreadDocument,
  ViewerDocument,
  type ViewerPartsFragment,
} from '../graphql/generated/graphql'
import { toCode } from '../graphql/codes'
import { Fault } from '../graphql/fault'
import type { RefusalLike } from '../ui/refusals'

/** Who is signed in, and for which unit they act. Rows of the server never live here. */
export const useSession = defineStore('session', () => {
  const viewer = ref<ViewerPartsFragment | null>(null)
  /** Why the server did not say who is signed in. */
  const fault = ref<Fault>()
  let known: Promise<boolean> | undefined

  /** Asks the server once who is signed in; false when it gave no answer, and then asks again next time. */
  const load = () =>
    (known ??= ask(ViewerDocument, {}).then(
      (data) => {
        fault.value = undefined
        viewer.value = data.viewer
        return true
      },
      (error: unknown) => {
        known = undefined
        fault.value = error instanceof Fault ? error : new Fault('INTERNAL')
        return false
      },
    ))

  async function signIn(login: string, password: string, code?: string): Promise<readonly RefusalLike[]> {
    const { signIn: answer } = await change(SignInDocument, { input: { login, password, code } })
    if (answer.viewer) viewer.value = answer.viewer
    return answer.refusals
  }

  /** Leaves by a full page load, so that nothing of this person stays in memory. */
  async function signOut(): Promise<void> {
    await change(SignOutDocument, {})
    location.assign('/sign-in')
  }

  async function changePassword(current: string, next: string): Promise<readonly RefusalLike[]> {
    const { changePassword: answer } = await change(ChangePasswordDocument, { input: { current, next } })
    if (answer.refusals.length === 0 && viewer.value) viewer.value.user.mustChangePassword = false
    return answer.refusals
  }

  /** Acts for another of one's units; every page is read anew. */
  async function actFor(unitId: string): Promise<void> {
    await change(ActForDocument, { unitId })
    location.assign('/')
  }

  /** The numbers of the frame: unread notices and the server's civil day. */
  async function refresh(): Promise<void> {
    const { viewer: now } = await ask(UnreadDocument, {})
    if (viewer.value && now) Object.assign(viewer.value, now)
  }

  const permissions = computed(() => new Set<string>(viewer.value?.permissions))
  const may = (permission: Permission) => permissions.value.has(permission)

  /** Whether a permission may be used in a unit's name: seeing its matters is not acting for it. */
  function mayFor(permission: Permission, unitId: string, units: readonly Unit[]): boolean {
    if (!viewer.value) return false
    const { user, posts, actingUnit } = viewer.value
    const held = posts.map(({ role, unit }) => ({ role: toCode(role), unitId: unit.id }))
    const actor = { userId: user.id, posts: held, actingUnit: actingUnit.id }
    return mayInTree(actor, permission, unitId, units)
  }

  return { viewer, fault, load, signIn, signOut, changePassword, actFor, refresh, may, mayFor }
})
