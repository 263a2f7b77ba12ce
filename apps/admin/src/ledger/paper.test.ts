import { expect, it } from 'vitest'
import { pageRule } from './paper'

it('the rule of the sheet counts pages in the words of the language', () => {
  const rule = pageRule('A3', '某人 2026-03-02 10:00 取用', (page, pages) => `第${page}页共${pages}页`)
  expect(rule).toContain('size: A3 landscape')
  expect(rule).toContain('content: "第" counter(page) "页共" counter(pages) "页"')
  expect(rule).toContain('content: "某人 2026-03-02 10:00 取用"')
})

it('no name breaks out of the rule', () =>
  expect(pageRule('A4', '"; } body { display: none', () => '')).toContain(
    'content: "\\22 ; } body { display: none"',
  ))
