import { bulletin, channels, type Channel } from '@xinfang/domain'

/** A group of a table in words; units and categories bear their names already. */
export const groupName = (code: bulletin.TableCode, group: string): string =>
  group === bulletin.UNGROUPED
    ? code === 'topic'
      ? '其他'
      : '未定'
    : code === 'channel'
      ? channels[group as Channel].label['zh-CN']
      : group
