import { watch } from 'vue'
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { i18n, locale } from './i18n'
import { mayOpen, pages, type Page } from './pages'
import { useSession } from './session/session'
import { useTabs } from './session/tabs'
import AppShell from './ui/AppShell.vue'

const record = (page: Page): RouteRecordRaw => ({
  name: page.name,
  path: page.path,
  component: page.component as () => Promise<object>,
  props: page.props ?? true,
  meta: { page },
})

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    {
      name: 'sign-in',
      path: '/sign-in',
      component: () => import('./session/SignInPage.vue'),
      meta: { open: true },
    },
    {
      name: 'public-roster',
      path: '/public/reception-days',
      component: () => import('./reception-day/PublicRosterPage.vue'),
      meta: { open: true },
    },
    { name: 'password', path: '/password', component: () => import('./session/PasswordPage.vue') },
    ...pages.filter((page) => page.bare).map(record),
    {
      path: '/',
      component: AppShell,
      children: [
        ...pages.filter((page) => !page.bare).map(record),
        {
          name: 'forbidden',
          path: 'forbidden/:page',
          component: () => import('./ui/ForbiddenPage.vue'),
          props: true,
        },
        { name: 'not-found', path: ':rest(.*)*', component: () => import('./ui/NotFoundPage.vue') },
      ],
    },
  ],
})

router.beforeEach(async (to) => {
  if (to.meta.open) return true
  const session = useSession()
  if (!(await session.load())) return false
  if (!session.viewer) return { name: 'sign-in', query: { to: to.fullPath } }
  if (session.viewer.user.mustChangePassword && to.name !== 'password') return { name: 'password' }
  if (session.viewer.mustAddFactor && to.name !== 'account' && to.name !== 'password')
    return { name: 'account' }
  const { page } = to.meta
  if (page && !mayOpen(page, session.may))
    return { name: 'forbidden', params: { page: page.name }, replace: true }
  return true
})

router.afterEach((to) => {
  const { page } = to.meta
  if (page && !page.bare) useTabs().open(to.path, to.fullPath, page.title)
})

watch(
  () => [router.currentRoute.value.meta.page?.title, locale.value] as const,
  ([title]) => {
    const { t } = i18n.global
    document.title = title ? `${t(title)} · ${t('ui.product')}` : t('ui.product')
  },
)

declare module 'vue-router' {
  interface RouteMeta {
    page?: Page
    /** May be seen by nobody in particular: the sign-in page. */
    open?: boolean
  }
}
