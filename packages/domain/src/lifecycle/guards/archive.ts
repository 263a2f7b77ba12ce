import { formOf, type FormCode } from '../../form/forms'
import type { MatterFacts } from '../../matter/facts'
import { isOpen, type Status } from '../../matter/status'
import { source } from '../../source'
import { unless, type Refusal } from '../../refusal'
import type { Guard } from './guard'
import { awaitsService, servable } from './papers'

/** Documents of which one must be on file for the state to be archived. */
const deciding: Partial<Record<Status, readonly FormCode[]>> = {
  M31: ['F02'],
  M32: ['F02'],
  M33: ['F02'],
  M34: ['F03'],
  M80: ['F12', 'F13'],
  M81: ['F11', 'F14'],
  M82: ['F29'],
}

const did = (matter: MatterFacts, action: string) => matter.acts.some((act) => act.action === action)

/** Papers that a matter which went this way must have on file, beside the one that decided it. */
const companions: readonly { readonly when: (matter: MatterFacts) => boolean; readonly form: FormCode }[] = [
  { when: () => true, form: 'F27' },
  { when: (matter) => did(matter, 'askParticulars'), form: 'F28' },
  { when: (matter) => did(matter, 'acceptTransferred'), form: 'F04' },
  { when: (matter) => did(matter, 'submitClosingReport'), form: 'F09' },
  { when: (matter) => did(matter, 'serveReview'), form: 'F12' },
]

/** Forms the file lacks: the deciding one, and every companion of the way the matter went. Also the console's check list. */
export function missingPapers(matter: MatterFacts): FormCode[] {
  const issued = new Set(
    matter.documents.filter(({ issuedOn }) => issuedOn !== undefined).map(({ form }) => form),
  )
  const needed = deciding[matter.status] ?? []
  // A petitioner who died leaves no deciding document: the proof is an attachment of the act (T30a).
  const decided = did(matter, 'endWithoutSuccessor') || needed.some((form) => issued.has(form))
  return [
    ...(decided ? [] : needed.slice(0, 1)),
    ...companions.flatMap(({ when, form }) => (when(matter) && !issued.has(form) ? [form] : [])),
  ]
}

/** Service and archive. */
export const archiveGuards = {
  hasUnserved: (matter) =>
    unless(
      servable(matter).length > 0,
      'NOTHING_TO_SERVE',
      '没有待送达的文书',
      'No document waits for service',
      [source('DP-16')],
    ),

  fileComplete: (matter): Refusal[] => {
    const missing = missingPapers(matter)
    const needed = deciding[matter.status] ?? []
    return [
      ...unless(
        !missing.some((form) => needed.includes(form)),
        'DECISION_MISSING',
        '卷内缺少决定文书',
        'The deciding document is not on file',
        [source('S5.8')],
      ),
      ...unless(
        !missing.includes('F27'),
        'REGISTRATION_MISSING',
        '卷内缺少登记表',
        'The registration is not on file',
        [source('S5.8'), source('S4.1.1')],
      ),
      ...unless(
        missing.every((form) => form === 'F27' || needed.includes(form)),
        'PAPERS_MISSING',
        `卷内缺少：${missing.map((form) => formOf(form).name).join('、')}`,
        `Not on file: ${missing.map((form) => formOf(form).label.en).join(', ')}`,
        [source('S5.8')],
      ),
      ...unless(
        !matter.documents.some(awaitsService),
        'NOT_SERVED',
        '尚有文书未送达，也未记明无法送达',
        'A document is neither served nor found impossible to serve',
        [source('S5.8'), source('DP-16')],
      ),
      ...unless(
        matter.openTasks === 0 && !isOpen(matter.status),
        'TASKS_OPEN',
        '尚有任务未完成',
        'Tasks are still open',
        [source('S5.8')],
      ),
    ]
  },
} as const satisfies Record<string, Guard>
