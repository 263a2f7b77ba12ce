import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { settled } from './settled'
import { checkAccess, choose, inBrowser, mishaps, pageOf, picture } from './support'

inBrowser('urgent reports and early warnings', () => {
  const phone = { width: 390, height: 844 }
  const confirm = async (dialog: Locator, verb: string) => {
    await dialog.getByRole('region', { name: '确认后将发生' }).locator('dl').waitFor()
    await dialog.getByRole('button', { name: verb, exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  it('an urgent report goes past a leader with a reason, up to the leader in charge, seen live on the board', async () => {
    const board = await pageOf('xfzr', '/urgent-reports', { width: 1600, height: 1000 })
    const site = board.getByRole('region', { name: /停工 桥北水厂工地/ })
    const informant = await pageOf('dgcb', '/urgent', phone)
    await informant.getByRole('button', { name: '报送紧急信息' }).click()
    await choose(informant, '情形', '停工')
    await informant.getByLabel('地点').fill('桥北水厂工地')
    await informant.getByLabel('人数').fill('40')
    await informant.getByLabel('现场行为').fill('信访人赵某某等四十人停工')
    await informant.getByLabel('诉求', { exact: true }).fill('结清劳务费')
    await informant.getByLabel('已采取的措施').fill('到场劝导')
    await informant.getByText('上级信访部门', { exact: true }).click()
    await choose(informant, '接收单位', /^信访办/)
    await informant.getByRole('button', { name: '报送', exact: true }).click()
    // Named: refused, and nothing typed is lost.
    await informant.getByText('像是个人姓名').first().waitFor()
    await checkAccess(informant)
    await picture(informant, 'urgent-form-390')
    await informant.getByLabel('现场行为').fill('四十人停工，聚集在门口')
    await informant.getByRole('button', { name: '报送', exact: true }).click()
    await informant.getByText('应当先报本单位领导').first().waitFor()
    await informant.getByLabel('越级报送的理由').fill('管理区主任出差，电话不通')
    // A bad network: kept, and sent once.
    await informant.context().setOffline(true)
    await informant.getByRole('button', { name: '报送', exact: true }).click()
    await informant.getByText('尚未发出：报送').waitFor()
    await informant.context().setOffline(false)
    await informant.getByText('已报送，等待签收。').waitFor()
    await site.getByText('等待签收').waitFor()

    await site.getByRole('button', { name: '签收' }).click()
    await confirm(board.getByRole('dialog', { name: '签收' }), '签收')
    await site.getByRole('button', { name: '向上级报送' }).click()
    const pass = board.getByRole('dialog', { name: '向上级报送' })
    await pass.getByText('分管领导', { exact: true }).click()
    await choose(pass, '接收单位', /^文澜街道/)
    await confirm(pass, '向上级报送')

    const leader = await pageOf('fgld', '/urgent', phone)
    const card = leader.getByRole('region', { name: /停工 桥北水厂工地/ })
    await card.getByRole('button', { name: '签收', exact: true }).click()
    await card.getByRole('button', { name: '向上级报送' }).waitFor()
    await settled(leader)
    await checkAccess(leader)
    await picture(leader, 'urgent-390')
    await site.getByRole('row', { name: /分管领导.*郑怀民/ }).waitFor()
    await settled(board)
    await checkAccess(board)
    await picture(board, 'urgent-1600')
    expect(mishaps).toEqual([])
  }, 120_000)

  it('an early warning with a name is refused; without, it is verified, acted upon and closed', async () => {
    const unit = await pageOf('dgcb', '/early-warnings')
    await unit.getByRole('button', { name: '上报预警' }).click()
    const dialog = unit.getByRole('dialog', { name: '上报预警' })
    for (const [label, words] of [
      ['问题', '村民赵某某反映路灯长期不亮'],
      ['地点', '石桥村主路'],
      ['诉求', '尽快修复'],
      ['成因', '线路老化'],
      ['涉及人数', '80'],
      ['建议措施', '协调供电所检修'],
    ] as const)
      await dialog.getByLabel(label, { exact: true }).fill(words)
    await dialog.getByText('像是个人姓名').first().waitFor()
    await checkAccess(unit)
    await dialog.getByLabel('问题', { exact: true }).fill('主路路灯长期不亮')
    await confirm(dialog, '上报预警')
    const link = unit.getByRole('link', { name: '主路路灯长期不亮' })
    await link.waitFor()
    await settled(unit)
    await checkAccess(unit)
    await picture(unit, 'early-warnings-1366')
    await link.click()
    await unit.getByRole('heading', { name: '主路路灯长期不亮' }).waitFor()

    const office = await pageOf('xfgb', new URL(unit.url()).pathname, { width: 1600, height: 1000 })
    for (const [step, label, words] of [
      ['核实属实', '核实情况', '现场查看属实'],
      ['登记处置措施', '处置措施', '供电所已排期检修'],
      ['结束预警', '结果', '已修复亮灯'],
    ] as const) {
      await office.getByRole('toolbar').getByRole('button', { name: step }).click()
      const act = office.getByRole('dialog', { name: step })
      await act.getByLabel(label, { exact: true }).fill(words)
      await confirm(act, step)
    }
    await office.getByText('已结束').first().waitFor()
    // Told to the unit without anybody reading the page anew.
    await unit.getByText('已修复亮灯').waitFor()
    await settled(office)
    await checkAccess(office)
    await picture(office, 'early-warning-1600')
    expect(mishaps).toEqual([])
  }, 120_000)
})
