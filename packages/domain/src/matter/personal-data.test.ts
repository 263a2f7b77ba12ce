import { expect, test } from 'vitest'
import { checkNoPersons, personalDataIn } from './personal-data'

test.each([
  ['村民反映排水沟堵塞，汛期可能倒灌', []],
  ['居民代表高度关注，要求公开方案', []],
  ['职工关于工资的诉求，涉及三十户', []],
  ['业主成立小组，村民任务繁重', []],
  ['三月以来 1200 户停水，缺口 15000000 元', []],
  ['信访人张建某多次反映', ['name']],
  ['李先生要求退费', ['name']],
  ['欧阳某某等人', ['name']],
  ['王某一家五口', ['name']],
  ['联系电话 10012345678', ['telephone']],
  ['电话０１０-１２３４５６７', ['telephone']],
  ['电话 010-12345678', ['telephone']],
  ['证号 110101190001010000', ['identity']],
  ['证号 １１０１０１１９０００１０１００１Ｘ', ['identity']],
  ['证号 110101 1900 0101 0000', ['identity']],
  ['原文号 1234567890123456789', []],
  ['该上访户长期缠访', ['label', 'label']],
])('%s', (value, kinds) => {
  expect(personalDataIn(value).map(({ kind }) => kind)).toEqual(kinds)
})

test('the refusal says where, and never what', () => {
  const [one, ...more] = checkNoPersons('要求：信访人赵某某退款', 'demand')
  expect(more).toEqual([])
  expect(one).toMatchObject({ code: 'PERSON_NAME', field: 'demand' })
  expect(one!.message['zh-CN']).toBe('第4字起像是个人姓名：这里只写事情、地点和诉求，不写个人')
})
