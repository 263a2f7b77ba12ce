import type { TrackStory } from '../track'
import { hearings } from './hearings'
import { meetings } from './meetings'
import { onTheSpot } from './on-the-spot'
import { oversight } from './oversight'

/** What goes on beside the life of the matters of this office. Written for this demo. */
export const streetTracks = (): readonly TrackStory[] => [
  ...hearings,
  ...oversight,
  ...onTheSpot,
  ...meetings,
]
