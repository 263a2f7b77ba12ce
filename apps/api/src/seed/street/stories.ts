import type { Story } from '../story'
import { afterReply } from './after-reply'
import { arrived } from './arrived'
import { declined } from './declined'
import { ended } from './ended'
import { inHand } from './in-hand'
import { nightMarket } from './night-market'

/** Everything that happened in this office. */
export const stories: readonly Story[] = [
  ...arrived,
  ...inHand,
  ...ended,
  ...declined,
  ...afterReply,
  ...nightMarket,
]
