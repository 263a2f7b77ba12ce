import type { ActionCode } from '@xinfang/domain'

/** Actions of the life cycle that happen within a step of a hearing and are not offered by themselves. */
export const ofHearing: readonly ActionCode[] = ['orderHearing', 'concludeHearing']
