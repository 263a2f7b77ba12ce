import {
  addDays,
  dueDay,
  latestCalendar,
  rulebooks,
  type ClockCode,
  type Day,
  type Due,
} from '@xinfang/domain'
import { linkHash } from '../src/history/chain'
import type { EventRow } from '../src/history/event.entity'
import type { ClaimRow } from '../src/matter/claim.entity'
import { clockRow } from '../src/matter/store-clocks'
import type { MatterColumns } from '../src/matter/matter.entity'
import { NO_DUE_DAY } from '../src/matter/light'
import { partyRows } from '../src/matter/parties'
import { idOf, pick, whole } from './random'
import { wordsOf } from './words'
import type { BenchUnit, World } from './world'

/** Matters whose events stand between each other's in the history, as they do when many are at work. */
export const BLOCK = 1_000
/** Six events each: the way of a matter from registration to its reply. */
const steps = [
  ['registerMatter', null, 'M00'],
  ['openTriage', 'M00', 'M10'],
  ['assignMatter', 'M10', 'M21'],
  ['signForMatter', 'M21', 'M21'],
  ['acceptMatter', 'M21', 'M30'],
  ['appointHandler', 'M30', 'M40'],
] as const
export const EVENTS_EACH = steps.length

const titles = [
  '站前道路夜间照明',
  '候车室空调故障',
  '补办证明材料',
  '货场噪声扰民',
  '围墙排水不畅',
  '停车收费争议',
]
const opinions = [
  '已联系当事人核实情况,拟于本周内到现场查看后提出处理意见。',
  '经查阅台账与值班记录,反映事项属实,请责任单位说明原因并限期整改。',
  '同意承办单位意见,按程序办理并告知信访人。',
]

export interface Block {
  readonly matter: MatterColumns[]
  readonly matter_unit: object[]
  readonly matter_member: object[]
  readonly matter_recusal: object[]
  readonly matter_accused: object[]
  readonly claim: ClaimRow[]
  readonly clock: object[]
  readonly event: EventRow[]
}

/** Makes blocks of matters one after another; the history is one chain through all of them. */
export function matterMaker(world: World, random: () => number, today: Day) {
  const { office } = world
  const dues = new Map<string, Due>()
  const due = (code: ClockCode, day: Day): Due => {
    const key = `${code} ${day}`
    const found =
      dues.get(key) ?? dueDay(code, { trigger: day, rulebook: rulebooks.TG, calendar: latestCalendar })
    dues.set(key, found)
    return found
  }
  let made = 0
  let seq = 0
  let hash = ''

  const one = () => {
    const n = ++made
    const id = idOf('mat', n)
    const unit = pick(random, world.handling)
    const isOpen = random() < 0.3
    // An open matter is at most two months old, so that some are overdue and most are not.
    const receivedOn = addDays(today, -(isOpen ? whole(random, 80) : 80 + whole(random, 700)))
    const at = new Date(Date.parse(`${receivedOn}T01:00:00Z`) + whole(random, 8 * 3_600_000))
    const clocks = [due('C02', receivedOn), due('C05', receivedOn)].map((each, place) => ({
      ...clockRow(
        id,
        { do: 'start', code: place ? 'C05' : 'C02', due: each, holder: unit.id },
        at,
        latestCalendar,
      ),
      id: idOf('clk', n * 2 + place),
      ...(place && isOpen ? {} : { state: 'met', stoppedOn: addDays(receivedOn, 2) }),
    }))
    const next = clocks[1] as (typeof clocks)[number]
    const sealed = random() < 0.005
    return { n, id, unit, isOpen, receivedOn, at, clocks, next, sealed }
  }

  return (size: number): Block => {
    const all = Array.from({ length: size }, one)
    const event = steps.flatMap(([action, from, to], step) =>
      all.map(({ id, n, unit, at }): EventRow => {
        const by = step < 3 ? office : unit
        const linked = {
          seq: ++seq,
          at: new Date(at.getTime() + step * 86_400_000).toISOString(),
          actorId: userOf(by, n),
          unitId: by.id,
          matterId: id,
          action,
          fromStatus: from,
          toStatus: to,
          data: JSON.stringify({
            opinion: opinions[(n + step) % opinions.length],
            documents: [],
            clocks: [],
          }),
          prevHash: hash,
        }
        hash = linkHash(linked)
        return { ...linked, hash }
      }),
    )
    return {
      matter: all.map((each) => matterRow(each, world)),
      matter_unit: all.flatMap(({ id, receivedOn, unit }) =>
        partyRows({ id, receivedOn, doc: null }, [office, unit]),
      ),
      matter_member: all
        .filter(({ sealed }) => sealed)
        .flatMap(({ id, unit }) =>
          [...office.users, ...unit.users.slice(0, 2)].map((user) => ({
            matterId: id,
            userId: user.id,
            reason: 'assignMatter',
          })),
        ),
      matter_recusal: all
        .filter(({ n }) => n % 300 === 0)
        .map(({ id, unit, n }) => ({ matterId: id, userId: userOf(unit, n), reason: 'relative' })),
      matter_accused: all
        .filter(({ sealed }) => sealed)
        .map(({ id, n }) => ({
          matterId: id,
          unitId: (world.handling[n % world.handling.length] as BenchUnit).id,
        })),
      claim: all.flatMap(({ id, n }) =>
        Array.from({ length: 1 + (n % 2) }, (_, at) => claimRow(idOf('clm', n * 2 + at), id, at + 1)),
      ),
      clock: all.flatMap(({ clocks }) => clocks),
      event,
    }
  }
}

