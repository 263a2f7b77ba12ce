import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { letter } from '../lifecycle/testing/world'
import { checkNoIdentity, hasIdentity, veil } from './identity-in-text'
import { checkRegistration } from './registration'

const person = {
  name: '褚砚秋',
  phone: '0100-8765032',
  identityNumber: '99999919790305412X',
  address: '某省暗香市疏影区一七三号',
  serviceAddress: '某省暗香市横斜街九号',
}

test.each<[string, boolean]>([
  ['站前道路路灯未亮', false],
  ['', false],
  ['我叫褚砚秋，住在站前', true],
  ['签名：褚 砚　秋', true],
  ['褚·砚·秋', true],
  ['褚\n砚秋', true],
  ['褚\u200b砚秋', true],
  ['褚某', false],
  ['砚秋路无灯', false],
  ['电话01008765032', true],
  ['电话０１００－８７６５０３２', true],
  ['电话 0100 876 5032', true],
  ['电话0100—8765032', true],
  ['电话01008765033', false],
  ['证号 999999 1979 0305 412x', true],
  ['证号９９９９９９１９７９０３０５４１２Ｘ', true],
  ['住某省暗香市疏影区一七三号', true],
  ['回信寄某省 暗香市 横斜街九号', true],
  ['某省暗香市的路灯', false],
])('%s', (value, found) => {
  expect(hasIdentity(value, [{}, person])).toBe(found)
})

test.each<[string, Parameters<typeof hasIdentity>[1][number]]>([
  ['a name of one character', { name: '李' }],
  ['a word that is no name', { name: '群众' }],
  ['nothing', { name: '', phone: null, address: ' ' }],
  ['a telephone of few digits', { phone: '110' }],
  ['a place instead of an address', { address: '某市某区' }],
])('%s is not looked for', (_, known) => {
  expect(hasIdentity('李姓群众拨打110，家住某市某区', [known])).toBe(false)
})

test.each<[string, string]>([
  ['站前道路路灯未亮', '站前道路路灯未亮'],
  ['  两头 留白　', '  两头 留白　'],
  ['', ''],
  ['我叫褚砚秋，住在站前', '我叫〔隐去〕，住在站前'],
  ['签名：褚 砚　秋 。', '签名：〔隐去〕 。'],
  ['褚·砚·秋与褚\n砚秋', '〔隐去〕与〔隐去〕'],
  ['褚\u200b砚秋', '〔隐去〕'],
  ['褚褚砚秋', '褚〔隐去〕'],
  ['褚砚秋褚砚秋', '〔隐去〕'],
  ['电话０１００－８７６５０３２。', '电话〔隐去〕。'],
  ['电话 0100 876 5032 转', '电话 〔隐去〕 转'],
  ['证号 999999 1979 0305 412x', '证号 〔隐去〕'],
  ['褚砚秋（０１００—８７６５０３２）住某省暗香市疏影区一七三号', '〔隐去〕（〔隐去〕）住〔隐去〕'],
  ['🏮褚砚秋é', '🏮〔隐去〕é'],
  ['褚某', '褚某'],
])('%s is veiled', (value, veiled) => {
  expect(veil(value, [{}, person])).toBe(veiled)
})

test('what is veiled holds no identity, however it was written, and veiling it again changes nothing', () => {
  const pieces = fc.constantFrom(
    ...Object.values(person),
    ...Array.from(person.name),
    ' ',
    '　',
    '-',
    '·',
    '\u200b',
    '0100',
    'x',
    'ﬀ',
    'e\u0301',
    '\u0301',
    '路灯',
    '８７６',
    '隐去',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const veiled = veil(parts.join(''), [person])
      expect(hasIdentity(veiled, [person])).toBe(false)
      expect(veil(veiled, [person])).toBe(veiled)
    }),
  )
})

test('the refusal names the field, the basis and the way out, and never the person', () => {
  const refusals = checkNoIdentity({ title: '路灯', facts: '我是褚砚秋', note: null }, [person])
  expect(
    refusals.map(({ code, field, basis }) => [code, field, basis.map(({ article }) => article)]),
  ).toEqual([['IDENTITY_IN_TEXT', 'facts', ['46(5)', 'S5.10']]])
  expect(refusals[0]!.message['zh-CN']).toContain('附件')
  expect(JSON.stringify(refusals)).not.toContain('褚')
})

const told = { facts: '甲某反映路灯未亮', claims: ['修路灯', '请打10012345678'], title: '甲 某来信' }
test.each([
  ['a wish for confidentiality', { wishesConfidentiality: true }, ['title', 'facts', 'claims.1']],
  ['a report', { purpose: 'report' }, ['title', 'facts', 'claims.1']],
  ['a plain letter', {}, []],
  ['an old report taken over', { purpose: 'report', imported: true }, []],
] as const)('registering %s', (_, more, fields) => {
  const refusals = checkRegistration({ ...letter, ...told, ...more }, '2026-03-02')
  expect(refusals.map(({ code, field }) => [code, field])).toEqual(
    fields.map((field) => ['IDENTITY_IN_TEXT', field]),
  )
})
