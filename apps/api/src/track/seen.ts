import { viewerOf, type Context } from '../context'
import { all, inReach, undisturbed, visible, type Condition } from '../matter/visible'
import type { Viewer } from '../session/viewer'

/** Named in it, or of a unit that takes part; `t` is the track. */
function takesPart(viewer: Viewer): Condition {
  const reach = inReach(viewer)
  return {
    sql: `(exists (select 1 from track_user tu where tu.trackId = t.id and tu.userId = ?)
      or exists (select 1 from track_unit v where v.trackId = t.id and ${reach.sql}))`,
    values: [viewer.userId, ...reach.values],
  }
}

/**
 * Who sees a track, as a predicate on `track t left join matter m on m.id = t.matterId`; every statement that reads
 * tracks carries it. Of a matter: whoever sees the matter, and whoever takes part in the track, though never against
 * an interest or a seal. Without a matter: whoever takes part. What they then see of it the domain's view says.
 */
export function seen(viewer: Viewer): Condition {
  const part = takesPart(viewer)
  const guarded = all(undisturbed(viewer), part)
  const whole = visible(viewer)
  return {
    sql: `case when t.matterId is null then ${part.sql} else ((${whole.sql}) or (${guarded.sql})) end = 1`,
    values: [...part.values, ...whole.values, ...guarded.values],
  }
}

/** `track t` with the matter the predicate looks at. */
export const tracks = 'track t left join matter m on m.id = t.matterId'

/** Whether the viewer sees this track. */
export async function seesTrack(context: Context, trackId: string): Promise<boolean> {
  const condition = all({ sql: 't.id = ?', values: [trackId] }, seen(viewerOf(context)))
  const rows = await context.db.read(
    `select 1 as one from ${tracks} where ${condition.sql}`,
    condition.values,
  )
  return rows.length > 0
}
