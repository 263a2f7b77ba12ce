import { expect, it } from 'vitest'
import { checkAccess, inBrowser, mishaps, picture, signedIn } from './support'

inBrowser('the notices', () => {
  it('are read one by one, and the bell counts what is left', async () => {
    const page = await signedIn('head', '/notifications')
    const bell = page.getByRole('link', { name: /^通知，[1-9]\d* 条未读/ })
    await bell.waitFor()
    const before = Number((await bell.getAttribute('aria-label'))?.match(/\d+/)?.[0])
    await checkAccess(page)
    await picture(page, 'notifications')
    await page.getByRole('button', { name: '标为已读', exact: true }).first().click()
    await page.getByRole('link', { name: `通知，${before - 1} 条未读` }).waitFor()
    await page.context().close()
  })

  it('leaves no error behind', () => expect(mishaps).toEqual([]))
})