const userOf = (unit: BenchUnit, n: number): string =>
  (unit.users[n % unit.users.length] as { id: string }).id

const claimRow = (id: string, matterId: string, position: number): ClaimRow => ({
  id,
  matterId,
  position,
  text: position === 1 ? '恢复照明并说明停用原因' : '书面答复处理结果',
  outcome: null,
  reason: null,
  legalBasis: null,
})

interface Made {
  readonly n: number
  readonly id: string
  readonly unit: BenchUnit
  readonly isOpen: boolean
  readonly receivedOn: Day
  readonly at: Date
  readonly next: { readonly dueDay: Day; readonly greenUntil: Day }
  readonly sealed: boolean
}

function matterRow({ n, id, unit, isOpen, receivedOn, at, next, sealed }: Made, world: World): MatterColumns {
  const handlerId = userOf(unit, n)
  return {
    id,
    number: `BENCH${String(n).padStart(9, '0')}`,
    title: `${titles[n % titles.length]}(第 ${n} 件)`,
    status: isOpen ? 'M40' : 'M81',
    version: EVENTS_EACH,
    purpose: 'request',
    channel: 'letter',
    secrecy: sealed ? 'sealed' : 'normal',
    first: true,
    receivedOn,
    registeredAt: at.toISOString(),
    acceptedOn: addDays(receivedOn, 3),
    closedOn: isOpen ? null : addDays(receivedOn, 50),
    isOpen,
    nextDueDay: isOpen ? next.dueDay : NO_DUE_DAY,
    nextGreenUntil: isOpen ? next.greenUntil : NO_DUE_DAY,
    nextClock: isOpen ? 'C05' : null,
    nextPaused: false,
    petitioner: '闻**',
    present: null,
    concerned: null,
    representatives: 0,
    place: '平川站',
    categoryId: null,
    organisationId: world.organisation.id,
    homeUnitId: world.office.id,
    deskUnitId: unit.id,
    deskSince: receivedOn,
    responsibleUnitId: unit.id,
    handlerId,
    handlerSince: receivedOn,
    firstResponsibleId: handlerId,
    closingAuthorId: null,
    major: false,
    majorReason: null,
    urgent: false,
    superiorWantsResult: false,
    leaderInstruction: false,
    important: false,
    unreachable: false,
    facts: `${'站前道路路灯自去年检修后一直未亮,夜间出行不便,请予处理。'.repeat(4)}${wordsOf(n)}`,
    queryCode: null,
    queryCodeIndex: null,
    mergedIntoId: null,
    rulebook: 'TG',
    lastEventAt: new Date(at.getTime() + (EVENTS_EACH - 1) * 86_400_000).toISOString(),
    lastEventAction: 'appointHandler',
    lastEventBy: '经办',
    lastEventUnitId: unit.id,
    doc: null,
  }
}
