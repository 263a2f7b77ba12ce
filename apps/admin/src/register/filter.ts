import {
  channels,
  isDay,
  lights,
  purposes,
  secrecies,
  statuses,
  type Channel,
  type Light,
  type Purpose,
  type Secrecy,
  type Status,
} from '@xinfang/domain'
import type { MatterFilter, MatterOrder } from '../graphql/generated/graphql'
import { toEnum } from '../graphql/codes'

/** What the register is narrowed to. It lives in the address, so that a link, a saved view and "back" are one thing. */
export interface RegisterFilter {
  text?: string
  status?: Status
  channel?: Channel
  purpose?: Purpose
  secrecy?: Secrecy
  light?: Light
  open?: boolean
  unitId?: string
  homeUnitId?: string
  handlerId?: string
  handlerSince?: string
  deskUnitId?: string
  deskSince?: string
  categoryId?: string
  receivedFrom?: string
  receivedTo?: string
  dueFrom?: string
  dueTo?: string
  major?: boolean
  first?: boolean
  order?: MatterOrder
}

const oneOf =
  (table: object) =>
  (value: string): string | undefined =>
    Object.hasOwn(table, value) ? value : undefined
const word = (value: string) => value.trim() || undefined
const day = (value: string) => (isDay(value) ? value : undefined)
const flag = (value: string) => (value === 'true' ? true : value === 'false' ? false : undefined)
const orders = { newest: 0, oldest: 0, next_due: 0 } satisfies Record<MatterOrder, 0>

/** How each key is read from the address; what is not understood is dropped, never sent. */
const readers: Record<keyof RegisterFilter, (value: string) => unknown> = {
  text: word,
  status: oneOf(statuses),
  channel: oneOf(channels),
  purpose: oneOf(purposes),
  secrecy: oneOf(secrecies),
  light: oneOf(lights),
  open: flag,
  unitId: word,
  homeUnitId: word,
  handlerId: word,
  handlerSince: day,
  deskUnitId: word,
  deskSince: day,
  categoryId: word,
  receivedFrom: day,
  receivedTo: day,
  dueFrom: day,
  dueTo: day,
  major: flag,
  first: flag,
  order: oneOf(orders),
}

export const filterKeys = Object.keys(readers) as (keyof RegisterFilter)[]

/** The filter an address asks for. */
export function readFilter(query: Readonly<Record<string, unknown>>): RegisterFilter {
  const read = filterKeys.map((key) => [
    key,
    typeof query[key] === 'string' ? readers[key](query[key]) : undefined,
  ])
  return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as RegisterFilter
}

/** The address of a filter: only what is set. */
export const writeFilter = (filter: RegisterFilter): Record<string, string> =>
  Object.fromEntries(
    filterKeys
      .filter((key) => filter[key] !== undefined && filter[key] !== null && filter[key] !== '')
      .map((key) => [key, String(filter[key])]),
  )

/** The filter as the API takes it. */
export function toInput({
  order: _,
  status,
  channel,
  purpose,
  secrecy,
  ...rest
}: RegisterFilter): MatterFilter {
  return {
    ...rest,
    ...(status && { status: [status] }),
    ...(channel && { channel: [toEnum(channel)] }),
    ...(purpose && { purpose: [purpose] }),
    ...(secrecy && { secrecy: [secrecy] }),
  }
}
