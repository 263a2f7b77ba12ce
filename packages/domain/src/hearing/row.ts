import { choiceAt } from '../rulebook/resolve'
import { stepOf, type MatterContext } from '../track/step'
import type { HearingAnswers } from './answers'
import type { HearingFacts, HearingState } from './facts'

/** The organ that hears, the responsible unit, chair and recorder, everybody invited. */
export type HearingParty = 'office' | 'responsible' | 'chair' | 'recorder' | 'participants'

/** One row of the table of a hearing's steps. */
export const step = stepOf<HearingFacts, HearingAnswers, MatterContext, HearingParty>()

/** Keeps why a hearing was postponed, suspended or cancelled. */
export const interrupted =
  (state: HearingState) =>
  (
    { reasons }: { readonly reasons: string },
    { interruptions }: HearingFacts,
    { today }: MatterContext,
  ): Partial<HearingFacts> => ({ interruptions: [...interruptions, { state, reasons, on: today }] })

/** By the other reading of DP-9 the time counts from the session. */
export const fromSession = (rulebook: MatterContext['rulebook'], day: string) =>
  choiceAt(rulebook, 'hearing-time', day) === 'session'
