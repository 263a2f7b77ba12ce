import { isDay, type Day } from '../clock/day'
import { refusal, type Refusal } from '../refusal'
import { source } from '../source'
import { text, type Text } from '../text'
import { secrecyAtRegistration, type Secrecy } from './confidentiality'
import type { MatterFacts } from './facts'
import { checkNoIdentity } from './identity-in-text'
import { identityNumberProblem, isPhone, type IdentityNumberProblem } from './identity'
import { channels, purposes, REPRESENTATIVES_AT_MOST, type Channel, type Purpose } from './submission'
import { checkText, isBlank, limits } from './wording'

/** Parts of S5.6 that a submission may leave unclear. */
export const unclearParts = {
  name: text('姓名不清', 'name unclear'),
  address: text('地址不清', 'address unclear'),
  phone: text('电话不清', 'telephone unclear'),
} as const satisfies Record<string, Text>

export type UnclearPart = keyof typeof unclearParts

export interface PersonInput {
  readonly name?: string
  readonly address?: string
  readonly phone?: string
  /** Only where law needs it (`domain.md` 3.2, F27). */
  readonly identityNumber?: string
  readonly representative?: boolean
}

/** Everything a clerk, a portal or an import states when a submission is registered as a new matter. */
export interface RegistrationInput {
  readonly homeUnit: string
  readonly channel: Channel
  readonly purpose: Purpose
  /** The day it reached the office (stamp), not the day a clerk opened it (S4.1.3). */
  readonly receivedOn: Day
  readonly title: string
  readonly facts?: string
  readonly claims: readonly string[]
  /** First the petitioner; for a group the persons known by name. May be empty when the name is unclear. */
  readonly persons: readonly PersonInput[]
  /** Which required parts the submission does not make clear; a part not listed here must be given. */
  readonly unclear: readonly UnclearPart[]
  /** Persons present at a visit, and persons concerned in all. */
  readonly present?: number
  readonly concerned?: number
  readonly wishesConfidentiality?: boolean
  readonly complainsOfConduct?: boolean
  readonly accusedUnits?: readonly string[]
  readonly accusedUsers?: readonly string[]
  /** Claims were spoken; then they must have been read back (信访工作条例 19). */
  readonly oral?: boolean
  readonly readBack?: boolean
  /** No earlier submission of this person or group on these facts (初信初访). */
  readonly first: boolean
  /** Set at once where the paper shows them; the rest is false. */
  readonly flags?: Partial<MatterFacts['flags']>
  /** A portal without telephone field, or an old record: S5.6 is not asked of what others wrote. */
  readonly imported?: boolean
  /** Let demo persons through, who are impossible by construction. */
  readonly demo?: boolean
}

/** Name or address unclear: no notice is owed (S5.9, 信访工作条例 23). The telephone alone frees nobody. */
export const isUnreachable = (unclear: readonly UnclearPart[]): boolean =>
  unclear.includes('name') || unclear.includes('address')

export const registrationSecrecy = (input: RegistrationInput): Secrecy =>
  secrecyAtRegistration(
    input.purpose,
    input.wishesConfidentiality ?? false,
    input.complainsOfConduct ?? false,
  )

const S56 = [source('S5.6')]

const identityProblems: Record<IdentityNumberProblem, Text> = {
  shape: text('身份证号码应为18位', 'An identity number has eighteen characters'),
  birthday: text('身份证号码中的出生日期不存在', 'The birthday inside the identity number does not exist'),
  'check-digit': text('身份证号码校验位不符', 'The check digit of the identity number is wrong'),
}

/** All faults of a registration at once, each with the field to mend. Registration is otherwise never refused (T01). */
export function checkRegistration(input: RegistrationInput, today: Day): Refusal[] {
  return [
    ...checkReceipt(input, today),
    ...checkContent(input),
    ...checkRequired(input),
    ...input.persons.flatMap((person, i) => checkPerson(person, `persons.${i}`, today, input.demo ?? false)),
    ...checkHeads(input),
    ...checkSecrets(input),
  ]
}

/**
 * An old record is taken over in its own words: sealed for what it is, it is read by its few members alone, and
 * refusing it would keep it out or have the words of others rewritten.
 */
function checkSecrets(input: RegistrationInput): Refusal[] {
  // An unknown purpose is refused by itself and has no class.
  if (input.imported || !Object.hasOwn(purposes, input.purpose) || registrationSecrecy(input) === 'normal')
    return []
  const { title, facts, claims, persons } = input
  const each = Object.fromEntries(claims.map((claim, i) => [`claims.${i}`, claim]))
  return checkNoIdentity({ title, facts, ...each }, persons)
}

function checkReceipt({ channel, purpose, receivedOn }: RegistrationInput, today: Day): Refusal[] {
  const refusals: Refusal[] = []
  if (!Object.hasOwn(channels, channel))
    refusals.push(
      refusal('CHANNEL_UNKNOWN', text('请选择信访形式', 'Choose the channel'), { field: 'channel' }),
    )
  if (!Object.hasOwn(purposes, purpose))
    refusals.push(
      refusal('PURPOSE_UNKNOWN', text('请选择信访目的', 'Choose the purpose'), { field: 'purpose' }),
    )
  if (!isDay(receivedOn))
    refusals.push(
      refusal('DAY_IMPOSSIBLE', text('收到日期不存在', 'The day of receipt does not exist'), {
        field: 'receivedOn',
        basis: [source('S4.1.3')],
      }),
    )
  else if (receivedOn > today)
    refusals.push(
      refusal('DAY_IN_FUTURE', text('收到日期不得晚于今日', 'The day of receipt lies in the future'), {
        field: 'receivedOn',
        basis: [source('S4.1.3')],
      }),
    )
  return refusals
}

