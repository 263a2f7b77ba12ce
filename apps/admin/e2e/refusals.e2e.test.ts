import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { field, fillDay, meetStandards, tick } from './acts'
import { openOffice, type Office } from './stories/office'
import { statesOf, type State } from './stories/states'
import { hindrance } from './stories/steps'
import { choose, inBrowser, mishaps } from './support'

const FIRST = '2026-03-02'

/** State, who, act, what the button says and the basis it names: one row a guard of T01-T32. */
const guards: readonly (readonly [State, string, string, string, string])[] = [
  ['triaged', 'xfgb', '交办', '一般事项应当转送', '第22条'],
  ['triaged', 'xfgb', '登记送达', '没有待送达的文书', 'DP-16'],
  ['urgent', 'xfgb', '转送', '应当交办，不得转送', '第22条'],
  ['newFacts', 'xfgb', '并件', '已核定有新的事实或理由', '本系统的读法'],
  ['handled', 'xfgb', '核实延期', '没有待核实的延期申请', '第34条'],
  ['handled', 'xfgb', '信访人反悔', '没有撤回申请', '本系统的读法'],
  ['withdrawing', 'xfgb', '登记撤回申请', '正在冷静期内', '本系统的读法'],
  ['reviewing', 'xfgb', '送达复查意见', '意见书尚未签发', '第35条'],
  ['triaged', 'xfzr', '决定回避', '没有待决定的回避事项', '第28(3)条'],
  ['newFacts', 'xfzr', '不再受理', '已核定有新的事实或理由', '本系统的读法'],
  ['withdrawing', 'xfzr', '确认撤回', '须经冷静期', '本系统的读法'],
  ['replied', 'xfzr', '逾期未请求复查，办结', '期限未满', '第35条'],
  ['answered', 'xfzr', '终结', '请求复核的期限未满', '第36条'],
  ['sent', 'dwfzr', '受理（转来事项）', '请先签收', '第23(3)条'],
  ['sent', 'dwfzr', '不予受理', '请先签收', '第23(3)条'],
  ['sent', 'dwfzr', '提出异议', '请先签收', '第23(3)条'],
  ['signed', 'dwfzr', '签收', '已经签收', '第23(3)条'],
  ['extending', 'dwfzr', '批准延期', '须先经信访工作机构核实', '第34条'],
  ['major', 'dwfzr', '调解、和解办结', '包案', 'S1.3.4'],
  ['replied', 'dwfzr', '不适用复查，办结', '本事项适用复查', '第35条'],
  ['handled', 'cbr', '转入普通程序', '不适用简易办理', '简易办理办法'],
  ['instructed', 'cbr', '呈报办结', '已呈请批示，尚未批复', '本系统的读法'],
  ['extending', 'cbr', '申请延期', '已有延期申请正在办理', '第34条'],
  ['reported', 'cbr', '送达答复', '处理意见书尚未签发', '第32条'],
  ['handled', 'fgld', '批示', '没有待批示的呈请', '本系统的读法'],
  ['approved', 'fgld', '审核通过并签发', '已签发，请送达', '本系统的读法'],
  ['atBureau', 'pt-fgld', '作出复查意见', '承办、审核过本事项', '第28(3)条'],
  ['reviewed', 'xfzr', '作出复查意见', '意见书已签发，请送达', '第35条'],
  ['settled', 'day', '归档', '尚有文书未送达', 'DP-16'],
]

type Fill = (dialog: Locator) => Promise<void>
/** A closing report without an answer to the claim and without a hearing of the petitioner. */
const report: Fill = async (dialog) => {
  await field(dialog, '认定事实').fill('漏点已查明。')
  await dialog.getByLabel('法律依据').last().fill('《信访工作条例》第三十二条')
  await field(dialog, '调查情况').fill('现场查看漏点并询问物业。')
}

