import type {
  AllowedStep,
  ClockEffect,
  Day,
  Field,
  FormCode,
  FormValues,
  MatterChange,
  MatterFacts,
  Outcome,
  Permission,
  StepContext,
  StepEffects,
  Text,
  TrackFacts,
} from '@xinfang/domain'
import type { Tx } from '../db/database'
import type { Keyring } from '../identity/keyring'
import type { Viewer } from '../session/viewer'
import type { Unit } from '../unit/unit.entity'

/** What the API reads of one row of a domain table of steps. */
export interface StepTable {
  readonly label: Text
  readonly permission: Permission
  readonly from: readonly string[]
  readonly asks?: readonly string[]
  readonly mayAsk?: readonly string[]
}

/** The columns lists, boards and calendars look for, from the facts. */
export interface Summary {
  readonly isOpen: boolean
  readonly office?: string | undefined
  readonly target?: string | undefined
  readonly user?: string | undefined
  readonly day?: string | undefined
  /** Of a track that begins without a matter: the one it is tied to by now, or null. */
  readonly matter?: string | null | undefined
}

/** Names behind ids, for the values of a form. */
export interface Names {
  unit(id: string | undefined): Unit | undefined
  /** Number of a matter. */
  matter(id: string | undefined): string | undefined
  /** Name of an official. */
  user(id: string | undefined): string | undefined
}

export interface Paper<F> {
  readonly step: string
  readonly form: FormCode
  /** As they stand after the step. */
  readonly facts: F
  readonly given: Readonly<Record<string, unknown>>
  readonly names: Names
}

/** Which step of which track, as it stands before; of a new one there is none yet. */
export interface At<F = TrackFacts> {
  readonly step: string
  readonly trackId: string | null
  readonly before: F | null
  /** Opens the facts of other tracks that an answer stands on. */
  readonly keyring: Keyring
}

/**
 * One kind of track: the domain's machine, and what storing it needs to know. Everything else — lock, version,
 * idempotency, history, notices, documents, clocks, mutations — is the same for all (`perform.ts`, `mutations.ts`).
 */
export interface Concept<F extends TrackFacts> {
  /** Also the field of the answer that holds it: `hearing`, `supervision`. */
  readonly kind: string
  readonly label: string
  readonly steps: Readonly<Record<string, StepTable>>
  readonly fields: Readonly<Record<string, Field>>
  /** The facts of one not begun. */
  readonly blank: F
  /** Whether it belongs to a matter, and whether a matter has at most one open. */
  readonly of: 'matter' | 'matter-once' | 'office'
  /** Completes the answers with what only the database knows (a matter named by its id), or refuses them. */
  prepare?(
    tx: Tx,
    viewer: Viewer,
    given: Readonly<Record<string, unknown>>,
    context: StepContext,
    at: At<F>,
  ): Promise<Outcome<Readonly<Record<string, unknown>>>>
  /** Of a track without a matter: the matter this step is about, which then tells of it and keeps its documents. */
  matterOf?(facts: F, given: Readonly<Record<string, unknown>>): string | undefined
  perform(facts: F | null, step: string, given: object, context: StepContext): Outcome<StepEffects<F>>
  allowed(facts: F | null, context: StepContext): readonly AllowedStep[]
  summary(facts: F, matter: MatterFacts | undefined): Summary
  /** What its moving of clocks leaves in the record of the matter. */
  marks?(clocks: readonly ClockEffect[], matter: MatterFacts, today: Day): MatterChange
  /** Who sees it beside those who see the matter: ids of units, out of the whole tree, and of officials. */
  takesPart?(
    facts: F,
    tree: readonly Unit[],
  ): { readonly units: readonly string[]; readonly users: readonly string[] }
  /** What this viewer may see of it; undefined for nothing, and the whole without this function. */
  view?(facts: F, context: StepContext): F | undefined
  /** Answers the history does not repeat, since they may name people. */
  readonly untold?: readonly string[]
  /** Values of the forms its steps issue, beside those every form takes from the matter. */
  values?(paper: Paper<F>): FormValues
}

/** A concept as GraphQL shows it: `show` gives the fields its type has beside those of every track. */
export interface Shown<F extends TrackFacts> extends Concept<F> {
  show(view: F, names: Names, context: StepContext): object
}
