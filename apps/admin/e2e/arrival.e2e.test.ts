import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tick } from './acts'
import { addressOf, startApi } from './api'
import { checkAccess, choose, inBrowser, mishaps, pageOf, picture } from './support'

const SECOND = 1_000
const MINUTE = 60 * SECOND

inBrowser('a group visit with two heads', () => {
  let api: ChildProcess
  let base: string
  const dataDir = mkdtempSync(join(tmpdir(), 'xinfang-e2e-arrival-'))
  beforeAll(async () => {
    // An hour off from the telephones: only the server's time counts.
    api = startApi(dataDir, -60 * MINUTE)
    base = await addressOf(api)
  }, 120_000)
  afterAll(async () => {
    api.kill('SIGTERM')
    await new Promise((resolve) => api.once('exit', resolve))
    rmSync(dataDir, { recursive: true, force: true })
  })
  /** Tells the clock of the server, and of nobody else, to stand or to go by so many milliseconds. */
  const clock = (told: 'stand' | number) => new Promise((resolve) => api.send(told, resolve))

  const open = (login: string, path: string, look: object = {}): Promise<Page> =>
    pageOf(login, path, { base, ...look })
  /** Ends the one call that is open. */
  const end = async (board: Page) => {
    await board.getByRole('toolbar').getByRole('button', { name: '结束' }).click()
    const dialog = board.getByRole('dialog', { name: '结束' })
    await dialog.getByRole('region', { name: '确认后将发生' }).locator('dl').waitFor()
    await dialog.getByRole('button', { name: '结束', exact: true }).click()
    await board.getByText('没有正在等待到场的来访。').waitFor()
  }
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: false }).click()

  it('one arrives at 20:00 in time and one at 20:01 late: the server decides, whatever the telephones say', async () => {
    const board = await open('xfgb', '/arrivals', { width: 1600, height: 1000 })
    // The demo has a call of its own going on.
    await end(board)
    await board.getByRole('button', { name: '通知到场' }).click()
    const dialog = board.getByRole('dialog', { name: '通知到场' })
    await dialog.getByLabel('具体地点').fill('一楼接待大厅')
    for (const [duty, unit, person] of [
      ['管理区一把手', /^东关管理区/, /施东升/],
      ['村（居）一把手', /^石桥村/, /金石开/],
    ] as const) {
      const line = dialog.getByRole('group', { name: duty })
      await choose(line, '单位', unit)
      await choose(line, '人员', person)
    }
    await dialog.getByRole('region', { name: '确认后将发生' }).locator('dl').waitFor()
    await checkAccess(board)
    await dialog.getByRole('button', { name: '通知到场', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    const row = (name: string) => board.locator('tbody tr', { hasText: name })
    await row('施东升').getByText('已通知，未确认').waitFor()

    const phone = { width: 390, height: 844 }
    const area = await open('dgzr', '/calls', phone)
    const village = await open('sqzr', '/calls', phone)
    await clock('stand')
    await press(area, '收到')
    await area.getByRole('timer').waitFor()
    expect(await area.getByRole('timer').innerText()).toMatch(/^(20:00|19:\d\d)/)
    await press(village, '收到')
    await village.getByRole('timer').waitFor()
    await checkAccess(area)
    await picture(area, 'calls-390')
    // Told by the server, without anybody reading the board anew.
    await row('金石开').getByText('计时中').waitFor()

    // A bad network: pressed once, kept, sent once.
    await area.context().setOffline(true)
    await press(area, '我在路上')
    await area.getByText('尚未发出：我在路上').waitFor()
    await area.context().setOffline(false)
    await area.getByText('尚未发出').waitFor({ state: 'detached' })

    await clock(20 * MINUTE)
    await press(area, '已到达')
    await area.getByText(/您已于 .* 到达。/).waitFor()
    await clock(SECOND)
    await press(village, '已到达')
    await village.getByText('迟到 0:01。').waitFor()
    await checkAccess(village)

    await row('施东升').getByText('按时到场').waitFor()
    await row('金石开').getByText('迟到 0:01').waitFor()
    await row('金石开').getByText('记为违反').waitFor()
    await expect.poll(() => row('施东升').getByText('记为违反').count()).toBe(0)
    await checkAccess(board)
    await picture(board, 'arrivals-1600')
    await end(board)
    await village.getByText('没有通知您到场的来访。').waitFor()

    // What they came about is registered later, and then tells of the visit.
    await tick(board, 'radio', '已结束')
    const visit = board.locator('.board', { hasText: '一楼接待大厅' })
    await visit.getByRole('button', { name: '到场情况关联事项' }).click()
    const link = board.getByRole('dialog', { name: '到场情况关联事项' })
    await link.getByRole('combobox', { name: '信访事项' }).fill('道路')
    await board.getByRole('option', { name: /道路/ }).locator('visible=true').first().click()
    await link.getByRole('region', { name: '确认后将发生' }).locator('dl').waitFor()
    await link.getByRole('button', { name: '到场情况关联事项', exact: true }).click()
    await link.waitFor({ state: 'hidden' })
    await picture(board, 'arrivals-linked-1600')
    await visit.getByRole('link', { name: /道路/ }).click()
    await board.getByRole('heading', { name: '一把手到位', level: 3 }).waitFor()
    await board.getByText('金石开 迟到').waitFor()
    await picture(board, 'arrival-matter-1600')
    expect(mishaps).toEqual([])
  }, 240_000)
})
