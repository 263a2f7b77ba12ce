import { source, works } from '../source'
import { text } from '../text'
import { choice, days, persons, plain, workingDays, type Disabled, type Rulebook } from './rulebook'
import { shared } from './shared'

const routeAndGuide: Disabled = {
  from: '2022-05-01',
  reason: text(
    '不得只作不予受理，应当登记并告知或者导入法定途径',
    'a bare refusal is not allowed: register, and tell or guide the petitioner to the statutory route',
  ),
  basis: [source('XFGZTL', '23'), source('XFGZTL', '31')],
}

/** 信访十项制度 of a railway police bureau. It bears no date; it cites articles of the 2005 regulation. */
export const police: Rulebook = {
  code: 'TG',
  name: works.POLICE,
  values: {
    ...shared,
    triage: [days(15, source('S4.3.2'))],
    notice: [days(15, source('S4.1.3'))],
    'receiver-notice': [days(15, source('S4.3.3'))],
    'assignment-limit': [plain(source('S4.3.5'))],
    'supervision-limit': [plain(source('S4.5.4'))],
    extension: [days(30, source('S4.1.4'))],
    'extension-request': [choice('last-day', source('S4.10.8'))],
    'review-request': [days(30, source('S4.4.1'))],
    review: [days(30, source('S4.4.1'))],
    're-review-request': [days(30, source('S4.4.2'))],
    're-review': [days(30, source('S4.4.2'))],
    'review-addressee': [choice('above', source('XFGZTL', '35'))],
    'unsupported-grounds': [choice('or', source('XFGZTL', '32(3)'))],
    'reception-notice': [days(5, source('S4.10.2'))],
    'reception-day': [choice('saturday', source('S4.10.1'))],
    'follow-up-issue': [workingDays(2, source('S4.10.6'))],
    'signing-reminder': [workingDays(3, source('S4.3.4'))],
    'coordination-meeting': [choice('monthly', source('S4.5.6'))],
    'analysis-report': [choice('quarterly', source('S4.8.1'))],
    'upward-report': [plain(source('S4.7.3'))],
    'transfer-bulletin': [choice('open', source('S4.7.1'))],
    'hearing-unit-minimum': [persons(3, source('S4.6.3'))],
    'hearing-unit-maximum': [persons(5, source('S4.6.3'))],
    'hearing-notice': [
      days(7, source('S4.6.3'), {
        note: text('制度未定日数，参照地方听证规定', 'no number in the handbook; as local hearing rules say'),
      }),
    ],
    'refuse-court-matters': [plain(source('S4.2.1'), { disabled: routeAndGuide })],
    'refuse-statutory-routes': [plain(source('S4.2.2'), { disabled: routeAndGuide })],
  },
}
