import { source, works } from '../source'
import { days, persons, plain, type Floor } from './rulebook'

const article = (n: string) => source('XFTL', n)

/** 《信访条例》, State Council Decree 431: in force 2005-05-01, until the 2022 regulation took its place. */
export const national2005: Floor = {
  code: 'XFTL-2005',
  name: works.XFTL,
  from: '2005-05-01',
  to: '2022-04-30',
  values: {
    triage: [days(15, article('21'))],
    notice: [days(15, article('22'))],
    'receiver-notice': [days(15, article('21'))],
    'assignment-limit': [plain(article('21'))],
    'supervision-limit': [plain(article('36'))],
    handling: [days(60, article('33'))],
    extension: [days(30, article('33'))],
    'review-request': [days(30, article('34'))],
    review: [days(30, article('34'))],
    're-review-request': [days(30, article('35'))],
    're-review': [days(30, article('35'))],
    'advice-answer': [days(30, article('36'))],
    representatives: [persons(5, article('18'))],
  },
}
