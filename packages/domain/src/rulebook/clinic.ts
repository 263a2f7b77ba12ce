import { source, works } from '../source'
import { text } from '../text'
import { choice, plain, workingDays, type Rulebook } from './rulebook'
import { shared } from './shared'

/** 信访稳定制度 of a township hospital. It bears no date. */
export const clinic: Rulebook = {
  code: 'WSY',
  name: works.CLINIC,
  values: {
    ...shared,
    'reply-ordinary': [workingDays(7, source('S5.9'))],
    'reply-important': [
      workingDays(15, source('S5.9'), {
        note: text(
          '长于条例规定的15日书面告知期限，两项期限并行',
          'longer than the 15 calendar days for the written notice under the regulation: both clocks run',
        ),
      }),
    ],
    'important-steps': [plain(source('S5.8'))],
    'reply-start': [choice('registration', source('S5.9'))],
    'organisation-head': [plain(source('S5.2'))],
    'dean-reception': [choice('monthly', source('S5.4'))],
  },
}