/** State, who, act, what is answered, what the dialog says and the basis it names. */
const checks: readonly (readonly [State, string, string, Fill, string, string])[] = [
  [
    'urgent',
    'xfgb',
    '交办',
    async (dialog) => {
      await choose(dialog, '接收单位', /^规划建设办/)
      await fillDay(dialog, '办结期限', '2026-12-31')
      await field(dialog, '办理要求').fill('请尽快办理')
    },
    '限期不得超过法定期限',
    '第22条',
  ],
  [
    'handled',
    'xfgb',
    '登记撤回申请',
    async (dialog) => {
      await fillDay(dialog, '书面撤回日期', FIRST)
      await field(dialog, '理由').fill('已自行解决')
      await tick(dialog.getByRole('radiogroup', { name: '信访人是否受到压力' }), 'radio', '是')
    },
    '撤回无效，应当继续办理',
    '第18(4)条',
  ],
  [
    'signed',
    'dwfzr',
    '提出异议',
    (dialog) => field(dialog, '理由').fill('不属本处'),
    '不少于10字',
    '第23(3)条',
  ],
  [
    'handled',
    'dwfzr',
    '调解、和解办结',
    async (dialog) => {
      await tick(dialog, 'radio', '调解')
      await field(dialog, '协议内容').fill('三日内修复，双方无异议。')
    },
    '须由双方签字',
    '第33条',
  ],
  [
    'handled',
    'cbr',
    '申请延期',
    async (dialog) => {
      await field(dialog, '延长天数').fill('31')
      await field(dialog, '理由').fill('须待检测报告，耗时较长，申请延期。')
    },
    '累计不得超过30日',
    '第34条',
  ],
  [
    'reported',
    'fgld',
    '退回重新办理',
    async (dialog) => {
      await meetStandards(dialog)
      await field(dialog, '理由').fill('请补充说明。')
    },
    '不需退回',
    '本系统的读法',
  ],
  [
    'triaged',
    'xfgb',
    '核定初重件',
    (dialog) => tick(dialog, 'radio', '重件'),
    '其他情形须写明前件',
    '本系统的读法',
  ],
  [
    'triaged',
    'xfgb',
    '提请指定管辖',
    async (dialog) => {
      await choose(dialog, '有争议的单位', /^规划建设办/)
      await field(dialog, '理由').fill('职责交叉，两个单位均认为不属本处。')
    },
    '须有两个以上的单位',
    '第24条',
  ],
  [
    'triaged',
    'xfzr',
    '不予受理',
    async (dialog) => {
      await choose(dialog, '适用情形', /^有权机关已经受理/)
      await field(dialog, '认定事实').fill('所述事项由区里主管。')
      await field(dialog, '法律依据').fill('《信访工作条例》第二十三条')
      await field(dialog, '告知与指引').fill('请向有权处理的机关提出。')
    },
    '应当告知有权处理的机关名称',
    '第23(1)条',
  ],
  [
    'handled',
    'xfzr',
    '信访人死亡或终止，办结',
    (dialog) => field(dialog, '证明材料').fill('户籍注销证明'),
    '须确认没有承继人',
    '第46条',
  ],
  ['handled', 'cbr', '呈报办结', report, '第1项诉求尚未答复', '第32条'],
  ['handled', 'cbr', '呈报办结', report, '应当听取信访人陈述', '第31(6)条'],
  ['approved', 'cbr', '送达答复', async () => {}, '送达回证须写明：签收人', '第88条'],
  [
    'reported',
    'fgld',
    '审核通过并签发',
    async (dialog) => {
      await meetStandards(dialog)
      await tick(dialog.getByRole('radiogroup', { name: '手续完备' }), 'radio', '不符合')
    },
    '“手续完备”未达到的，应当退回重新办理',
    '本系统的读法',
  ],
  [
    'reviewing',
    'xfzr',
    '作出复查意见',
    async (dialog) => {
      await tick(dialog, 'radio', '撤销并责令重新办理')
      await field(dialog, '认定事实').fill('原处理意见事实不清。')
      await field(dialog, '复查、复核意见').fill('撤销，重新办理。')
      await field(dialog, '法律依据').fill('《信访工作条例》第三十五条')
    },
    '须限定今日之后的期限',
    '第45条',
  ],
]

inBrowser('what a rule refuses', () => {
  let office: Office
  const paths = new Map<State, string>()
  beforeAll(async () => {
    office = await openOffice(FIRST)
    const states = statesOf(office, FIRST)
    for (const state of Object.keys(states) as State[]) paths.set(state, `/matters/${await states[state]()}`)
  }, 120_000)
  afterAll(() => office?.close())

  const open = async (page: Page, state: State) => {
    await page.goto(paths.get(state)!)
    await page.locator('.matter-head h1').waitFor()
  }
  const versionOf = async (state: State): Promise<number> => {
    const id = paths.get(state)!.split('/').at(-1)
    const { matter } = await office.ask<{ matter: { version: number } }>(
      'xfgb',
      'query ($id: ID!) { matter(id: $id) { version } }',
      { id },
    )
    return matter.version
  }
  const logins = [...new Set(guards.map(([, login]) => login))]

  it.each(logins)('is said on the button that it hinders, with its basis: %s', async (login) => {
    const own = guards.filter((row) => row[1] === login)
    const said: unknown[] = []
    await office.as(login, '/', async (page) => {
      let shown: State | undefined
      for (const [state, , action] of own) {
        if (state !== shown) await open(page, state)
        shown = state
        said.push([state, action, await hindrance(page, action)])
      }
    })
    expect(said).toEqual(
      own.map(([state, , action, says, basis]) => [
        state,
        action,
        expect.stringMatching(new RegExp(`${says}.*（.*${basis.replace(/[()]/g, '\\$&')}.*）`)),
      ]),
    )
  })

  it.each([...new Set(checks.map(([, login]) => login))])(
    'is said in the dialog, at its field and with its basis, and nothing is done: %s',
    async (login) => {
      await office.as(login, '/', async (page) => {
        let shown: State | undefined
        for (const [state, , action, fill, says, basis] of checks.filter((row) => row[1] === login)) {
          if (state !== shown) await open(page, state)
          shown = state
          const before = await versionOf(state)
          await page.getByRole('toolbar').getByRole('button', { name: action, exact: true }).click()
          const dialog = page.getByRole('dialog', { name: action })
          await dialog.waitFor()
          await fill(dialog)
          await dialog.getByRole('button', { name: action, exact: true }).click()
          const told = dialog.getByRole('alert').getByRole('listitem').filter({ hasText: says })
          await told.filter({ hasText: basis }).first().waitFor()
          await dialog.getByRole('button', { name: '取消' }).click()
          await dialog.waitFor({ state: 'hidden' })
          expect(await versionOf(state)).toBe(before)
        }
      })
    },
  )

  it('closes the window of objection on the day after its last', async () => {
    await office.goTo('2026-03-10')
    await office.as('dwfzr', paths.get('signed')!, async (page) => {
      expect(await hindrance(page, '提出异议')).toMatch(/异议期限已过.*（.*第23\(3\)条.*）/)
    })
  })

  it('leaves no error behind', () => expect(mishaps).toEqual([]))
})
