import { Id, Instant, Int, Long, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'

/**
 * What an organisation's confirmed matters taught, one row for each thing suggested; each learning writes it anew
 * with the next version. It holds weights of places, no words: nothing of a matter can be read from it.
 */
@Entity('suggestion_model')
@Index('suggestion_model_subject', ['organisationId', 'subject'], { unique: true })
export class SuggestionModel {
  @Id()
  id: string

  @Ref()
  organisationId: string

  /** `category` or `unit`. */
  @Short(10)
  subject: string

  @Int()
  version: number

  @Instant()
  learnedAt: string

  /** Confirmed matters it was learned from. */
  @Int()
  examples: number

  /** Of these, how many were kept apart to check it by; `check.ts`. */
  @Int()
  checked: number

  @Int()
  correct: number

  @Int()
  nearlyCorrect: number

  @Long()
  body: string
}
