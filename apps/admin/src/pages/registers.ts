import { DataAnalysis, DataLine, Medal, Notebook, Upload } from '@element-plus/icons-vue'
import { query, type Page } from './page'

/** Registers, figures and what is brought in from elsewhere. */
export const registers: readonly Page[] = [
  {
    name: 'ledger',
    path: '/ledgers',
    title: 'ledger.title',
    icon: Notebook,
    permissions: ['matter.read'],
    component: () => import('../ledger/LedgerPage.vue'),
    props: query,
  },
  {
    name: 'print-ledger',
    path: '/print/ledgers',
    title: 'ledger.title',
    permissions: ['matter.export'],
    component: () => import('../ledger/LedgerPrint.vue'),
    props: query,
    bare: true,
  },
  {
    name: 'first-petition',
    path: '/first-petitions',
    title: 'first-petition.title',
    icon: DataLine,
    permissions: ['matter.read'],
    component: () => import('../first-petition/FirstPetitionPage.vue'),
  },
  {
    name: 'figures',
    path: '/figures',
    title: 'figures.title',
    icon: DataAnalysis,
    permissions: ['report.read'],
    component: () => import('../figures/FiguresPage.vue'),
  },
  {
    name: 'assessment',
    path: '/assessment',
    title: 'assessment.title',
    icon: Medal,
    permissions: ['assessment.propose', 'assessment.decide', 'assessment.answer'],
    component: () => import('../assessment/AssessmentPage.vue'),
  },
  {
    name: 'one-finding',
    path: '/assessment/findings/:id',
    title: 'assessment.title',
    permissions: ['assessment.propose', 'assessment.decide', 'assessment.answer'],
    component: () => import('../assessment/FindingPage.vue'),
  },
  {
    name: 'import',
    path: '/import',
    title: 'import.title',
    icon: Upload,
    permissions: ['import.run'],
    component: () => import('../import/ImportPage.vue'),
  },
]
