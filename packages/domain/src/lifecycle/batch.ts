import type { ActionCode } from './codes'
import { unless, type Refusal } from '../refusal'

/** The only act that is done to many matters at once: sending on. Deciding, replying and closing are done one by one. */
export const batchAction = 'transferMatter' satisfies ActionCode

/** One page of the largest list. */
export const BATCH_AT_MOST = 100

interface Chosen {
  readonly id: string
  readonly homeUnit: string
}

/** What must hold for a batch as a whole; what holds for each matter is its own action's to say. */
export const checkBatch = (chosen: readonly Chosen[]): Refusal[] => [
  ...unless(
    chosen.length > 0 && chosen.length <= BATCH_AT_MOST,
    'BATCH_SIZE',
    `一次选择1至${BATCH_AT_MOST}件`,
    `Choose 1 to ${BATCH_AT_MOST} matters`,
    [],
    'matterIds',
  ),
  ...unless(
    new Set(chosen.map(({ id }) => id)).size === chosen.length,
    'BATCH_TWICE',
    '同一信访事项选择了两次',
    'A matter was chosen twice',
    [],
    'matterIds',
  ),
  ...unless(
    new Set(chosen.map(({ homeUnit }) => homeUnit)).size <= 1,
    'BATCH_UNITS',
    '所选信访事项由不同单位登记，请按登记单位分批转送',
    'These were registered by different units; send them unit by unit',
    [],
    'matterIds',
  ),
]
