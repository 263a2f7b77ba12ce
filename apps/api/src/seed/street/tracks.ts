import type { Day } from '@xinfang/domain'
import type { TrackStory } from '../track'
import { assessments } from './assessment'
import { bulletins } from './bulletins'
import { hearings } from './hearings'
import { inspections } from './inspections'
import { meetings } from './meetings'
import { onTheSpot } from './on-the-spot'
import { urgentReports } from '../urgent'
import { oversight } from './oversight'
import { warnings } from './warnings'

const urgent = urgentReports({
  unit: '东关管理区',
  handler: 'dgcb',
  head: 'dgzr',
  place: '东关街综合楼工地',
})

/** What goes on beside the life of the matters of this office. Written for this demo. */
export const streetTracks = (today: Day): readonly TrackStory[] => [
  ...hearings,
  ...oversight,
  ...onTheSpot,
  ...meetings,
  ...inspections,
  ...warnings,
  ...urgent,
  ...assessments,
  ...bulletins(today),
]
