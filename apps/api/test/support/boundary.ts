import type { ClockCode, Day } from '@xinfang/domain'
import type { Refused } from './lives'
import type { TestServer } from './server'

/** The last moment of a day, and the first after it. */
export const LAST = '23:59:59'
export const FIRST = '00:00:00'

export interface ClockTold {
  readonly code: string
  readonly state: string
  readonly dueDay: Day
  readonly provisional: boolean
}

/** The clock of this code that was started last, as the head of the office is told of it. */
export async function clockOf(
  server: TestServer,
  id: string,
  code: ClockCode,
): Promise<ClockTold | undefined> {
  const { matter } = await (
    await server.as('head')
  ).ask<{ matter: { clocks: ClockTold[] } }>(
    'query ($id: ID!) { matter(id: $id) { clocks { code dueDay state provisional } } }',
    { id },
  )
  return matter.clocks.findLast((clock) => clock.code === code)
}

export const told = (refusals: readonly Refused[]) =>
  refusals.map(({ code, field, basis }) => ({ code, field, basis }))
