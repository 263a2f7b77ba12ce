import { checkRegistration, isBlank, type Day, type Refusal } from '@xinfang/domain'
import { toEnum } from '../graphql/codes'
import type { RegisterMatterInput } from '../graphql/generated/graphql'
import type { PersonForm, RegistrationForm } from './form'

const LONGEST_DERIVED_TITLE = 40

/** A title nobody typed is the first claim: a plain letter needs no second sentence for its subject. */
export function titleOf({ title, claims }: Pick<RegistrationForm, 'title' | 'claims'>): string {
  if (!isBlank(title)) return title.trim()
  const first = (claims.find((claim) => !isBlank(claim)) ?? '').trim().replace(/\s+/gu, ' ')
  const letters = Array.from(first)
  return letters.length > LONGEST_DERIVED_TITLE
    ? `${letters.slice(0, LONGEST_DERIVED_TITLE - 1).join('')}…`
    : first
}

const personIsBlank = ({ representative: _, ...typed }: PersonForm): boolean =>
  Object.values(typed).every(isBlank)

/** Without rows nobody filled, so that a refusal's `persons.1` is the second row on the screen as well. */
export function pruned(form: RegistrationForm): RegistrationForm {
  const claims = form.claims.filter((claim) => !isBlank(claim))
  return {
    ...form,
    persons: form.persons.filter((person, i) => i === 0 || !personIsBlank(person)),
    claims: claims.length > 0 ? claims : [''],
  }
}

const orNothing = (value: string): string | undefined => (isBlank(value) ? undefined : value.trim())

/** Of a pruned form. */
export function toInput(form: RegistrationForm): RegisterMatterInput {
  const { title: _, files, claims, persons, present, ...rest } = form
  const nobody = form.unclear.includes('name') && persons.every(personIsBlank)
  return {
    ...rest,
    channel: toEnum(form.channel),
    externalNumber: orNothing(form.externalNumber),
    title: titleOf(form),
    facts: orNothing(form.facts),
    claims: claims.filter((claim) => !isBlank(claim)).map((claim) => claim.trim()),
    persons: nobody ? [] : persons.map(toPerson),
    accusedUnits: form.complainsOfConduct || form.purpose === 'report' ? form.accusedUnits : [],
    // Only a visit has persons present.
    ...(form.channel === 'visit' ? { present } : {}),
    readBack: form.oral && form.readBack,
    fileIds: files.map((file) => file.id),
    categoryId: orNothing(form.categoryId),
    place: orNothing(form.place),
    majorReason: form.major ? orNothing(form.majorReason) : undefined,
  }
}

const toPerson = (person: PersonForm): RegisterMatterInput['persons'][number] => ({
  name: orNothing(person.name),
  phone: orNothing(person.phone),
  identityNumber: orNothing(person.identityNumber)?.toUpperCase(),
  address: orNothing(person.address),
  serviceAddress: orNothing(person.serviceAddress),
  notifyBy: orNothing(person.notifyBy),
  representative: person.representative,
})

const DASH = '—'

/**
 * For the dry run at the side: periods do not depend on the words, so what is still missing is filled with
 * a dash and the due days are there from the first key on. Carries no name, number or address; never stored.
 */
export function toPreview(form: RegistrationForm): RegisterMatterInput {
  const input = toInput(pruned(form))
  return {
    ...input,
    dryRun: true,
    title: DASH,
    facts: undefined,
    claims: [DASH],
    persons: form.unclear.includes('name') ? [] : [{ name: DASH, address: DASH }],
    unclear: [...new Set([...form.unclear, 'phone' as const])],
    fileIds: [],
    externalNumber: undefined,
    readBack: input.oral,
  }
}

/** The rules of the domain, before anything is sent. The server checks again and knows more. */
export function check(form: RegistrationForm, today: Day): Refusal[] {
  const { present, ...rest } = form
  return checkRegistration(
    {
      ...rest,
      ...(form.channel === 'visit' ? { present } : {}),
      // Without a claim there is no title either; the claim is what is asked for.
      title: titleOf(form) || DASH,
      claims: form.claims.filter((claim) => !isBlank(claim)),
      // Whether demonstration numbers may pass is for the server to say.
      demo: true,
    },
    today,
  )
}

/** Refusals of the whole list of claims or persons stand at the first of them. */
export const fieldOnPage = (field: string): string =>
  field === 'claims' ? 'claims.0' : field === 'persons' ? 'persons.0.name' : field
