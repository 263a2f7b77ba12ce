import type { Permission } from '../access/permissions'
import type { FormCode } from '../form/forms'
import type { ClockEffect, DocumentEffect } from '../lifecycle/effects'
import type { Context } from '../lifecycle/context'
import type { MatterFacts } from '../matter/facts'
import type { Refusal } from '../refusal'
import type { Source } from '../source'
import type { Text } from '../text'

/**
 * What a step of a parallel track depends on beside the track's own facts (`domain.md` 2.5). `now` is the
 * instant of the act in milliseconds on the server's clock, `today` its civil day; `matter` where there is one.
 */
export interface StepContext extends Context {
  readonly now: number
  readonly matter?: MatterFacts
}

export interface MatterContext extends StepContext {
  readonly matter: MatterFacts
}

/** Who acts, is told or receives a form: a unit or one person. */
export type Addressee = { readonly unit: string } | { readonly user: string }

/** One field of a dialog. `text` is checked for length and broken characters. */
export interface Field {
  readonly label: Text
  readonly kind: 'text' | 'day' | 'time' | 'yes-no' | 'number' | 'unit' | 'user' | 'choice' | 'list'
  /** Answers a `choice` may take, with their labels. */
  readonly choices?: Readonly<Record<string, { readonly label: Text } | Text>>
}

export type Given<A, Ask extends keyof A, May extends keyof A> = Required<Pick<A, Ask>> &
  Partial<Pick<A, May>>

export interface StepForm<P extends string> {
  readonly form: FormCode
  readonly to: P | 'petitioner' | 'file'
  readonly state?: 'draft' | 'issued'
}

/** Facts of a track: plain data with a state. `none` is the state before anything happened. */
export interface TrackFacts {
  readonly state: string
}

/** One row of a track's table of steps; the functions it names read nothing but their arguments. */
export interface StepRow<
  F extends TrackFacts,
  A,
  C extends StepContext,
  P extends string,
  Ask extends keyof A = keyof A,
  May extends keyof A = keyof A,
> {
  readonly label: Text
  readonly from: readonly F['state'][]
  readonly to: F['state'] | 'same'
  readonly permission: Permission
  /** In whose name it is done: one of these. */
  readonly by: P | readonly P[]
  readonly asks?: readonly Ask[]
  readonly mayAsk?: readonly May[]
  /** What must hold before the step can be offered. */
  guard?(facts: F, context: C): Refusal[]
  /** What must hold of the answers; every asked one is there. */
  check?(given: Given<A, Ask, May>, facts: F, context: C): Refusal[]
  /** What is wrong without forbidding the step: shown, and kept as a finding. */
  warn?(given: Given<A, Ask, May>, facts: F, context: C): Refusal[]
  /** Properties that change; lists are given whole and only ever grow at their end. */
  change?(given: Given<A, Ask, May>, facts: F, context: C): Partial<F>
  /** What it does to the clocks of the matter. */
  clocks?(given: Given<A, Ask, May>, facts: F, context: C): ClockEffect[]
  readonly forms?: readonly StepForm<P>[]
  /** Whom the answers single out: gets this form, and is told. */
  sends?(
    given: Given<A, Ask, May>,
    facts: F,
    context: C,
  ): { readonly form: FormCode; readonly unit: string }[]
  readonly tells?: readonly P[]
  readonly sources: readonly Source[]
}

/** Makes one row and infers what it asks: `const row = stepOf<Facts, Answers, Context, Party>()`. */
export const stepOf =
  <F extends TrackFacts, A, C extends StepContext, P extends string>() =>
  <Ask extends keyof A = never, May extends keyof A = never>(
    row: StepRow<F, A, C, P, Ask, May>,
  ): StepRow<F, A, C, P, Ask, May> =>
    row

/** What the caller gives one row of a table. */
export type InputOfRow<Row> =
  Row extends StepRow<infer _F, infer A, infer _C, infer _P, infer Ask, infer May>
    ? Given<A, Ask, May>
    : never

/** What one step changes, as data: store it in one transaction, or only show it before it is confirmed. */
export interface StepEffects<F extends TrackFacts, S extends string = string> {
  readonly step: S
  readonly from: F['state']
  readonly to: F['state']
  readonly change: Partial<F>
  /** For the clocks of the matter, stored as those of the life cycle are. */
  readonly clocks: readonly ClockEffect[]
  readonly documents: readonly DocumentEffect[]
  /** Never carries personal data; units learn nothing of a sealed matter. */
  readonly notices: readonly { readonly kind: S; readonly to: Addressee }[]
  readonly warnings: readonly Refusal[]
}
