import type { Channel, Day, Purpose } from '@xinfang/domain'

export type PersonRole = 'petitioner' | 'representative' | 'agent'

/** How a petitioner may wish to be told. */
export const notifyWays = ['post', 'message', 'telephone', 'in-person', 'online'] as const

export interface PersonForm {
  role: PersonRole
  name: string
  telephone: string
  identityNumber: string
  address: string
  serviceAddress: string
  notifyBy: string
}

export interface FileForm {
  readonly id: string
  readonly name: string
  readonly size: number
}

/** Everything the clerk types, as plain data: it is kept as a draft and sent as one registration. */
export interface RegistrationForm {
  unitId: string
  channel: Channel
  purpose: Purpose
  receivedOn: Day
  externalNumber: string
  /** First the petitioner. */
  people: PersonForm[]
  nameUnclear: boolean
  addressUnclear: boolean
  telephoneUnclear: boolean
  secrecyWish: boolean
  complainsOfConduct: boolean
  accusedUnitIds: string[]
  headCount: number
  title: string
  claims: string[]
  body: string
  oral: boolean
  readBack: boolean
  files: FileForm[]
  categoryId: string
  place: string
  urgent: boolean
  major: boolean
  majorReason: string
  superiorWantsResult: boolean
  leaderInstruction: boolean
  important: boolean
}

export const emptyPerson = (role: PersonRole): PersonForm => ({
  role,
  name: '',
  telephone: '',
  identityNumber: '',
  address: '',
  serviceAddress: '',
  notifyBy: '',
})

/** What the next piece of one batch has in common with the last: the same post bag of the same day. */
export type Batch = Pick<RegistrationForm, 'unitId' | 'channel' | 'receivedOn'>

/** Visitors and callers speak; what they say must be read back to them (信访工作条例 19). */
export const isSpoken = (channel: Channel): boolean => channel === 'visit' || channel === 'call'

export const emptyForm = (batch: Batch): RegistrationForm => ({
  ...batch,
  purpose: 'request',
  externalNumber: '',
  people: [emptyPerson('petitioner')],
  nameUnclear: false,
  addressUnclear: false,
  telephoneUnclear: false,
  secrecyWish: false,
  complainsOfConduct: false,
  accusedUnitIds: [],
  headCount: 1,
  title: '',
  claims: [''],
  body: '',
  oral: isSpoken(batch.channel),
  readBack: false,
  files: [],
  categoryId: '',
  place: '',
  urgent: false,
  major: false,
  majorReason: '',
  superiorWantsResult: false,
  leaderInstruction: false,
  important: false,
})

export const isEmpty = (form: RegistrationForm): boolean =>
  JSON.stringify(form) === JSON.stringify(emptyForm(form))
