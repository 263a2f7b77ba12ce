import type { Channel, Day, Purpose, UnclearPart } from '@xinfang/domain'

/** How a petitioner may wish to be told. */
export const notifyWays = ['post', 'message', 'telephone', 'in-person', 'online'] as const

export interface PersonForm {
  name: string
  phone: string
  identityNumber: string
  address: string
  serviceAddress: string
  notifyBy: string
  representative: boolean
}

export interface FileForm {
  readonly id: string
  readonly name: string
  /** Bytes. */
  readonly size: number
}

/**
 * Everything the clerk types, as plain data: it is kept as a draft and sent as one registration. Names are
 * those of the domain's `RegistrationInput`, so a refusal's field is a field of this page.
 */
export interface RegistrationForm {
  homeUnit: string
  channel: Channel
  purpose: Purpose
  receivedOn: Day
  externalNumber: string
  /** First the petitioner. */
  persons: PersonForm[]
  unclear: UnclearPart[]
  wishesConfidentiality: boolean
  complainsOfConduct: boolean
  accusedUnits: string[]
  /** Persons present at a visit, and persons concerned in all. */
  present: number
  concerned: number
  /** 初信初访. */
  first: boolean
  title: string
  claims: string[]
  facts: string
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

export const emptyPerson = (representative: boolean): PersonForm => ({
  name: '',
  phone: '',
  identityNumber: '',
  address: '',
  serviceAddress: '',
  notifyBy: '',
  representative,
})

/** What the next piece of one batch has in common with the last: the same post bag of the same day. */
export type Batch = Pick<RegistrationForm, 'homeUnit' | 'channel' | 'receivedOn'>

export const batchOf = ({ homeUnit, channel, receivedOn }: Batch): Batch => ({
  homeUnit,
  channel,
  receivedOn,
})

/** Visitors and callers speak; what they say must be read back to them (信访工作条例 19). */
export const isSpoken = (channel: Channel): boolean => channel === 'visit' || channel === 'call'

export const emptyForm = (batch: Batch): RegistrationForm => ({
  ...batchOf(batch),
  purpose: 'request',
  externalNumber: '',
  persons: [emptyPerson(false)],
  unclear: [],
  wishesConfidentiality: false,
  complainsOfConduct: false,
  accusedUnits: [],
  present: 1,
  concerned: 1,
  first: true,
  title: '',
  claims: [''],
  facts: '',
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
