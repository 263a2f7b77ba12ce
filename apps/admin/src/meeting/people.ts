import type { MeetingsQuery } from '../graphql/generated/graphql'

type Meeting = Pick<MeetingsQuery['meetings'][number], 'attendees' | 'official' | 'recorder'>

/** Those invited, as a call names them; others who came as well have no unit they speak for. */
export const invitedOf = ({ attendees }: Pick<Meeting, 'attendees'>) =>
  attendees.flatMap(({ person, unit }) => (unit ? [{ userId: person.id, unitId: unit.id }] : []))

/** Everybody a meeting names. */
export const peopleOf = ({ attendees, official, recorder }: Meeting) =>
  [official, recorder, ...attendees.map(({ person }) => person)].filter((one) => one !== null)
