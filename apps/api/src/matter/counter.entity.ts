import { Int } from '../db/columns'
import { Entity, PrimaryColumn } from '../db/decorators'

/** The last number given in a series (matters of a unit and year, documents of an agency, kind and year). */
@Entity('counter')
export class Counter {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  name: string

  @Int()
  value: number
}
