import { accountability as rules, type Text } from '@xinfang/domain'
import { say } from '../i18n'

/** The conduct found, in words. */
export function conductOf({
  ground,
  conduct,
}: {
  readonly ground: string
  readonly conduct: string
}): string {
  const known: Readonly<Record<string, Text>> = rules.grounds[ground as rules.AccountabilityGround].conduct
  const found = known[conduct]
  return found ? say(found) : ''
}
