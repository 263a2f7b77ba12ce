import { hearing, serviceWays, type Text } from '@xinfang/domain'
import { defineComponent, h, type Component } from 'vue'
import { say } from '../i18n'
import MarkField from '../track/MarkField.vue'
import type { HearingQuery } from '../graphql/generated/graphql'
import { guests } from './guests'
import ParticipantsField from './ParticipantsField.vue'

export type HearingView = NonNullable<HearingQuery['hearing']>

interface Option {
  readonly value: string
  readonly label: string
}

/** A control that offers these options, one or several. */
const offering = (options: () => readonly Option[], many: boolean): Component =>
  defineComponent({
    props: { modelValue: { type: [Array, String], default: undefined } },
    emits: ['update:modelValue'],
    setup:
      (props, { emit }) =>
      () =>
        h(MarkField, {
          options: options(),
          many,
          modelValue: props.modelValue as string[],
          'onUpdate:modelValue': (value: unknown) => emit('update:modelValue', value),
        }),
  })

const optionsOf = (table: Readonly<Record<string, Text | { readonly label: Text }>>): Option[] =>
  Object.entries(table).map(([value, row]) => ({ value, label: say('label' in row ? row.label : row) }))

/** Controls of the first step, before there is a hearing. */
export const proposalParts = (): Record<string, Component> => ({
  scope: offering(() => optionsOf(hearing.scopes), true),
  impediments: offering(() => optionsOf(hearing.impediments), true),
})

/**
 * Controls of the steps of one hearing: its participants are offered by what they are called. Made once for a page,
 * for a control made anew would lose what is open in it each time the page hears of a change.
 */
export function partsOf(view: () => HearingView | null | undefined): Record<string, Component> {
  const people = () => (view()?.participants ?? []).map(({ id, label }) => ({ value: id, label }))
  const chair = () => ({ value: 'chair', label: say(hearing.hearingFields.chair.label) })
  return {
    ...proposalParts(),
    preparations: offering(() => optionsOf(hearing.preparations), true),
    participants: ParticipantsField,
    participant: offering(() => [chair(), ...people()], false),
    present: offering(people, true),
    way: offering(() => optionsOf(serviceWays), false),
  }
}

/** The list to begin with: as it stands, else the petitioners and the handler of the matter. */
export function invitedOf({ participants, matter }: HearingView): object[] {
  if (participants.length > 0)
    return participants.map(({ id, quality, userId, unit, label }) => ({
      id,
      quality,
      userId: userId ?? undefined,
      unitId: unit?.id,
      ...(guests.includes(quality) ? { name: label.replace(/（[^（）]*）$/, '') } : {}),
    }))
  return [
    ...(matter?.people ?? []).slice(0, 5).map(({ id }) => ({ id, quality: 'petitioner' })),
    {
      id: 'handler',
      quality: 'original-handler',
      userId: matter?.handler?.id,
      unitId: matter?.responsibleUnit?.id,
    },
  ]
}
