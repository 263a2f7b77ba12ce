import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { i18n, messagesOf, type Messages } from './i18n'

const keysOf = (messages: Messages, above = ''): string[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${above}${key}`] : keysOf(value, `${above}${key}.`),
  )

const sources = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(vue|ts)$/.test(name) && !name.includes('generated') && !name.endsWith('.test.ts'))
  .map((name) => [name, readFileSync(join(__dirname, name), 'utf8')] as const)

describe('the messages', () => {
  it('have the same keys in both languages', () => {
    expect(keysOf(messagesOf('en')).toSorted()).toEqual(keysOf(messagesOf('zh-CN')).toSorted())
  })

  it('know every key that the pages ask for', () => {
    const asked = sources.flatMap(([name, text]) =>
      [...text.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => ({ name, key: key ?? '' })),
    )
    expect(asked.length).toBeGreaterThan(100)
    expect(asked.filter(({ key }) => !i18n.global.te(key, 'zh-CN'))).toEqual([])
  })

  it('write Chinese with Chinese punctuation', () => {
    const wrong = (text: string) => /[\p{Script=Han}][,;:?!]|\([^)]*\p{Script=Han}/u.test(text)
    const found = (messages: Messages): string[] =>
      Object.values(messages).flatMap((value) =>
        typeof value === 'string' ? (wrong(value) ? [value] : []) : found(value),
      )
    expect(found(messagesOf('zh-CN'))).toEqual([])
  })
})
