import { dayOf } from '@xinfang/domain'

const SHANGHAI = 8 * 3_600_000

/** An instant as people of the office read it: 2026-03-02 09:05 in Asia/Shanghai, wherever the browser stands. */
export function moment(instant: string): string {
  const date = new Date(instant)
  const local = new Date(date.getTime() + SHANGHAI)
  return `${dayOf(date)} ${local.toISOString().slice(11, 16)}`
}
