import { expect, it } from 'vitest'
import { checkAccess, choose, inBrowser, picture, signedIn } from './support'

inBrowser('tokens of partner units', () => {
  it('are issued with what they are bound to, shown once, and revoked', async () => {
    const page = await signedIn('security', '/partners')
    await page.getByRole('button', { name: '签发令牌' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('程序', { exact: true }).fill('区热线平台')
    await choose(dialog, '所属单位', '社会事务办')
    await dialog.getByRole('button', { name: '签发令牌' }).click()
    await dialog.getByText('请至少选择一项操作').first().waitFor()
    await dialog.getByText('收件箱').click()
    await dialog.getByText('签收', { exact: true }).click()
    // A document itself is no digest, and is refused in words at its field.
    await dialog.getByLabel('登记的操作').fill('{ inbox { totalCount } }')
    await dialog.getByRole('button', { name: '签发令牌' }).click()
    await dialog.getByText('登记的操作写作64位十六进制SHA-256，至多200个').first().waitFor()
    await picture(page, 'partner-refused')
    await dialog.getByLabel('登记的操作').fill('AB'.repeat(32))
    await dialog.getByLabel('允许的地址段').fill('10.2.0.0/16')
    // axe takes a label that is scrolled away for none: the whole dialog is looked at.
    await page.setViewportSize({ width: 1366, height: 1600 })
    await checkAccess(page)
    await picture(page, 'partner-issue')
    await dialog.getByRole('button', { name: '签发令牌' }).click()
    const token = await page.getByRole('status', { name: '令牌' }).innerText()
    expect(token).toMatch(/^xft_/)
    await checkAccess(page)
    await picture(page, 'partner-token')
    await page.getByRole('button', { name: '我已交付' }).click()

    const row = page.getByRole('row', { name: /区热线平台/ })
    await row.getByText('有效').waitFor()
    expect(await page.content()).not.toContain(token)
    await page.setViewportSize({ width: 1600, height: 1000 })
    await checkAccess(page)
    await picture(page, 'partner')
    await row.getByRole('button', { name: '吊销' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '吊销' }).click()
    await row.getByText('已吊销').waitFor()
    await page.context().close()
  })
})
