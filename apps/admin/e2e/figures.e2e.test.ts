import { expect, it } from 'vitest'
import { settled } from './settled'
import { checkAccess, inBrowser, mishaps, picture, signedIn } from './support'

inBrowser('figures', () => {
  it('stand with what each counts, and open down to the matters', async () => {
    const page = await signedIn('officer', '/figures', { width: 1600, height: 1000 })
    await page.getByText('按期告知率').first().waitFor()
    await page.getByText('期间内到期的书面告知中，按期送达的').first().waitFor()
    await settled(page)
    await picture(page, 'figures-1600')
    await checkAccess(page)
    await page.setViewportSize({ width: 1366, height: 768 })
    await picture(page, 'figures-1366')

    await page.getByRole('button', { name: /查看事项：合计，按期告知率/ }).click()
    const list = page.getByRole('table', { name: '事项清单' })
    await list.locator('tbody tr').first().waitFor()
    await checkAccess(page)
    await picture(page, 'figures-matters-1366')
    await list.getByRole('link').first().click()
    await page.waitForURL(/\/matters\/mat_/)
    await page.context().close()
  })

  it('leave no error behind', () => expect(mishaps).toEqual([]))
})
