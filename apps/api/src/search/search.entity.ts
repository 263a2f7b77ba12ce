import { Int, Long } from '../db/columns'
import { Entity, PrimaryColumn } from '../db/decorators'

const IntPart = () => PrimaryColumn({ type: 'int' })

/** Which grams stand in which matter (`matter.doc`), newest first along the key (decision 008). */
@Entity('search_gram', { withoutRowid: true })
export class SearchGram {
  @IntPart()
  gram: number

  @IntPart()
  doc: number
}

/** What is searched of a matter, folded: a hit of several grams is confirmed in it. */
@Entity('search_text')
export class SearchText {
  @IntPart()
  doc: number

  @Long()
  text: string
}

/** In how many matters a frequent gram stands, as last counted; rare ones are counted when asked. */
@Entity('search_count')
export class SearchCount {
  @IntPart()
  gram: number

  @Int()
  matters: number
}
