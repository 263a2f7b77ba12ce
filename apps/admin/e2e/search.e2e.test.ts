import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { checkAccess, inBrowser, mishaps, picture, signedIn } from './support'

/** By the keyboard alone, from wherever one is. */
async function look(page: Page, words: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('/')
  await page.keyboard.press('Control+A')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/search$/)
}

const facts = '文澜巷北口的化粪池上月起外溢,污水流到幼儿园门前,物业公司三次推托不清掏,居民出行要绕道两百米。'

/** A letter through the API, as another clerk would register it; answers its id. */
async function register(page: Page, title: string, told = facts, claims = ['清掏化粪池']): Promise<string> {
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv'))
  const response = await page.request.post('/graphql', {
    headers: { 'x-xinfang': '1' },
    data: {
      query: `mutation ($input: RegisterMatterInput!) { registerMatter(input: $input) { matter { id } refusals { code field } } }`,
      variables: {
        input: {
          channel: 'letter',
          purpose: 'request',
          receivedOn: today,
          title,
          facts: told,
          claims,
          persons: [{ name: '池甲', phone: '10099977001', address: '云州市东澜区文澜街道文澜巷一号' }],
        },
      },
    },
  })
  const { data } = (await response.json()) as { data: { registerMatter: { matter: { id: string } | null } } }
  return data.registerMatter.matter?.id ?? ''
}

/** Two hundred letters that would be programs: each tag with each of its handlers, bare and quoted. */
const programs = [
  'img src=x',
  'svg',
  'body',
  'iframe',
  'video src=x',
  'details open',
  'a href=x',
  'math',
  'object data=x',
  'input autofocus',
].flatMap((tag) =>
  [
    'onerror',
    'onload',
    'ontoggle',
    'onfocus',
    'onclick',
    'onpointerover',
    'onanimationstart',
    'onwheel',
    'onbegin',
    'onblur',
  ].flatMap((handler) => ['', '"'].map((quote) => `"><${tag} ${handler}=${quote}seized=1,alert(1)${quote}>`)),
)

inBrowser('what a petitioner wrote', () => {
  it('is shown as it was written, whatever a browser could make of it', async () => {
    const page = await signedIn('officer')
    let asked = 0
    page.on('dialog', (dialog) => {
      asked++
      void dialog.dismiss()
    })
    const title = '井盖松动<script>seized=1</script>{{constructor.constructor("seized=1")()}}'
    const [first = '', ...others] = programs
    const id = await register(page, title, `${others.join('\n')}\n<a href="javascript:seized=1">`, [first])
    const untouched = async () => {
      expect(asked).toBe(0)
      expect(await page.evaluate(() => 'seized' in window)).toBe(false)
      expect(
        await page
          .locator('main :is(script, iframe, object, math, video, [onerror], [href^=javascript])')
          .count(),
      ).toBe(0)
    }
    await page.goto(`/matters/${id}`)
    await page.locator('.matter-head h1', { hasText: title }).waitFor()
    await page.getByText(first).first().waitFor()
    for (const one of [others[0], others.at(-1)])
      expect(await page.locator('main').innerText()).toContain(one)
    await untouched()
    await look(page, '井盖松动')
    await page.locator('mark', { hasText: '井盖松动' }).first().waitFor()
    expect(await page.getByRole('main').innerText()).toContain('<script>seized=1</script>')
    await untouched()
    await page.context().close()
  })
})

inBrowser('search', () => {
  it('finds matters by any two characters, marks them, and leaves no word in the address', async () => {
    const page = await signedIn('officer')
    await page.getByRole('heading', { name: '首页' }).waitFor()
    await look(page, '路灯')
    await page.getByText(/“路灯”共 \d+ 件/).waitFor()
    const hits = page.getByRole('main').getByRole('listitem')
    const marks = await page.locator('mark').allInnerTexts()
    expect(marks.length).toBeGreaterThanOrEqual(await hits.count())
    expect(new Set(marks)).toEqual(new Set(['路灯']))
    expect(page.url()).not.toContain(encodeURIComponent('路灯'))
    await checkAccess(page)
    await picture(page, 'search-1366')
    await hits.first().getByRole('link').click()
    await page.waitForURL(/\/matters\/\w+/)
    await page.goBack()
    await page.getByText(/“路灯”共 \d+ 件/).waitFor()
    await page.context().close()
  })

  it('says what it looked for when there is nothing', async () => {
    const page = await signedIn('officer', '/search')
    await page.getByText('输入要查的词').waitFor()
    await look(page, '没有这样的词语')
    await page.getByText('没有查到').waitFor()
    await page.getByText('“没有这样的词语”共 0 件').waitFor()
    await checkAccess(page)
    await page.context().close()
  })

  it('knows people and units by the first letters of their pinyin', async () => {
    const page = await signedIn('officer')
    await look(page, 'xfb')
    const names = page.getByRole('region', { name: '人员和单位' })
    await names.getByRole('link').first().click()
    await page.waitForURL(/\/matters\?(unitId|handlerId)=/)
    await page.context().close()
  })

  it('proposes likely repeats with the shared words while a letter is typed', async () => {
    const page = await signedIn('intake', '/registration')
    await register(page, '文澜巷化粪池外溢')
    await page.getByLabel('事实和理由').fill(`再次反映:${facts}至今无人处理。`)
    const side = page.getByRole('region', { name: '可能重复' })
    await side.getByText('内容相近的事项').waitFor()
    await side.getByText('文澜巷化粪池外溢').waitFor()
    await side.getByText('文澜巷北口的化粪池上月起外溢').first().waitFor()
    await expect.poll(() => side.getByText('同一信访人的事项').count()).toBe(0)
    await checkAccess(page)
    await picture(page, 'repeats-registration-1366')
    await page.context().close()
  })

  it('merges a repeat from its card in triage', async () => {
    const page = await signedIn('officer')
    await register(page, '文澜巷化粪池又外溢')
    const id = await register(page, '第三次反映文澜巷化粪池')
    await page.goto(`/matters/${id}`)
    await page.getByRole('toolbar').getByRole('button', { name: '甄别' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '甄别' }).click()
    const card = page.getByRole('region', { name: '可能重复' })
    const button = card.getByRole('button', { name: '并入此件' }).first()
    await button.waitFor()
    await checkAccess(page)
    await picture(page, 'repeats-matter-1366')
    await button.click()
    const dialog = page.getByRole('dialog', { name: /并件/ })
    await dialog.getByText(/并入 LX\d+ 文澜巷化粪池/).waitFor()
    await dialog.locator('.el-checkbox').first().click()
    await dialog.getByRole('button', { name: '并件' }).click()
    await page.getByText('已并件').first().waitFor()
    await card.waitFor({ state: 'hidden' })
    await page.context().close()
  })

  it('went without an error nobody saw', () => expect(mishaps).toEqual([]))
})
