import type { InboxBox, InboxCountsQuery } from '../graphql/generated/graphql'
import type { DialogAction } from '../matter/action/mutations'

/** What may be done from the list, with its key; the first is the usual next step. */
export interface BoxAction {
  readonly action: DialogAction
  readonly key: string
}

interface Box {
  readonly box: InboxBox
  readonly count: keyof InboxCountsQuery['desk']
  readonly actions: readonly BoxAction[]
}

const object: BoxAction = { action: 'objectToTransfer', key: 'O' }

/** In the order of work of a receiving unit; whether this person may, the dialog's dry run says. */
export const boxes: readonly Box[] = [
  { box: 'to_sign', count: 'toSign', actions: [{ action: 'signForMatter', key: 'S' }] },
  { box: 'to_decide', count: 'toDecide', actions: [{ action: 'acceptTransferred', key: 'A' }, object] },
  {
    box: 'objected',
    count: 'objected',
    actions: [
      { action: 'agreeToObjection', key: 'A' },
      { action: 'rejectObjection', key: 'R' },
    ],
  },
  {
    box: 'returned',
    count: 'returned',
    actions: [
      { action: 'transferMatter', key: 'T' },
      { action: 'assignMatter', key: 'J' },
    ],
  },
]
