import {
  Calendar,
  CollectionTag,
  DocumentChecked,
  DocumentCopy,
  Key,
  Lock,
  OfficeBuilding,
} from '@element-plus/icons-vue'
import { query, type Page } from './page'

/** The office itself: units and people, rules, access, templates, one's own account. */
export const office: readonly Page[] = [
  {
    name: 'unit',
    path: '/units',
    title: 'unit.title',
    icon: OfficeBuilding,
    permissions: ['unit.read', 'unit.manage', 'user.manage', 'role.manage'],
    component: () => import('../unit/UnitPage.vue'),
    props: query,
  },
  {
    name: 'rulebook',
    path: '/rulebook',
    title: 'rulebook.title',
    icon: Calendar,
    permissions: ['rulebook.read', 'rulebook.manage'],
    component: () => import('../rulebook/RulebookPage.vue'),
    props: query,
  },
  {
    name: 'category',
    path: '/categories',
    title: 'category.title',
    icon: CollectionTag,
    permissions: ['rulebook.manage'],
    component: () => import('../category/CategoryPage.vue'),
  },
  {
    name: 'security',
    path: '/security',
    title: 'account.security',
    icon: Lock,
    permissions: ['role.manage'],
    component: () => import('../account/SecurityPage.vue'),
  },
  {
    name: 'partner',
    path: '/partners',
    title: 'partner.title',
    icon: Key,
    permissions: ['role.manage'],
    component: () => import('../partner/PartnerPage.vue'),
  },
  {
    name: 'audit',
    path: '/audit',
    title: 'audit.title',
    icon: DocumentChecked,
    permissions: ['audit.read'],
    component: () => import('../audit/AuditPage.vue'),
  },
  {
    name: 'account',
    path: '/account',
    title: 'account.title',
    component: () => import('../account/AccountPage.vue'),
  },
  {
    name: 'template',
    path: '/templates',
    title: 'document.templates',
    icon: DocumentCopy,
    permissions: ['rulebook.manage'],
    component: () => import('../document/TemplatePage.vue'),
  },
]
