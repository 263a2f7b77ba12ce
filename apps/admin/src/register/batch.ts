import { actionOf, batchAction } from '@xinfang/domain'
import type { RegisterRowFragment } from '../graphql/generated/graphql'

/** Only what stands where transfer is next can be chosen; whether each may go is for the dry run to say. */
export const maySend = ({ status }: Pick<RegisterRowFragment, 'status'>): boolean =>
  actionOf(batchAction).from.includes(status)
