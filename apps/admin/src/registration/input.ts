import { checkRegistration, isBlank, type Day, type Refusal, type UnclearPart } from '@xinfang/domain'
import { toEnum } from '../graphql/codes'
import type { RegisterMatterInput } from '../graphql/generated/graphql'
import type { PersonForm, RegistrationForm } from './form'

const LONGEST_DERIVED_TITLE = 40

/** A title nobody typed is the first claim: a plain letter needs no second sentence for its subject. */
export function titleOf({ title, claims }: RegistrationForm): string {
  if (!isBlank(title)) return title.trim()
  const first = (claims.find((claim) => !isBlank(claim)) ?? '').trim().replace(/\s+/gu, ' ')
  const letters = Array.from(first)
  return letters.length > LONGEST_DERIVED_TITLE
    ? `${letters.slice(0, LONGEST_DERIVED_TITLE - 1).join('')}…`
    : first
}

const personIsBlank = (person: PersonForm): boolean =>
  Object.entries(person).every(([key, value]) => key === 'role' || isBlank(value))

/** Without rows nobody filled, so that a refusal's `people.1` is the second row on the screen as well. */
export function pruned(form: RegistrationForm): RegistrationForm {
  const claims = form.claims.filter((claim) => !isBlank(claim))
  return {
    ...form,
    people: form.people.filter((person, i) => i === 0 || !personIsBlank(person)),
    claims: claims.length > 0 ? claims : [''],
  }
}

const orNothing = (value: string): string | undefined => (isBlank(value) ? undefined : value.trim())

/** Of a pruned form. */
export function toInput(form: RegistrationForm): RegisterMatterInput {
  const nobody = form.nameUnclear && form.people.every(personIsBlank)
  return {
    unitId: form.unitId,
    channel: toEnum(form.channel),
    purpose: form.purpose,
    receivedOn: form.receivedOn,
    externalNumber: orNothing(form.externalNumber),
    title: titleOf(form),
    body: form.body.trim(),
    claims: form.claims.filter((claim) => !isBlank(claim)).map((claim) => claim.trim()),
    people: nobody ? [] : form.people.map(toPerson),
    anonymous: form.nameUnclear,
    addressUnclear: form.addressUnclear,
    secrecyWish: form.secrecyWish,
    complainsOfConduct: form.complainsOfConduct,
    accusedUnitIds: form.complainsOfConduct || form.purpose === 'report' ? form.accusedUnitIds : [],
    headCount: form.headCount,
    representatives: form.people.filter((person) => person.role === 'representative').length,
    oral: form.oral,
    readBack: form.oral && form.readBack,
    fileIds: form.files.map((file) => file.id),
    categoryId: orNothing(form.categoryId),
    place: orNothing(form.place),
    urgent: form.urgent,
    major: form.major,
    majorReason: form.major ? orNothing(form.majorReason) : undefined,
    superiorWantsResult: form.superiorWantsResult,
    leaderInstruction: form.leaderInstruction,
    important: form.important,
  }
}

const toPerson = (person: PersonForm): RegisterMatterInput['people'][number] => ({
  role: person.role,
  name: person.name.trim(),
  telephone: orNothing(person.telephone),
  identityNumber: orNothing(person.identityNumber)?.toUpperCase(),
  address: orNothing(person.address),
  serviceAddress: orNothing(person.serviceAddress),
  notifyBy: orNothing(person.notifyBy),
})

const DASH = '—'

/**
 * For the dry run at the side: periods do not depend on the words, so what is still missing is filled with
 * a dash and the due days are there from the first key on. Never stored.
 */
export function toPreview(form: RegistrationForm): RegisterMatterInput {
  const input = toInput(pruned(form))
  return {
    ...input,
    dryRun: true,
    title: input.title || DASH,
    claims: input.claims.length > 0 ? input.claims : [DASH],
    people: input.people.map((person, i) => (i === 0 ? filled(person, form) : person)),
    readBack: input.oral,
  }
}

const filled = (
  person: RegisterMatterInput['people'][number],
  { nameUnclear, addressUnclear }: RegistrationForm,
): RegisterMatterInput['people'][number] => ({
  ...person,
  name: person.name || (nameUnclear ? '' : DASH),
  address: person.address ?? (addressUnclear ? undefined : DASH),
})

/** The rules of the domain, before anything is sent. The server checks again and knows more. */
export function check(form: RegistrationForm, today: Day): Refusal[] {
  const input = toInput(form)
  const unclear: UnclearPart[] = []
  if (form.nameUnclear) unclear.push('name')
  if (form.addressUnclear) unclear.push('address')
  if (form.telephoneUnclear) unclear.push('phone')
  return checkRegistration(
    {
      homeUnit: form.unitId,
      channel: form.channel,
      purpose: form.purpose,
      receivedOn: form.receivedOn,
      title: input.title,
      facts: form.body,
      claims: form.claims.length === 1 && isBlank(form.claims[0]) ? [] : form.claims,
      persons: form.people.map((person) => ({
        name: person.name,
        address: person.address,
        phone: person.telephone,
        identityNumber: person.identityNumber,
        representative: person.role === 'representative',
      })),
      unclear,
      ...(form.channel === 'visit' ? { present: form.headCount } : { concerned: form.headCount }),
      oral: form.oral,
      readBack: form.readBack,
      first: true,
      // Whether demonstration numbers may pass is for the server to say.
      demo: true,
    },
    today,
  )
}

const RENAMED: readonly (readonly [RegExp, string])[] = [
  [/^persons\b/, 'people'],
  [/\.phone$/, '.telephone'],
  [/^facts$/, 'body'],
  [/^(present|concerned|representatives)$/, 'headCount'],
  [/^claims$/, 'claims.0'],
  [/^(unclear|anonymous)$/, 'nameUnclear'],
  [/^accusedUnits\b.*/, 'accusedUnitIds'],
  [/^homeUnit$/, 'unitId'],
]

/** The field on this page for a field of the domain or of the API's input. */
export const fieldOnPage = (field: string): string =>
  RENAMED.reduce((name, [from, to]) => name.replace(from, to), field.replace(/^input\./, ''))
