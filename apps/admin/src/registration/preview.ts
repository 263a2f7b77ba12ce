import { isBlank } from '@xinfang/domain'
import type { Ref } from 'vue'
import { ask, change } from '../graphql/client'
import {
  PreviewRegistrationDocument,
  RepeatsDocument,
  type EffectsPartsFragment,
  type RepeatPartsFragment,
  type RepeatsInput,
} from '../graphql/generated/graphql'
import { useLook } from '../graphql/look'
import { exactKeys } from '../search/exact-keys'
import type { PersonForm, RegistrationForm } from './form'
import { toPreview } from './input'

/** The clocks and documents this registration will start, from a dry run. */
export const useEffects = (form: Ref<RegistrationForm>) =>
  useLook<ReturnType<typeof toPreview>, EffectsPartsFragment | null>(
    () => toPreview(form.value),
    async (input) => (await change(PreviewRegistrationDocument, { input })).registerMatter.effects ?? null,
    null,
  )

/** Earlier matters of the same person or with a similar text, as far as the viewer may see them. */
export const useRepeats = (form: Ref<RegistrationForm>) =>
  useLook<RepeatsInput, RepeatPartsFragment | null>(
    () => ({
      title: form.value.title,
      facts: form.value.facts,
      claims: form.value.claims,
      persons: form.value.persons
        .map((person) => ({ ...exactKeys(person), ...wholeAddress(person) }))
        .filter((keys) => Object.keys(keys).length > 0)
        .slice(0, PEOPLE),
    }),
    async (input) => (isTold(input) ? (await ask(RepeatsDocument, { input })).repeats : null),
    null,
  )

/** Name and address are one key together; while one is missing they are none. */
const wholeAddress = ({ name, address }: PersonForm) =>
  isBlank(name) || isBlank(address) ? {} : { name: name.trim(), address: address.trim() }

/** As many as the server compares. */
const PEOPLE = 10

const isTold = ({ title, facts, claims, persons }: RepeatsInput): boolean =>
  [title, facts, ...(claims ?? [])].some((text) => text !== '') || persons?.length !== 0
