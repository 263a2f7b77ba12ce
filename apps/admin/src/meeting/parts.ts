import type { Component } from 'vue'
import LeaderField from '../track/LeaderField.vue'
import AbsentField from './AbsentField.vue'
import AgendaField from './AgendaField.vue'
import AttendeesField from './AttendeesField.vue'
import CaseField from './CaseField.vue'
import PresentField from './PresentField.vue'
import SitterField from './SitterField.vue'

/** The controls of a meeting's own answers. */
export const parts: Readonly<Record<string, Component>> = {
  chair: SitterField,
  recorder: SitterField,
  invited: AttendeesField,
  agenda: AgendaField,
  present: PresentField,
  absent: AbsentField,
  matter: CaseField,
  owner: LeaderField,
}
