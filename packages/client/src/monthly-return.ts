import type { Client } from './client'
import { MattersDocument, type Light, type MatterStatus } from './generated/graphql'

/** 办理情况月报: how the matters a unit received in a month stand now (handbook S4.7.3). Numbers only. */
export interface MonthlyReturn {
  /** `2026-03` */
  readonly month: string
  readonly received: number
  readonly open: number
  readonly closed: number
  /** Open ones by light: red is overdue. */
  readonly byLight: Readonly<Partial<Record<Light, number>>>
  readonly byStatus: Readonly<Partial<Record<MatterStatus, number>>>
}

/** Reads the unit's register of a month (`YYYY-MM`, by day of receipt) and counts. Needs the operation `matters`. */
export async function monthlyReturn(client: Client, month: string): Promise<MonthlyReturn> {
  const [year = 0, number = 0] = month.split('-').map(Number)
  if (!/^\d{4}-\d{2}$/.test(month) || number < 1 || number > 12)
    throw new RangeError('A month is written YYYY-MM')
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const filter = { receivedFrom: `${month}-01`, receivedTo: `${month}-${last}` }
  const counted = {
    received: 0,
    open: 0,
    byLight: new Map<Light, number>(),
    byStatus: new Map<MatterStatus, number>(),
  }
  const matters = client.pages(MattersDocument, { filter, first: 100 }, (data) => data.matters)
  for await (const { isOpen, light, status } of matters) {
    counted.received += 1
    add(counted.byStatus, status)
    if (!isOpen) continue
    counted.open += 1
    add(counted.byLight, light)
  }
  return {
    month,
    received: counted.received,
    open: counted.open,
    closed: counted.received - counted.open,
    byLight: Object.fromEntries(counted.byLight),
    byStatus: Object.fromEntries(counted.byStatus),
  }
}

const add = <K>(counts: Map<K, number>, key: K): Map<K, number> => counts.set(key, (counts.get(key) ?? 0) + 1)
