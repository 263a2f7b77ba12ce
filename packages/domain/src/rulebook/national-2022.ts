import { source, works } from '../source'
import { text } from '../text'
import { choice, days, persons, plain, times, workingDays, type Floor } from './rulebook'

const article = (n: string) => source('XFGZTL', n)

/** 《信访工作条例》: in force 2022-05-01, binds every organ, unit and institution directly (art. 2). */
export const national2022: Floor = {
  code: 'XFGZTL-2022',
  name: works.XFGZTL,
  from: '2022-05-01',
  values: {
    triage: [
      days(15, article('22'), {
        note: text(
          '其他机关、单位按第23条须在15日内将转送、交办去向告知信访人，期限相同',
          'other organs must tell the petitioner within 15 days where it went (art. 23): the same period',
        ),
      }),
    ],
    notice: [days(15, article('23'))],
    'receiver-notice': [days(15, article('23(3)'))],
    objection: [workingDays(5, article('23(3)'))],
    'assignment-limit': [plain(article('22'))],
    'supervision-limit': [plain(article('40'))],
    handling: [days(60, article('34'))],
    extension: [days(30, article('34'))],
    'review-request': [days(30, article('35'))],
    review: [days(30, article('35'))],
    're-review-request': [days(30, article('36'))],
    're-review': [days(30, article('36'))],
    'advice-answer': [
      days(30, source('LOCAL', '山东省信访条例（2015）第59条'), {
        note: text(
          '条例第40条只要求书面反馈，未定日数',
          'art. 40 asks for a written answer and names no number of days',
        ),
      }),
    ],
    simple: [
      workingDays(10, source('LOCAL', '信访事项简易办理办法（试行）（2016）'), {
        note: text(
          '国家信访局试行办法，仅见摘要',
          'trial rule of the national petition bureau, known by abstract',
        ),
      }),
    ],
    'hearing-decision': [days(15, source('LOCAL', '广西壮族自治区信访听证办法第6条'))],
    'hearing-session': [days(30, source('LOCAL', '广西壮族自治区信访听证办法第6条'))],
    'hearing-notice': [days(7, source('LOCAL', '广西壮族自治区信访听证办法第6条'))],
    representatives: [persons(5, article('20(3)'))],
    'case-follow-ups': [
      times(1, article('18(2)'), {
        note: text(
          '条例要求领导干部带头接访、包案，跟进次数为本系统的读法',
          'leaders receive and take cases by the regulation; the number is a reading of this system',
        ),
      }),
    ],
    'yearly-report': [plain(article('41'))],
    'unsupported-grounds': [choice('or', article('32(3)'))],
  },
}
