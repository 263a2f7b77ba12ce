import type { Permission } from '@xinfang/domain'
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
import type { RefusalLike } from '../ui/refusals'

/** Who is signed in, and for which unit they act. Rows of the server never live here. */
export const useSession = defineStore('session', () => {
  const viewer = ref<ViewerPartsFragment | null>(null)
  let known: Promise<void> | undefined

  /** Asks the server once who is signed in. */
  const load = () =>
    (known ??= ask(ViewerDocument, {}).then((data) => {
      viewer.value = data.viewer
    }))

  async function signIn(login: string, password: string): Promise<readonly RefusalLike[]> {
    const { signIn: answer } = await change(SignInDocument, { input: { login, password } })
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

  return { viewer, load, signIn, signOut, changePassword, actFor, refresh, may }
})
