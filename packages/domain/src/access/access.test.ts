import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lives } from '../lifecycle/testing/life'
import { people, units } from '../lifecycle/testing/world'
import { permissions } from './permissions'
import { checkRoles, roleRow, roles, type Role } from './roles'
import { aboveOrgan, lineage, organisationOf, organOf, subtree, type Unit } from './units'
import { canSee, isAccused, may, reachOf, type Viewer } from './viewer'

const roleCodes = Object.keys(roles) as Role[]
const at = (role: Role, unitId: string): Viewer => ({ userId: 'u', posts: [{ unitId, role }] })

describe('roles', () => {
  test('carry known permissions only, and every permission is carried by some role', () => {
    const carried = new Set<string>(roleCodes.flatMap((role) => roleRow(role).permissions))
    expect([...carried].sort()).toEqual(Object.keys(permissions).sort())
  })

  test('administrators have no right over matters, identities or imports', () => {
    for (const role of roleCodes.filter((code) => roleRow(code).administrator))
      expect(
        roleRow(role).permissions.filter((code) => /^(matter|identity|import|report)/.test(code)),
      ).toEqual([])
  })

  test('no administrator right is held by two of them or by anybody else', () => {
    for (const permission of [
      'unit.manage',
      'user.manage',
      'role.manage',
      'audit.read',
      'rulebook.manage',
    ] as const)
      expect(
        roleCodes.filter((role) => roleRow(role).permissions.includes(permission)).length,
        permission,
      ).toBe(1)
  })

  test.each<[Role[], boolean]>([
    [['auditor'], true],
    [['auditor', 'auditor'], true],
    [['auditor', 'system-administrator'], false],
    [['security-administrator', 'handler'], false],
    [['handler', 'unit-head'], true],
    [[], true],
  ])('%j together: %s', (held, fine) => {
    expect(checkRoles(held).length === 0).toBe(fine)
  })
})

describe('units', () => {
  test('lineage, subtree, organisation', () => {
    expect(lineage('station', units)).toEqual(['station', 'division', 'bureau'])
    expect([...subtree('division', units)]).toEqual(['division', 'station'])
    expect(organisationOf('station', units)).toBe('bureau')
    expect(lineage('unknown', units)).toEqual(['unknown'])
  })

  test('a loop in the data ends', () => {
    const loop: Unit[] = [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
    ]
    expect([lineage('a', loop), [...subtree('a', loop)]]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ])
  })

  test('a unit is below exactly those in its lineage', () => {
    const tree = fc
      .array(fc.nat(30), { minLength: 1, maxLength: 30 })
      .map((parents) =>
        parents.map((p, i): Unit => ({ id: String(i), parentId: i === 0 ? null : String(p % i) })),
      )
    const details = fc.check(
      fc.property(tree, (list) =>
        list.every(({ id }) =>
          list.every((other) => lineage(id, list).includes(other.id) === subtree(other.id, list).has(id)),
        ),
      ),
    )
    expect(details.failed).toBe(false)
  })
})

describe('reach and acting', () => {
  test.each<[Role, string, string[]]>([
    ['intake-clerk', 'division', ['division']],
    ['unit-head', 'division', ['division', 'station']],
    ['petition-officer', 'office', ['bureau', 'office', 'discipline', 'division', 'station', 'detachment']],
    ['leader', 'bureau', ['bureau', 'office', 'discipline', 'division', 'station', 'detachment']],
    ['auditor', 'bureau', []],
    ['partner', 'elsewhere', ['elsewhere']],
  ])('%s of %s sees %j', (role, unitId, seen) => {
    expect([...reachOf(at(role, unitId), units)].sort()).toEqual([...seen].sort())
  })

  test('seeing a unit is not acting in its name', () => {
    expect(may(at('petition-officer', 'office'), 'matter.receive', 'division', units)).toBe(false)
    expect(may(at('petition-officer', 'office'), 'matter.receive', 'office', units)).toBe(true)
    expect(may(at('leader-in-charge', 'bureau'), 'matter.approve', 'station', units)).toBe(true)
    expect(may(at('leader-in-charge', 'division'), 'matter.approve', 'office', units)).toBe(false)
  })

  test('the chosen unit narrows what is done, not what is seen', () => {
    const two: Viewer = {
      userId: 'u',
      posts: [
        { unitId: 'station', role: 'handler' },
        { unitId: 'office', role: 'intake-clerk' },
      ],
    }
    const chosen = { ...two, actingUnit: 'station' }
    expect([
      may(two, 'matter.register'),
      may(chosen, 'matter.register'),
      may(chosen, 'matter.handle'),
    ]).toEqual([true, false, true])
    expect(reachOf(chosen, units)).toEqual(reachOf(two, units))
  })

  test('without a unit the question is whether any post carries the right', () => {
    expect([may(people.auditor, 'audit.read'), may(people.auditor, 'matter.read')]).toEqual([true, false])
  })
})

