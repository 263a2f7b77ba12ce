import {
  Calendar,
  AlarmClock,
  Avatar,
  Connection,
  CollectionTag,
  DataLine,
  DocumentCopy,
  EditPen,
  HomeFilled,
  Key,
  Lock,
  MessageBox,
  Memo,
  Microphone,
  Notebook,
  OfficeBuilding,
  Service,
  Tickets,
  Upload,
  View,
} from '@element-plus/icons-vue'
import type { Permission } from '@xinfang/domain'
import type { Component } from 'vue'
import type { RouteLocationNormalized } from 'vue-router'

/**
 * One page of the console. Router, menu and open tabs are drawn from these rows, nothing else.
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

const query = (route: RouteLocationNormalized) => ({ query: route.query })

/** In the order of work, which is the order of the menu (`screens.md`, "Frame"). */
export const pages: readonly Page[] = [
  {
    name: 'home',
    path: '/',
    title: 'home.title',
    icon: HomeFilled,
    component: () => import('./home/HomePage.vue'),
    props: query,
  },
  {
    name: 'registration',
    path: '/registration',
    title: 'registration.title',
    icon: EditPen,
    permissions: ['matter.register'],
    component: () => import('./registration/RegistrationPage.vue'),
  },
  {
    name: 'inbox',
    path: '/inbox',
    title: 'inbox.title',
    icon: MessageBox,
    permissions: ['matter.receive', 'matter.route'],
    component: () => import('./inbox/InboxPage.vue'),
  },
  {
    name: 'register',
    path: '/matters',
    title: 'register.title',
    icon: Tickets,
    permissions: ['matter.read'],
    component: () => import('./register/RegisterPage.vue'),
    props: query,
  },
  {
    name: 'search',
    path: '/search',
    title: 'search.title',
    permissions: ['matter.read'],
    component: () => import('./search/SearchPage.vue'),
  },
  {
    name: 'matter',
    path: '/matters/:id',
    title: 'matter.title',
    permissions: ['matter.read'],
    component: () => import('./matter/MatterPage.vue'),
  },
  {
    name: 'document',
    path: '/matters/:id/documents/:documentId',
    title: 'document.title',
    permissions: ['matter.read'],
    component: () => import('./document/DocumentPage.vue'),
  },
  {
    name: 'print-document',
    path: '/print/matters/:id/documents/:documentId',
    title: 'document.title',
    permissions: ['matter.read'],
    component: () => import('./document/PrintPage.vue'),
    bare: true,
  },
  {
    name: 'print-dossier',
    path: '/print/matters/:id/dossier',
    title: 'dossier.title',
    permissions: ['identity.open'],
    component: () => import('./dossier/DossierPage.vue'),
    bare: true,
  },
  {
    name: 'print-receipt',
    path: '/print/matters/:id/receipt',
    title: 'document.receipt',
    permissions: ['matter.read'],
    component: () => import('./document/ReceiptPage.vue'),
    bare: true,
  },
  {
    name: 'joint-handling',
    path: '/joint-handling',
    title: 'joint-handling.title',
    icon: Connection,
    permissions: ['joint-handling.lead', 'joint-handling.join'],
    component: () => import('./joint-handling/JointHandlingList.vue'),
  },
  {
    name: 'joint-case',
    path: '/joint-handling/:id',
    title: 'joint-handling.title',
    permissions: ['matter.read'],
    component: () => import('./joint-handling/JointHandlingPage.vue'),
  },
  {
    name: 'case-lead',
    path: '/case-leads',
    title: 'case-lead.title',
    icon: Avatar,
    permissions: ['case-lead.act', 'case-lead.assign'],
    component: () => import('./case-lead/CaseLeadPage.vue'),
  },
  {
    name: 'arrival',
    path: '/arrivals',
    title: 'arrival.title',
    icon: AlarmClock,
    permissions: ['arrival.watch', 'arrival.answer'],
    component: () => import('./arrival/ArrivalPage.vue'),
  },
  {
    name: 'calls',
    path: '/calls',
    title: 'arrival.calls.title',
    permissions: ['arrival.answer'],
    component: () => import('./arrival/CallPage.vue'),
    bare: true,
  },
  {
    name: 'reception-day',
    path: '/reception-days',
    title: 'reception-day.title',
    icon: Service,
    permissions: ['reception-day.arrange', 'reception-day.record', 'reception-day.answer', 'case-lead.act'],
    component: () => import('./reception-day/ReceptionRoster.vue'),
  },
  {
    name: 'reception-session',
    path: '/reception-days/:id',
    title: 'reception-day.title',
    permissions: ['matter.read'],
    component: () => import('./reception-day/ReceptionDayPage.vue'),
  },
  {
    name: 'print-sheet',
    path: '/print/reception-days/:id/sheets/:place',
    title: 'reception-day.sheetTitle',
    permissions: ['matter.read'],
    component: () => import('./reception-day/SheetPage.vue'),
    bare: true,
  },
  {
    name: 'agenda',
    path: '/agenda',
    title: 'agenda.title',
    icon: Memo,
    permissions: ['matter.read'],
    component: () => import('./agenda/AgendaPage.vue'),
  },
  {
    name: 'hearing',
    path: '/hearings',
    title: 'hearing.title',
    icon: Microphone,
    permissions: ['hearing.arrange', 'hearing.decide', 'hearing.chair'],
    component: () => import('./hearing/HearingList.vue'),
  },
  {
    name: 'one-hearing',
    path: '/hearings/:id',
    title: 'hearing.title',
    permissions: ['matter.read'],
    component: () => import('./hearing/HearingPage.vue'),
  },
  {
    name: 'sitting',
    path: '/hearings/:id/sitting',
    title: 'hearing.sitting',
    permissions: ['matter.read'],
    component: () => import('./hearing/SittingPage.vue'),
    bare: true,
  },
  {
    name: 'supervision',
    path: '/supervision',
    title: 'supervision.title',
    icon: View,
    permissions: ['supervision.order', 'supervision.answer', 'supervision.judge'],
    component: () => import('./supervision/SupervisionBoard.vue'),
  },
  {
    name: 'one-supervision',
    path: '/supervision/:id',
    title: 'supervision.title',
    permissions: ['matter.read'],
    component: () => import('./supervision/SupervisionPage.vue'),
  },
  {
    name: 'accountability',
    path: '/accountability',
    title: 'accountability.title',
    permissions: ['accountability.propose', 'accountability.decide'],
    component: () => import('./accountability/AccountabilityList.vue'),
  },
  {
    name: 'one-accountability',
    path: '/accountability/:id',
    title: 'accountability.title',
    permissions: ['matter.read'],
    component: () => import('./accountability/AccountabilityPage.vue'),
  },
  {
    name: 'ledger',
    path: '/ledgers',
    title: 'ledger.title',
    icon: Notebook,
    permissions: ['matter.read'],
    component: () => import('./ledger/LedgerPage.vue'),
    props: query,
  },
  {
    name: 'print-ledger',
    path: '/print/ledgers',
    title: 'ledger.title',
    permissions: ['matter.export'],
    component: () => import('./ledger/LedgerPrint.vue'),
    props: query,
    bare: true,
  },
  {
    name: 'first-petition',
    path: '/first-petitions',
    title: 'first-petition.title',
    icon: DataLine,
    permissions: ['matter.read'],
    component: () => import('./first-petition/FirstPetitionPage.vue'),
  },
  {
    name: 'import',
    path: '/import',
    title: 'import.title',
    icon: Upload,
    permissions: ['import.run'],
    component: () => import('./import/ImportPage.vue'),
  },
  {
    name: 'notification',
    path: '/notifications',
    title: 'notification.title',
    component: () => import('./notification/NotificationPage.vue'),
  },
  {
    name: 'unit',
    path: '/units',
    title: 'unit.title',
    icon: OfficeBuilding,
    permissions: ['unit.read', 'unit.manage', 'user.manage', 'role.manage'],
    component: () => import('./unit/UnitPage.vue'),
    props: query,
  },
  {
    name: 'rulebook',
    path: '/rulebook',
    title: 'rulebook.title',
    icon: Calendar,
    permissions: ['rulebook.read', 'rulebook.manage'],
    component: () => import('./rulebook/RulebookPage.vue'),
    props: query,
  },
  {
    name: 'category',
    path: '/categories',
    title: 'category.title',
    icon: CollectionTag,
    permissions: ['rulebook.manage'],
    component: () => import('./category/CategoryPage.vue'),
  },
  {
    name: 'security',
    path: '/security',
    title: 'account.security',
    icon: Lock,
    permissions: ['role.manage'],
    component: () => import('./account/SecurityPage.vue'),
  },
  {
    name: 'partner',
    path: '/partners',
    title: 'partner.title',
    icon: Key,
    permissions: ['role.manage'],
    component: () => import('./partner/PartnerPage.vue'),
  },
  {
    name: 'account',
    path: '/account',
    title: 'account.title',
    component: () => import('./account/AccountPage.vue'),
  },
  {
    name: 'template',
    path: '/templates',
    title: 'document.templates',
    icon: DocumentCopy,
    permissions: ['rulebook.manage'],
    component: () => import('./document/TemplatePage.vue'),
  },
]

export const mayOpen = (page: Page, may: (permission: Permission) => boolean): boolean =>
  !page.permissions || page.permissions.some(may)

/** The menu: pages with an icon that this person may open. */
export const menuOf = (all: readonly Page[], may: (permission: Permission) => boolean): readonly Page[] =>
  all.filter((page) => page.icon && mayOpen(page, may))
