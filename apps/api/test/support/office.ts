import type { Role } from '@xinfang/domain'
import type { Database } from '../../src/db/database'
import { newId } from '../../src/db/id'
import { hashPassword } from '../../src/session/password'

/** The one password of all test accounts. */
export const PASSWORD = 'correct horse battery'

/** A railway police bureau with its petition office, two units and a station, and an organ outside it. */
const tree = {
  bureau: { parent: null, name: '平川铁路公安局', agencyCode: '平铁公', numberCode: '0001' },
  office: { parent: 'bureau', name: '信访办公室', agencyCode: '平铁公', numberCode: '0002' },
  discipline: { parent: 'bureau', name: '纪检监察室', agencyCode: null, numberCode: '0003' },
  division: { parent: 'bureau', name: '平川公安处', agencyCode: '平公处', numberCode: '0004' },
  station: { parent: 'division', name: '车站派出所', agencyCode: null, numberCode: '0005' },
  detachment: { parent: 'bureau', name: '刑侦支队', agencyCode: null, numberCode: '0006' },
  elsewhere: { parent: null, name: '清泉镇卫生院', agencyCode: '清卫', numberCode: '0007' },
  ward: { parent: 'elsewhere', name: '内科', agencyCode: null, numberCode: '0008' },
} as const satisfies Record<
  string,
  { parent: string | null; name: string; agencyCode: string | null; numberCode: string }
>

export type UnitName = keyof typeof tree
export const unitNames = Object.keys(tree) as UnitName[]

/** Every role once inside the bureau, more where a second unit or organ is needed. */
const people = {
  clerk: ['office', 'intake-clerk'],
  officer: ['office', 'petition-officer'],
  secondOfficer: ['office', 'petition-officer'],
  head: ['office', 'petition-head'],
  officeHandler: ['office', 'handler'],
  archivist: ['office', 'archivist'],
  divisionHead: ['division', 'unit-head'],
  divisionHandler: ['division', 'handler'],
  divisionLeader: ['division', 'leader-in-charge'],
  stationHead: ['station', 'unit-head'],
  stationHandler: ['station', 'handler'],
  detachmentHandler: ['detachment', 'handler'],
  disciplineOfficer: ['discipline', 'petition-officer'],
  leaderInCharge: ['bureau', 'leader-in-charge'],
  leader: ['bureau', 'leader'],
  auditor: ['bureau', 'auditor'],
  systemAdministrator: ['bureau', 'system-administrator'],
  securityAdministrator: ['bureau', 'security-administrator'],
  partner: ['division', 'partner'],
  elsewhereHead: ['elsewhere', 'petition-head'],
  wardHandler: ['ward', 'handler'],
} as const satisfies Record<string, readonly [UnitName, Role]>

export type Login = keyof typeof people
export const logins = Object.keys(people) as Login[]
export const postOf = (login: Login): readonly [UnitName, Role] => people[login]

/** Somebody of each role: of several in one role, the first above. */
export const oneOfEachRole: readonly Login[] = logins.filter(
  (login) => login === logins.find((first) => postOf(first)[1] === postOf(login)[1]),
)

export interface Office {
  readonly units: Readonly<Record<UnitName, string>>
  readonly users: Readonly<Record<Login, string>>
}

let password: Promise<string> | undefined

/** Inserts units, accounts and posts directly: what is tested here does not build them. */
export async function buildOffice(db: Database): Promise<Office> {
  const then = new Date('2026-01-01T00:00:00Z')
  const units = Object.fromEntries(unitNames.map((name) => [name, newId('uni', then)])) as Office['units']
  const users = Object.fromEntries(logins.map((login) => [login, newId('usr', then)])) as Office['users']
  const passwordHash = await (password ??= hashPassword(PASSWORD))
  await db.work(async (tx) => {
    await tx.insert(
      'unit',
      unitNames.map((name, position) => unitRow(units, name, position)),
    )
    await tx.insert(
      'user',
      logins.map((login) => ({
        id: users[login],
        name: `官${login}`,
        login,
        passwordHash,
        state: 'active',
        mustChangePassword: false,
      })),
    )
    await tx.insert(
      'post',
      logins.map((login) => {
        const [unit, role] = people[login]
        return {
          id: newId('pst', then),
          userId: users[login],
          unitId: units[unit],
          role,
          title: role,
          since: '2026-01-01',
        }
      }),
    )
  })
  return { units, users }
}

function unitRow(units: Office['units'], name: UnitName, position: number): object {
  const { parent, name: label, agencyCode, numberCode } = tree[name]
  const line = lineOf(name)
  return {
    id: units[name],
    name: label,
    shortName: label,
    kind: parent === null ? 'organisation' : 'office',
    parentId: parent === null ? null : units[parent],
    path: line.map((above) => `${units[above]}/`).join(''),
    organisationId: units[line[0] as UnitName],
    rulebook: line[0] === 'elsewhere' ? 'WSY' : 'TG',
    petitionRole: 'B',
    agencyCode,
    contact: '值班室',
    numberCode,
    isOrganisation: parent === null,
    position,
  }
}

function lineOf(name: UnitName): UnitName[] {
  const { parent } = tree[name]
  return parent === null ? [name] : [...lineOf(parent), name]
}
