import { Id, Instant, Long, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'

/**
 * Who a petitioner is, apart from the matter. Every value is sealed (AES-256-GCM bound to table, column and row);
 * exact look-ups go through keyed digests. Nothing but `identity/` reads this table.
 */
@Entity('identity')
@Index('identity_number', ['identityNumberIndex'])
@Index('identity_phone', ['phoneIndex'])
@Index('identity_name_address', ['nameAddressIndex'])
export class IdentityRow {
  @Id()
  id: string

  @Long()
  name: string

  @Long({ nullable: true })
  phone: string | null

  @Long({ nullable: true })
  identityNumber: string | null

  @Long({ nullable: true })
  address: string | null

  @Long({ nullable: true })
  serviceAddress: string | null

  @Short(43, { nullable: true })
  phoneIndex: string | null

  @Short(43, { nullable: true })
  identityNumberIndex: string | null

  /** Of name and address together: a weaker sign, since two people of one name may live under one roof. */
  @Short(43, { nullable: true })
  nameAddressIndex: string | null

  @Instant()
  createdAt: string
}

/** One opening of one field, with its purpose: counted for the daily limit, shown to the petitioner's side. */
@Entity('identity_view')
@Index('identity_view_person', ['personId', 'at'])
@Index('identity_view_user', ['userId', 'at'])
export class IdentityView {
  @Id()
  id: string

  @Ref()
  personId: string

  @Ref()
  userId: string

  @Short(20)
  field: string

  @Short(200)
  purpose: string

  @Instant()
  at: string
}
