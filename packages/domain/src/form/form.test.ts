import { describe, expect, test } from 'vitest'
import { rulebooks } from '../rulebook/resolve'
import { checkFilled, fieldsOf, fillForm, formPeriods, type FormValues } from './fill'
import { formCodes, formOf, type FormCode } from './forms'
import { layout } from './layout'
import { GAP, type FormPage } from './page'
import { checkService, serviceDay, serviceWays, type ServiceWay } from './service'

const plain: readonly FormCode[] = []
const worded = formCodes.filter((code) => !plain.includes(code))

/** A value for every field of a form: its label, a day, or two lines. */
const full = (code: FormCode): FormValues =>
  Object.fromEntries(
    fieldsOf(code).map(({ name, kind, label }) => [
      name,
      kind === 'day'
        ? '2026-03-02'
        : kind === 'list'
          ? [`${label['zh-CN']}一`, `${label['zh-CN']}二`]
          : `【${name}】`,
    ]),
  )

const words = (page: FormPage) => JSON.stringify(page)

describe('the register', () => {
  test('numbers F01 to F35 without a gap', () => {
    expect(formCodes.toSorted()).toEqual(
      Array.from({ length: 35 }, (_, i) => `F${String(i + 1).padStart(2, '0')}`),
    )
  })

  test('names every field once, in both languages', () => {
    for (const code of formCodes) {
      const names = fieldsOf(code).map(({ name }) => name)
      expect(new Set(names).size, code).toBe(names.length)
      for (const { label } of fieldsOf(code))
        expect([label['zh-CN'], label.en].every(Boolean), code).toBe(true)
    }
  })

  test('a document served on the petitioner bears a number', () => {
    expect(formCodes.filter((code) => formOf(code).served && !formOf(code).kind)).toEqual([])
  })
})

describe('filling', () => {
  test.each(formCodes)('%s: nothing given, every required field is named; all given, none', (code) => {
    const required = fieldsOf(code).filter((field) => field.required)
    const pairs = (formOf(code).oneOf ?? []).map(([first]) => first)
    expect(
      fillForm(code, {})
        .missing.map(({ name }) => name)
        .toSorted(),
    ).toEqual([...required.map(({ name }) => name), ...pairs].toSorted())
    expect(fillForm(code, full(code)).missing).toEqual([])
  })

  test('blank text, an empty list and a stranger count as nothing', () => {
    const { values, missing } = fillForm('F28', {
      ...full('F28'),
      petitioner: ' ',
      particulars: [],
      stranger: 'x',
    })
    expect(missing.map(({ name }) => name)).toEqual(['petitioner', 'particulars'])
    expect(values).not.toHaveProperty('stranger')
  })

  test('a reply names the organ of review, or why no review applies', () => {
    const { reviewOrgan: _, noReviewReason, ...rest } = full('F11')
    expect(fillForm('F11', rest).missing.map(({ name }) => name)).toEqual(['reviewOrgan'])
    expect(fillForm('F11', { ...rest, noReviewReason }).missing).toEqual([])
  })

  test('an incomplete form is refused by exactly the fields it lacks, never by the number it gets when issued', () => {
    const { facts: _, legalBasis: __, documentNumber: ___, ...rest } = full('F11')
    const { noReviewReason: ____, ...values } = rest
    expect(
      checkFilled(fillForm('F11', values)).map(({ code, field, message }) => [code, field, message]),
    ).toEqual([
      [
        'FORM_FIELD_MISSING',
        'fields.facts',
        {
          'zh-CN': '《信访事项处理意见书》尚缺：查明事实及证据',
          en: 'The written reply lacks: facts found and evidence',
        },
      ],
      [
        'FORM_FIELD_MISSING',
        'fields.legalBasis',
        { 'zh-CN': '《信访事项处理意见书》尚缺：法律依据', en: 'The written reply lacks: legal basis' },
      ],
    ])
  })

  test('the periods a form prints come from the rules of the day', () => {
    expect(formPeriods(rulebooks.TG, '2026-03-02')).toEqual({
      noticeDays: '15',
      objectionDays: '5',
      extensionDays: '30',
      reviewDays: '30',
    })
    expect(formPeriods(rulebooks.TG, '2010-03-02').objectionDays).toBeUndefined()
  })
})

