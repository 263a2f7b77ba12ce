import type { Permission } from '@xinfang/domain'
import type { Component } from 'vue'
import type { RouteLocationNormalized } from 'vue-router'

/**
 * One page of the console. Router, menu and open tabs are drawn from rows of this shape, nothing else.
 * Pages take what they need from the address as props, so that a tab kept alive behind another one
 * never reads the address of the tab in front.
 */
export interface Page {
  readonly name: string
  readonly path: string
  /** Key of the title in the messages; shown in the menu, on the tab and in the browser's title. */
  readonly title: string
  readonly component: () => Promise<unknown>
  /** Any one of these opens the page; without them everybody signed in may. */
  readonly permissions?: readonly Permission[]
  /** Icon of the menu entry; pages without one are reached from others. */
  readonly icon?: Component
  /** Props out of the address; default: the path's parameters. */
  readonly props?: (route: RouteLocationNormalized) => Record<string, unknown>
  /** A sheet of its own, without menu and tabs: print routes. */
  readonly bare?: true
}

/** Props of a page whose filter stands in the address. */
export const query = (route: RouteLocationNormalized) => ({ query: route.query })

export const mayOpen = (page: Page, may: (permission: Permission) => boolean): boolean =>
  !page.permissions || page.permissions.some(may)

/** The menu: pages with an icon that this person may open. */
export const menuOf = (all: readonly Page[], may: (permission: Permission) => boolean): readonly Page[] =>
  all.filter((page) => page.icon && mayOpen(page, may))