function checkContent({
  title,
  facts = '',
  claims,
  oral,
  readBack,
  unclear,
  persons,
}: RegistrationInput): Refusal[] {
  const refusals: Refusal[] = [
    ...checkText(title, 'title', 'title'),
    ...checkText(facts, 'facts', 'facts'),
    ...claims.flatMap((claim, i) => checkText(claim, `claims.${i}`, 'claim')),
  ]
  if (isBlank(title))
    refusals.push(refusal('TITLE_MISSING', text('请填写标题', 'Give a title'), { field: 'title' }))
  if (claims.length === 0)
    refusals.push(
      refusal('CLAIM_MISSING', text('至少登记一项诉求', 'Register at least one claim'), {
        field: 'claims',
        basis: S56,
      }),
    )
  if (claims.length > limits.claims || persons.length > limits.persons)
    refusals.push(
      refusal(
        'TOO_MANY',
        text('诉求至多{claims}项，人员至多{persons}名', 'At most {claims} claims and {persons} persons'),
        {
          field: claims.length > limits.claims ? 'claims' : 'persons',
          values: limits,
        },
      ),
    )
  claims.forEach((claim, i) => {
    if (isBlank(claim))
      refusals.push(
        refusal('CLAIM_BLANK', text('诉求内容不能为空', 'The claim is empty'), {
          field: `claims.${i}`,
          basis: S56,
        }),
      )
  })
  if (oral && !readBack)
    refusals.push(
      refusal(
        'READ_BACK_MISSING',
        text('口头诉求须如实记录并向信访人宣读确认', 'Spoken claims must be written down and read back'),
        { field: 'readBack', basis: [source('XFGZTL', '19')] },
      ),
    )
  if (unclear.some((part) => !Object.hasOwn(unclearParts, part)))
    refusals.push(
      refusal('UNCLEAR_UNKNOWN', text('不清楚的项目有误', 'Unknown unclear part'), { field: 'unclear' }),
    )
  return refusals
}

const required: Record<UnclearPart, { code: string; message: Text }> = {
  name: {
    code: 'NAME_MISSING',
    message: text('请填写姓名，或注明姓名不清', 'Give the name, or mark it as unclear'),
  },
  address: {
    code: 'ADDRESS_MISSING',
    message: text('请填写单位或住址，或注明地址不清', 'Give the unit or address, or mark it as unclear'),
  },
  phone: {
    code: 'PHONE_MISSING',
    message: text('请填写联系电话，或注明电话不清', 'Give the telephone, or mark it as unclear'),
  },
}

/** S5.6: name, unit or address and telephone are given, or said to be unclear. */
function checkRequired({ persons, unclear, imported }: RegistrationInput): Refusal[] {
  if (imported) return []
  return (Object.keys(required) as UnclearPart[])
    .filter((part) => !unclear.includes(part) && isBlank(persons[0]?.[part]))
    .map((part) =>
      refusal(required[part].code, required[part].message, { field: `persons.0.${part}`, basis: S56 }),
    )
}

function checkPerson(person: PersonInput, at: string, today: Day, demo: boolean): Refusal[] {
  const { name = '', address = '', phone = '', identityNumber = '' } = person
  const refusals = [
    ...checkText(name, `${at}.name`, 'name'),
    ...checkText(address, `${at}.address`, 'address'),
    ...checkText(phone, `${at}.phone`, 'phone'),
  ]
  if (!isBlank(phone) && !isPhone(phone.trim(), { demo }))
    refusals.push(
      refusal('PHONE_IMPOSSIBLE', text('电话号码格式不符', 'Not a telephone number'), {
        field: `${at}.phone`,
      }),
    )
  const problem = isBlank(identityNumber)
    ? undefined
    : identityNumberProblem(identityNumber.trim().toUpperCase(), today, { demo })
  if (problem)
    refusals.push(
      refusal('IDENTITY_NUMBER_IMPOSSIBLE', identityProblems[problem], { field: `${at}.identityNumber` }),
    )
  return refusals
}

const isCount = (n: number) => Number.isInteger(n) && n >= 1 && n <= 1_000_000

/** Counts of a group. Representatives are five at most, and among those present. */
function checkHeads({ channel, present, concerned, persons }: RegistrationInput): Refusal[] {
  const refusals: Refusal[] = []
  const representatives = persons.filter((person) => person.representative).length
  for (const [field, n] of Object.entries({ present, concerned }))
    if (n !== undefined && !isCount(n))
      refusals.push(
        refusal('COUNT_IMPOSSIBLE', text('人数应为正整数', 'The number must be a positive integer'), {
          field,
        }),
      )
  if (present !== undefined && concerned !== undefined && concerned < present)
    refusals.push(
      refusal('CONCERNED_BELOW_PRESENT', text('涉及人数不得少于到场人数', 'Fewer concerned than present'), {
        field: 'concerned',
      }),
    )
  if (representatives > REPRESENTATIVES_AT_MOST)
    refusals.push(
      refusal('TOO_MANY_REPRESENTATIVES', text('代表不得超过5人', 'At most five representatives'), {
        field: 'persons',
        basis: [source('XFGZTL', '20(3)')],
      }),
    )
  if (channel === 'visit' && present !== undefined && present < representatives)
    refusals.push(
      refusal(
        'PRESENT_BELOW_REPRESENTATIVES',
        text('到场人数不得少于代表人数', 'Fewer present than representatives'),
        {
          field: 'present',
          basis: [source('XFGZTL', '20(3)')],
        },
      ),
    )
  return refusals
}
