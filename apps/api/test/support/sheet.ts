import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { writeSheet, type Cell } from '../../src/sheet/sheet'

export const HEADER = ['留言编号', '留言用户', '留言主题', '留言时间', '留言详情', '点赞数']

/** The ways dates stand in real sheets, by turns; each means the same day. */
const dates = (month: number, day: number): Cell[] => [
  `2019/${month}/${day} 8:30:05`,
  `2019-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  new Date(Date.UTC(2019, month - 1, day, 23, 59)),
]

/** Message `n` of a made-up portal; its day is `dayOfMessage(n)`. */
export function message(n: number): Cell[] {
  const [month, day] = dayNumbers(n)
  return [
    n,
    `U${String(n).padStart(7, '0')}`,
    `\n\t关于第${n}号路灯不亮的反映　`,
    dates(month, day)[n % 3] as Cell,
    `\u3000\u3000第${n}号路灯已经熄灭多日，请有关部门派人修理。𠮷 `.repeat(1 + (n % 5)),
    n % 7,
  ]
}

const dayNumbers = (n: number): [month: number, day: number] => [1 + (n % 12), 1 + (n % 28)]

export function dayOfMessage(n: number): string {
  const [month, day] = dayNumbers(n)
  return `2019-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export const messages = (count: number): Cell[][] => [
  HEADER,
  ...Array.from({ length: count }, (_, n) => message(n + 1)),
]

export const sheetBytes = async (rows: Cell[][]): Promise<Buffer> => buffer((await writeSheet(rows)) as never)

export async function sheetFile(directory: string, rows: Cell[][]): Promise<string> {
  const path = join(directory, 'messages.xlsx')
  await pipeline(Readable.fromWeb((await writeSheet(rows)) as never), createWriteStream(path))
  return path
}
