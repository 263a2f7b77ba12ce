import { ChatLineSquare, DocumentChecked, Finished, Reading } from '@element-plus/icons-vue'
import type { Page } from './page'

/** What the office owes by its handbook, whatever matters there are: duties, meetings, publicity, inspections. */
export const duties: readonly Page[] = [
  {
    name: 'duty',
    path: '/duties',
    title: 'duty.title',
    icon: Finished,
    permissions: ['duty.record', 'report.read'],
    component: () => import('../duty/DutyPage.vue'),
  },
  {
    name: 'meeting',
    path: '/meetings',
    title: 'meeting.title',
    icon: ChatLineSquare,
    permissions: ['meeting.arrange', 'meeting.act'],
    component: () => import('../meeting/MeetingList.vue'),
  },
  {
    name: 'one-meeting',
    path: '/meetings/:id',
    title: 'meeting.title',
    permissions: ['matter.read'],
    component: () => import('../meeting/MeetingPage.vue'),
  },
  {
    name: 'publicity',
    path: '/publicity',
    title: 'publicity.title',
    icon: Reading,
    permissions: ['publicity.record', 'report.read'],
    component: () => import('../publicity/PublicityPage.vue'),
  },
  {
    name: 'inspection',
    path: '/inspections',
    title: 'inspection.title',
    icon: DocumentChecked,
    permissions: ['inspection.run', 'inspection.answer', 'assessment.decide'],
    component: () => import('../inspection/InspectionList.vue'),
  },
  {
    name: 'one-inspection',
    path: '/inspections/:id',
    title: 'inspection.title',
    permissions: ['matter.read'],
    component: () => import('../inspection/InspectionPage.vue'),
  },
]
