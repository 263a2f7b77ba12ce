import type { Role } from '../../access/roles'
import type { Unit } from '../../access/units'
import type { Viewer } from '../../access/viewer'
import { latestCalendar } from '../../clock/calendar'
import type { Day } from '../../clock/day'
import type { RegistrationInput } from '../../matter/registration'
import { rulebooks } from '../../rulebook/resolve'
import type { Context } from '../context'

/** A railway police bureau with its petition office, two divisions and a station, and an organ outside. */
export const units: readonly Unit[] = [
  { id: 'bureau', parentId: null },
  { id: 'office', parentId: 'bureau' },
  { id: 'discipline', parentId: 'bureau' },
  { id: 'division', parentId: 'bureau' },
  { id: 'station', parentId: 'division' },
  { id: 'detachment', parentId: 'bureau' },
  { id: 'elsewhere', parentId: null },
]

const person = (userId: string, unitId: string, role: Role): Viewer => ({ userId, posts: [{ unitId, role }] })

export const people = {
  clerk: person('clerk', 'office', 'intake-clerk'),
  officer: person('officer', 'office', 'petition-officer'),
  head: person('head', 'office', 'petition-head'),
  officeHandler: person('office-handler', 'office', 'handler'),
  divisionHead: person('division-head', 'division', 'unit-head'),
  divisionHandler: person('division-handler', 'division', 'handler'),
  stationHead: person('station-head', 'station', 'unit-head'),
  stationHandler: person('station-handler', 'station', 'handler'),
  leaderInCharge: person('leader-in-charge', 'bureau', 'leader-in-charge'),
  leader: person('leader', 'bureau', 'leader'),
  archivist: person('archivist', 'office', 'archivist'),
  auditor: person('auditor', 'bureau', 'auditor'),
  systemAdministrator: person('system-administrator', 'bureau', 'system-administrator'),
  securityAdministrator: person('security-administrator', 'bureau', 'security-administrator'),
  partner: person('partner', 'division', 'partner'),
} as const

export const context = (viewer: Viewer, today: Day): Context => ({
  viewer,
  units,
  today,
  rulebook: rulebooks.TG,
  calendar: latestCalendar,
})

/** A plain letter of one person with two claims. */
export const letter: RegistrationInput = {
  homeUnit: 'office',
  channel: 'letter',
  purpose: 'request',
  receivedOn: '2026-03-02',
  title: '站前道路夜间照明',
  claims: ['恢复站前路灯', '说明停用原因'],
  persons: [{ name: '甲某', address: '某省某市某区某路1号', phone: '10012345678' }],
  unclear: [],
  first: true,
  demo: true,
}