describe('pages', () => {
  test.each(formCodes)('%s shows every field that is given', (code) => {
    // The reply shows its remedy or the reason why there is none, never both.
    const { noReviewReason: _, ...values } = full(code)
    const page = words(layout(code, values))
    const hidden = ['matterNumber', 'documentNumber']
    for (const { name, kind, label } of fieldsOf(code)) {
      if (hidden.includes(name) || values[name] === undefined) continue
      expect(page, `${code} ${name}`).toContain(
        kind === 'text' ? `【${name}】` : kind === 'day' ? '2026年3月2日' : `${label['zh-CN']}二`,
      )
    }
    expect(page).not.toContain(GAP.repeat(2))
  })

  test.each(worded)('%s without values is a page of gaps, not a fault', (code) => {
    const page = layout(code, {})
    expect(words(page)).toContain(GAP)
    expect(words(page)).not.toMatch(/undefined|null|\[object/)
  })

  test.each(worded)('%s reads as printed', async (code) => {
    const { noReviewReason: _, ...values } = full(code)
    const page = layout(code, { ...values, documentNumber: '文信受〔2026〕3号' })
    const lines = page.body.flatMap((block) => {
      if (block.kind === 'list') return block.items.map((item, i) => `  ${i + 1}. ${item}`)
      if (block.kind === 'rows') return block.rows.map(({ label, value }) => `  ${label} | ${value}`)
      return [block.kind === 'heading' ? `## ${block.text}` : block.text]
    })
    const text = [
      page.head,
      page.number ?? '(无文号)',
      page.title,
      page.addressee ?? '',
      ...lines,
      page.signature.organ,
      page.signature.date,
      ...page.foot,
      '',
    ]
    await expect(text.join('\n')).toMatchFileSnapshot(`./pages/${code}.snap.txt`)
  })

  test('what is not accepted is never said to be open to a lawsuit (ALI 1(2)(9))', () => {
    expect(words(layout('F02', full('F02')))).not.toMatch(/行政诉讼|行政复议/)
  })
})

describe('service', () => {
  const ways = Object.keys(serviceWays) as ServiceWay[]
  const all = {
    signedBy: '本人',
    relation: '配偶',
    refusalReason: '拒收',
    witness: '社区干部',
    entrustedTo: '某局',
    forwardedBy: '某部队政治机关',
    registeredNumber: 'R1',
    consent: '已同意',
    noticePlace: '公告栏',
  }

  test.each(ways)('%s: complete proof passes, and without it every need is named', (way) => {
    const on = '2026-03-02'
    expect(checkService({ way, on, proof: all }, 'normal', on, '2026-05-01')).toEqual([])
    expect(
      checkService({ way, on, proof: {} }, 'normal', on, '2026-05-01').map(({ field }) => field),
    ).toEqual([...serviceWays[way].needs])
  })

  test.each(ways)('%s for a confidential matter', (way) => {
    const codes = checkService(
      { way, on: '2026-03-02', proof: all },
      'confidential',
      '2026-03-02',
      '2026-05-01',
    )
    expect(codes.length).toBe(way === 'by-another' || way === 'public-notice' ? 1 : 0)
  })

  test('public notice counts as service thirty days later, and not before they are over', () => {
    const notice = { way: 'public-notice' as const, on: '2026-03-02', proof: all }
    expect(serviceDay(notice)).toBe('2026-04-01')
    expect(checkService(notice, 'normal', '2026-03-02', '2026-03-31').map(({ code }) => code)).toEqual([
      'SERVICE_DAY',
    ])
    expect(checkService(notice, 'normal', '2026-03-02', '2026-04-01')).toEqual([])
  })
})
