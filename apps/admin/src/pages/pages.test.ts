import { permissions, roleRow, roles, type Permission, type Role } from '@xinfang/domain'
import { describe, expect, it } from 'vitest'
import { i18n } from '../i18n'
import { menuOf, pages } from '.'

const menuOfRole = (role: Role) =>
  menuOf(pages, (permission: Permission) => roleRow(role).permissions.includes(permission)).map(
    ({ name }) => name,
  )

describe('the pages', () => {
  it('have names, paths and titles of their own', () => {
    for (const key of ['name', 'path'] as const)
      expect(new Set(pages.map((page) => page[key])).size).toBe(pages.length)
    for (const { title } of pages)
      for (const locale of ['zh-CN', 'en'] as const) expect(i18n.global.te(title, locale)).toBe(true)
  })

  it('ask only for permissions that some role holds', () => {
    const held = new Set((Object.keys(roles) as Role[]).flatMap((role) => roleRow(role).permissions))
    for (const one of pages.flatMap((page) => page.permissions ?? [])) {
      expect(permissions).toHaveProperty([one])
      expect(held).toContain(one)
    }
  })
})

describe('the menu', () => {
  it('is in the order of work and holds what the role may use', () => {
    const menus = Object.fromEntries(
      (Object.keys(roles) as Role[]).map((role) => [role, menuOfRole(role).join(' ')]),
    )
    expect(menus).toMatchInlineSnapshot(`
      {
        "archivist": "home register agenda ledger first-petition bulletin unit rulebook",
        "auditor": "home unit rulebook audit",
        "handler": "home inbox register joint-handling reception-day urgent-report early-warning agenda supervision meeting publicity ledger first-petition bulletin unit rulebook",
        "intake-clerk": "home registration register arrival reception-day urgent-report early-warning agenda ledger first-petition bulletin unit rulebook",
        "leader": "home register case-lead arrival reception-day urgent-report agenda supervision duty meeting publicity inspection ledger first-petition figures assessment bulletin analysis hot-issue unit rulebook",
        "leader-in-charge": "home register case-lead arrival reception-day urgent-report agenda hearing supervision duty meeting publicity inspection ledger first-petition figures assessment bulletin analysis hot-issue unit rulebook",
        "partner": "home registration inbox register agenda ledger first-petition bulletin unit rulebook",
        "petition-head": "home registration inbox register joint-handling case-lead arrival reception-day urgent-report early-warning agenda hearing supervision duty meeting publicity inspection ledger first-petition figures assessment bulletin analysis hot-issue import unit rulebook",
        "petition-officer": "home registration inbox register joint-handling arrival reception-day urgent-report early-warning agenda hearing supervision duty meeting publicity inspection ledger first-petition figures assessment bulletin analysis hot-issue import unit rulebook",
        "security-administrator": "home unit rulebook security partner",
        "system-administrator": "home unit rulebook category template",
        "unit-head": "home registration inbox register joint-handling case-lead arrival reception-day urgent-report early-warning agenda supervision duty meeting publicity inspection ledger first-petition figures assessment bulletin analysis hot-issue unit rulebook",
      }
    `)
  })

  it('shows an administrator nothing of any matter', () => {
    for (const role of ['system-administrator', 'security-administrator', 'auditor'] as const) {
      expect(menuOfRole(role)).not.toContain('register')
      expect(menuOfRole(role)).not.toContain('registration')
    }
  })
})
