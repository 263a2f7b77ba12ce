import { Readable } from 'node:stream'
import { LARGEST } from '../attachment/kinds'
import { fileOf, storeFile } from '../attachment/store'
import type { Tx } from '../db/database'
import { newId } from '../db/id'
import type { Original } from './free-texts'
import type { MatterColumns } from './matter.entity'

/** Name of the file that keeps what a matter said before it hid its petitioner. */
export const ORIGINAL_NAME = '来信原文（转为保密前）.txt'

type Told = Pick<MatterColumns, 'number' | 'receivedOn' | 'title' | 'facts'>

/** Everything as it was written, to be read by people: the letter first, then whatever else was rewritten. */
export function originalText(
  { number, receivedOn, title, facts }: Told,
  claims: readonly string[],
  rewritten: readonly Original[],
  today: string,
): string {
  const parts: readonly Original[] = [
    { label: '标题', text: title },
    { label: '事实和理由', text: facts },
    ...claims.map((text, at) => ({ label: `诉求${at + 1}`, text })),
  ]
  const others = rewritten.filter(({ text }) => !parts.some((part) => part.text === text))
  const shown = (all: readonly Original[]) => all.map(({ label, text }) => `【${label}】\n${text}\n`)
  return [
    `信访事项 ${number}　收到日期 ${receivedOn}　转为保密 ${today}`,
    '以下为转为保密前的原文，含信访人身份信息，由登记单位保存。',
    '',
    ...shown(parts),
    ...shown(others),
  ].join('\n')
}

/** Keeps a text as a file of the matter that its keepers alone read; `written` gets its path before it is there. */
export async function keepOriginal(
  tx: Tx,
  dataDir: string,
  { matterId, addedBy, text }: { readonly matterId: string; readonly addedBy: string; readonly text: string },
  written: string[],
): Promise<string> {
  const id = newId('att', tx.now)
  const path = fileOf(dataDir, id)
  written.push(path)
  const { size, digest } = await storeFile(path, Readable.from([Buffer.from(text)]), LARGEST)
  await tx.insert('attachment', [
    {
      id,
      matterId,
      name: ORIGINAL_NAME,
      mediaType: 'text/plain; charset=utf-8',
      size,
      digest,
      addedAt: tx.now.toISOString(),
      addedBy,
    },
  ])
  return id
}
