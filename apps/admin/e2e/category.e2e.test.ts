import { expect, it } from 'vitest'
import { checkAccess, inBrowser, mishaps, picture, signedIn } from './support'

inBrowser('categories', () => {
  it('one is made, renamed, moved and closed; each change is on record', async () => {
    const page = await signedIn('system', '/categories')
    await page
      .getByRole('treeitem', { name: /城乡建设/ })
      .first()
      .click()
    await page.getByRole('heading', { name: '城乡建设' }).waitFor()
    await checkAccess(page)
    await picture(page, 'categories')
    const dialog = page.getByRole('dialog')

    await page.getByRole('button', { name: '新增下级' }).click()
    await dialog.getByLabel('名称', { exact: true }).fill('安全生产')
    await dialog.getByRole('button', { name: '新增下级' }).click()
    await dialog.getByRole('alert').waitFor()
    await expect
      .poll(() => dialog.getByLabel('名称', { exact: true }).getAttribute('aria-invalid'))
      .toBe('true')
    await picture(page, 'category-refused')
    await dialog.getByLabel('名称', { exact: true }).fill('电动车管理')
    await dialog.getByRole('button', { name: '新增下级' }).click()
    await page.getByRole('heading', { name: '电动车管理' }).waitFor()

    await page.getByRole('button', { name: '改名' }).click()
    await dialog.getByLabel('名称', { exact: true }).fill('电动自行车管理')
    await dialog.getByRole('button', { name: '改名' }).click()
    await page.getByText('“电动车管理” → “电动自行车管理”').waitFor()

    await page.getByRole('button', { name: '移动' }).click()
    // Of so many only those in view are drawn: one types to find.
    await dialog.getByRole('combobox', { name: '移到' }).fill('06 交通')
    await page.getByRole('option', { name: '06 交通运输', exact: true }).click()
    await dialog.getByRole('button', { name: '移动' }).click()
    await page.getByText('“城乡建设” → “交通运输”').waitFor()

    await page.getByRole('button', { name: '停用' }).click()
    await dialog.getByRole('button', { name: '停用' }).click()
    await page.getByText('请在左侧选择一个分类').waitFor()
    await page.context().close()
  })

  it('a clerk is offered what the office decided for like matters, and chooses', async () => {
    const page = await signedIn('intake', '/registration', { width: 1600, height: 1000 })
    await page.getByLabel('诉求第 1 项').fill('小区噪音扰民，请求制止夜间施工')
    await page.getByLabel('事实和理由').fill('小区旁工地夜间施工，噪音很大，居民无法休息，物业不管。')
    const chip = page.getByRole('button', { name: /依据/ }).first()
    await chip.waitFor()
    await checkAccess(page)
    await picture(page, 'suggestion')
    const [name = ''] = (await chip.innerText()).split('\n')
    await chip.click()
    await page.locator('.el-select', { hasText: name }).first().waitFor()
    await page.context().close()
  })

  it('nothing went wrong unseen', () => expect(mishaps).toEqual([]))
})
