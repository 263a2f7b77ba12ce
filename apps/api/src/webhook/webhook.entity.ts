import { Id, Instant, Int, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'

/** 事件推送: an address of a partner unit's program that is told that something happened to a matter it may read. */
@Entity('webhook')
@Index('webhook_user', ['userId'])
export class WebhookRow {
  @Id()
  id: string

  /** The program, whose rights decide what is told. */
  @Ref()
  userId: string

  @Short(500)
  url: string

  /** What deliveries are signed with, sealed; in clear it is shown once. */
  @Short(300)
  secret: string

  /** The last event of the history that was looked at for it. */
  @Int()
  seenSeq: number

  @Instant()
  createdAt: string

  @Ref()
  createdBy: string

  @Instant({ nullable: true })
  endedAt: string | null
}

/** 推送记录: one event for one address, at least once. Ids and kinds alone. */
@Entity('webhook_delivery')
@Index('webhook_delivery_once', ['webhookId', 'seq'], { unique: true })
@Index('webhook_delivery_due', ['state', 'availableAt'])
@Index('webhook_delivery_matter', ['webhookId', 'matterId', 'seq'])
export class WebhookDeliveryRow {
  @Id()
  id: string

  @Ref()
  webhookId: string

  /** The event of the history it tells of; never leaves, since it tells how much goes on. */
  @Int()
  seq: number

  @Ref()
  matterId: string

  /** The action that happened, e.g. `transferMatter`. */
  @Short(40)
  kind: string

  /** When it happened. */
  @Instant()
  at: string

  /** `waiting`, `done`, `dead` or `withheld`. */
  @Short(10)
  state: string

  @Int({ default: 0 })
  attempts: number

  @Instant()
  availableAt: string

  @Instant({ nullable: true })
  triedAt: string | null

  /** What the last try came to: the status of the answer, or a word of `send.ts`. */
  @Short(20, { nullable: true })
  outcome: string | null
}
