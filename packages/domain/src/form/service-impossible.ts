import { source, type Source } from '../source'
import { text, type Text } from '../text'

/**
 * Why a document cannot be served: a closed list, so that what ends a duty of telling can be counted and checked
 * (`domain.md` 3.3). How it was tried stands with the failed attempts. A refusal to take it is none: it is left there.
 */
export const serviceImpossibilities = {
  unclear: row('姓名、地址不清', 'name or address unclear', source('XFGZTL', '23')),
  'not-known-there': row('地址查无此人', 'nobody of that name at the address', source('CPL', '95')),
  'address-gone': row('原址已拆迁或者不存在', 'the address is gone', source('CPL', '95')),
  'whereabouts-unknown': row('下落不明，多方查找无着', 'whereabouts unknown', source('CPL', '95')),
  deceased: row('信访人死亡或者终止', 'the petitioner died or ceased to exist', source('DP-16')),
} as const satisfies Record<string, { label: Text; sources: readonly Source[] }>

export type ServiceImpossibility = keyof typeof serviceImpossibilities

function row(zh: string, en: string, from: Source): { label: Text; sources: readonly Source[] } {
  return { label: text(zh, en), sources: [from] }
}