describe('canSee', () => {
  const matter = lives.signed().facts
  const sealed = { ...matter, secrecy: 'sealed' as const, members: ['officer'] }
  test.each<[string, typeof matter, Viewer, boolean]>([
    ['home unit', matter, people.clerk, true],
    ['receiver', matter, people.divisionHead, true],
    ['a unit that takes no part', matter, at('handler', 'detachment'), false],
    ['a unit below the receiver', matter, people.stationHead, false],
    ['a leader above', matter, people.leader, true],
    ['an administrator', matter, people.systemAdministrator, false],
    ['who stepped aside', { ...matter, recused: ['clerk'] }, people.clerk, false],
    ['who is complained of', { ...matter, accusedUsers: ['clerk'] }, people.clerk, false],
    ['sealed, a member', sealed, people.officer, true],
    ['sealed, no member', sealed, people.head, false],
    ['sealed, a member who stepped aside', { ...sealed, recused: ['officer'] }, people.officer, false],
    ['of the accused unit', { ...matter, accusedUnits: ['division'] }, people.divisionHead, false],
    [
      'the petition office, another unit accused',
      { ...matter, accusedUnits: ['division'] },
      people.head,
      true,
    ],
    [
      'the petition office, the whole bureau accused',
      { ...matter, accusedUnits: ['bureau'] },
      people.head,
      true,
    ],
    [
      'a leader at the root, the whole bureau accused',
      { ...matter, accusedUnits: ['bureau'] },
      people.leader,
      false,
    ],
  ])('%s: %s', (_, facts, viewer, seen) => {
    expect(canSee(facts, viewer, units)).toBe(seen)
  })

  test('accused is the unit and all below it; of an organisation only its root', () => {
    const of = (unitId: string, accused: string) => isAccused(unitId, { accusedUnits: [accused] }, units)
    expect([
      of('station', 'division'),
      of('division', 'station'),
      of('bureau', 'bureau'),
      of('office', 'bureau'),
    ]).toEqual([true, false, true, false])
  })
})

describe('a section acts in the name of the organ above it', () => {
  const tree: readonly Unit[] = [
    { id: 'district', parentId: null, agencyCode: '区信' },
    { id: 'street', parentId: 'district', agencyCode: '街信' },
    { id: 'section', parentId: 'street', agencyCode: null },
    { id: 'village', parentId: 'section', agencyCode: null },
    { id: 'school', parentId: null, agencyCode: null },
  ]
  test.each([
    ['village', 'street', 'district'],
    ['section', 'street', 'district'],
    ['street', 'street', 'district'],
    ['district', 'district', undefined],
    ['school', 'school', undefined],
  ])('%s: %s signs, above it %s', (unit, organ, above) => {
    expect([organOf(unit, tree), aboveOrgan(unit, tree)]).toEqual([organ, above])
  })
  test('where the tree does not tell, each unit signs for itself', () => {
    expect(
      organOf('b', [
        { id: 'a', parentId: null },
        { id: 'b', parentId: 'a' },
      ]),
    ).toBe('b')
  })
})
