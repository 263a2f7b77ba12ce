import { Id, Instant, Int, Ref, Short } from '../db/columns'
import { Entity, Index, PrimaryColumn } from '../db/decorators'

/** 动态口令: the secret an account's authenticator shares with the server. It counts once a code confirmed it. */
@Entity('second_factor')
export class SecondFactor {
  @PrimaryColumn({ type: 'varchar', length: 30 })
  userId: string

  /** Base32, sealed. */
  @Short(200)
  secret: string

  @Instant({ nullable: true })
  confirmedAt: string | null

  /** The thirty seconds of the last code that was taken: none is taken twice. */
  @Int({ default: 0 })
  lastStep: number
}

/** A code for whoever lost the authenticator; only its digest is kept, and only until it is used. */
@Entity('recovery_code')
@Index('recovery_code_user', ['userId'])
export class RecoveryCode {
  @Id()
  id: string

  @Ref()
  userId: string

  @Short(43)
  digest: string
}

/** 须用动态口令的角色: whoever holds one of these roles signs in with a second factor. */
@Entity('second_factor_role')
export class SecondFactorRole {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  role: string
}
