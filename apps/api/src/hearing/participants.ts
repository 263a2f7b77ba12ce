import { hearing } from '@xinfang/domain'
import type { Names } from '../track/concept'

/** A participant as stored: guests of the hearing are officials of nobody here and bring their name. */
export type Attendant = hearing.Participant & { readonly name?: string }

/**
 * How a participant is called in a list, on the run sheet and in the record. Petitioners go by their number: their
 * names stand with the matter, sealed, and the console adds the mask.
 */
export function calledAs(id: string, participants: readonly Attendant[], names: Names): string {
  if (id === 'chair') return '主持人'
  const one = participants.find((participant) => participant.id === id)
  if (!one) return ''
  const quality = hearing.qualities[one.quality]['zh-CN']
  const ofOne = participants.filter((other) => other.quality === one.quality)
  const number = ofOne.length > 1 ? String(ofOne.indexOf(one) + 1) : ''
  const name = names.user(one.userId) ?? one.name ?? names.unit(one.unitId)?.name
  return name === undefined ? `${quality}${number}` : `${name}（${quality}）`
}
