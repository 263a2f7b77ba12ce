import { roles, type Role } from '@xinfang/domain'
import { clinicOffice } from './clinic/office'
import type { Office } from './office'
import { policeOffice } from './police/office'
import { streetOffice } from './street/office'

export interface DemoAccount {
  readonly login: string
  readonly name: string
  readonly unit: string
  readonly title: string
  readonly role: Role
}

export interface DemoOffice {
  readonly name: string
  /** What the logins of the main accounts begin with here. */
  readonly prefix: string
  /** The first person of each role, in the order of the domain's list of roles. */
  readonly accounts: readonly DemoAccount[]
}

/** Whom a newcomer can sign in as: one account for each role an office has. */
export const demoOffices: readonly DemoOffice[] = [streetOffice, policeOffice, clinicOffice].map(
  (office: Office) => ({
    name: office.units[0]?.shortName ?? '',
    prefix: office.prefix,
    accounts: (Object.keys(roles) as Role[]).flatMap((role): DemoAccount[] => {
      const first = office.people.find((one) => one.role === role)
      return first ? [{ ...first, login: `${office.prefix}${first.login}` }] : []
    }),
  }),
)
