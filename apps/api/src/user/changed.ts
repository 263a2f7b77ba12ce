import { permit, type Context } from '../context'
import { toRefusal } from '../graphql/refusal.type'
import { changeUser } from './manage'
import type { User } from './user.entity'
import type { UserIdInput, UserPayload } from './user.types'

/** One change of an account by an administrator, and the account as it stands afterwards. */
export async function changed(
  context: Context,
  input: UserIdInput,
  change: Parameters<typeof changeUser>[3],
  action: string,
): Promise<UserPayload> {
  const viewer = permit(context, 'user.manage')
  const refusals = await changeUser(context, viewer, version(input), change, action)
  return { user: await read(context, input.userId), password: null, refusals: refusals.map(toRefusal) }
}

export const version = ({ userId, expectedVersion }: UserIdInput) => ({
  userId,
  expectedVersion: expectedVersion ?? null,
})

export async function read(context: Context, userId: string): Promise<User | null> {
  const [user] = await context.db.read<User>('select * from user where id = ?', [userId])
  return user ?? null
}
