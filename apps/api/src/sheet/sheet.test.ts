import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRows, SheetError, sheetLimits, writeCsv, writeSheet, type Cell } from './sheet'
import { unpackedSize } from './zip'

let folder: string
let files = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinfang-sheet-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function fileOf(content: ReadableStream<Uint8Array> | Buffer): Promise<string> {
  const path = join(folder, String(++files))
  await writeFile(path, Buffer.isBuffer(content) ? content : await buffer(content as never))
  return path
}

async function read(path: string) {
  const rows = []
  for await (const row of readRows(path)) rows.push(row)
  return rows
}

const refusalOf = (path: string): Promise<string> =>
  read(path).then(
    () => 'read',
    (error: unknown) => (error instanceof SheetError ? error.reason.code : String(error)),
  )

// The contract with the library: what goes through the port comes back, whatever is inside.
const rows: Cell[][] = [
  ['标题', '日期', '数', '是', '空'],
  ['张喆堃𠮷 🍣\n第二行', new Date('2020-01-02T00:00:00Z'), 43832.5, true, null],
  [null, null, null, null, null],
  ['=1+1', '@cmd', '-3', '+86', '"引",号'],
  ['  留白\u3000', '<a&b>', '\ttab', "'quoted", 'last'],
]

test('an .xlsx written here reads back: text, dates, numbers, no formula', async () => {
  const back = await read(await fileOf(await writeSheet(rows)))
  expect(back.map(({ row }) => row)).toEqual([1, 2, 4, 5])
  expect(back[0]?.cells).toEqual(rows[0])
  expect(back[1]?.cells.slice(0, 4)).toEqual(rows[1]?.slice(0, 4))
  expect(back[2]?.cells).toEqual(rows[3])
  expect(back[3]?.cells).toEqual(rows[4])
})

test('a .csv for Excel begins with the byte order mark and holds no live formula', async () => {
  const path = await fileOf(await writeCsv(rows))
  const bytes = await readFile(path)
  expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf')
  const back = await read(path)
  expect(back[0]?.cells[0]).toBe('标题')
  expect(back[2]?.cells).toEqual(["'=1+1", "'@cmd", "'-3", "'+86", '"引",号'])
})

test('a .csv disarms what a spreadsheet folds into a formula', async () => {
  const wide = ['＝1+1', '＋86', '－3', '＠某', '一=一']
  expect((await read(await fileOf(await writeCsv([wide]))))[0]?.cells).toEqual([
    "'＝1+1",
    "'＋86",
    "'－3",
    "'＠某",
    '一=一',
  ])
})

test('a .csv in GB 18030 reads as well as one in UTF-8', async () => {
  // 标题,内容 / 甲,乙
  const gb = Buffer.from('b1eacce22cc4dac8dd0d0abcd72cd2d20d0a', 'hex')
  expect((await read(await fileOf(gb))).map(({ cells }) => cells)).toEqual([
    ['标题', '内容'],
    ['甲', '乙'],
  ])
})

test.each([
  ['no table', Buffer.from([1, 2, 0, 4])],
  ['bytes of no encoding', Buffer.from([0xff, 0xff, 0xff])],
  [
    'an old .xls or an encrypted file',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(16)]),
  ],
  ['half a zip', Buffer.from('504b0304140000000800', 'hex')],
])('%s is refused, not thrown', async (_, content) => {
  expect(await refusalOf(await fileOf(content))).toBe('SHEET_UNREADABLE')
})

test('a damaged .xlsx is refused', async () => {
  const whole = await readFile(await fileOf(await writeSheet(rows)))
  expect(await refusalOf(await fileOf(whole.subarray(0, whole.length - 40)))).toBe('SHEET_UNREADABLE')
  const changed = Buffer.from(whole)
  changed.fill(0x41, 60, 120)
  expect(await refusalOf(await fileOf(changed))).toBe('SHEET_UNREADABLE')
})

test('a missing file is refused', async () => {
  expect(await refusalOf(join(folder, 'none'))).toBe('SHEET_MISSING')
})

test('columns and rows are bounded', async () => {
  const wide = Array.from({ length: sheetLimits.columns + 1 }, (_, i) => String(i))
  expect(await refusalOf(await fileOf(await writeSheet([wide])))).toBe('SHEET_TOO_MANY')
  const long = Buffer.from('甲\n'.repeat(sheetLimits.rows + 2))
  expect(await refusalOf(await fileOf(long))).toBe('SHEET_TOO_MANY')
  expect(await read(await fileOf(Buffer.from('甲\n'.repeat(sheetLimits.rows + 1))))).toHaveLength(
    sheetLimits.rows + 1,
  )
})

test('a zip that says it unpacks to too much, or hides it, is not opened', async () => {
  const zip = await readFile(await fileOf(await writeSheet(rows)))
  const entry = zip.indexOf(Buffer.from('504b0102', 'hex'))
  const bomb = Buffer.from(zip)
  bomb.writeUInt32LE(0xf0000000, entry + 24)
  expect(await refusalOf(await fileOf(bomb))).toBe('SHEET_UNREADABLE')
  const hidden = Buffer.from(zip)
  hidden.writeUInt32LE(0, entry + 24)
  expect(unpackedSize(hidden)).toBe(Infinity)
  expect(unpackedSize(zip)).toBeLessThan(100_000)
})
