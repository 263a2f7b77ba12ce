import type { Story } from '../story'
import { afterReply } from './after-reply'
import { arrived } from './arrived'
import { ended } from './ended'
import { inHand } from './in-hand'

/** Everything that happened in this office. */
export const stories: readonly Story[] = [...arrived, ...inHand, ...ended, ...afterReply]
