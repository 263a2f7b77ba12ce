import { Flag, Id, Int, Ref, Short } from '../db/columns'
import { Entity, Index } from '../db/decorators'

/** A person's part in one matter: petitioner, representative, agent. Who it is stands in `identity`. */
@Entity('matter_person')
@Index('matter_person_matter', ['matterId', 'position'])
@Index('matter_person_identity', ['identityId'])
export class MatterPerson {
  @Id()
  id: string

  @Ref()
  matterId: string

  @Ref()
  identityId: string

  @Short(20)
  role: string

  @Int()
  position: number

  @Flag()
  confidential: boolean

  @Short(20, { nullable: true })
  notifyBy: string | null
}
