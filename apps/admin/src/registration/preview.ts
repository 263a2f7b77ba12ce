import type { Ref } from 'vue'
import { ask, change } from '../graphql/client'
import {
  PreviewRegistrationDocument,
  SamePersonDocument,
  type EffectsPartsFragment,
  type SamePersonQuery,
} from '../graphql/generated/graphql'
import { useLook } from '../graphql/look'
import type { RegistrationForm } from './form'
import { toPreview } from './input'

/** The clocks and documents this registration will start, from a dry run. */
export const useEffects = (form: Ref<RegistrationForm>) =>
  useLook<ReturnType<typeof toPreview>, EffectsPartsFragment | null>(
    () => toPreview(form.value),
    async (input) => (await change(PreviewRegistrationDocument, { input })).registerMatter.effects ?? null,
    null,
  )

interface Keys {
  readonly identityNumber?: string
  readonly phone?: string
}

/** Only a complete number is a key; parts of one would search through persons. */
export function exactKeys({ persons }: RegistrationForm): Keys {
  const identityNumber = persons[0]?.identityNumber.trim().toUpperCase() ?? ''
  const phone = persons[0]?.phone.trim() ?? ''
  return {
    ...(/^\d{17}[\dX]$/.test(identityNumber) ? { identityNumber } : {}),
    ...(/^\+?[\d-]{7,20}$/.test(phone) ? { phone } : {}),
  }
}

/** Earlier matters of the same identity number or phone, as far as the viewer may see them. */
export const useSamePerson = (form: Ref<RegistrationForm>) =>
  useLook<Keys, SamePersonQuery['samePerson']>(
    () => exactKeys(form.value),
    async (keys) => (Object.keys(keys).length === 0 ? [] : (await ask(SamePersonDocument, keys)).samePerson),
    [],
  )
