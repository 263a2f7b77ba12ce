import { expect, it } from 'vitest'
import { settled } from './settled'
import { checkAccess, inBrowser, mishaps, picture, signedIn } from './support'

inBrowser('the assessment of a year', () => {
  it('says since when, why and by which article its vetoes are off', async () => {
    const page = await signedIn('head', '/assessment')
    await page.getByText('自 2022-05-01 起停用').first().waitFor()
    await page.getByText('没有登记书面决定').waitFor()
    await settled(page)
    await checkAccess(page)
    await picture(page, 'assessment-1366')
    expect(mishaps).toEqual([])
  }, 60_000)
})
