import { text } from '../text'
import type { Rule } from './rule'

/** Numbers of composition and tallies, and rules that later law has overtaken (`domain.md` 4.4). */
export const duties = {
  'assignment-limit': {
    says: text(
      '交办须写明限期，按期提交办结报告',
      'an assignment sets a day, and the closing report is filed by it',
    ),
  },
  'supervision-limit': {
    says: text(
      '督办须写明限期，按期提交办结报告',
      'a supervision sets a day, and the closing report is filed by it',
    ),
  },
  'important-steps': {
    says: text(
      '重要事项按登记、调查取证、整理材料、分类归档、上报五个步骤办理',
      'an important matter takes five steps: register, investigate, arrange, classify and file, report upward',
    ),
  },
  representatives: { says: text('代表不得超过{n}人', 'at most {n} representatives') },
  'group-visit': {
    configurable: true,
    says: text('{n}人以上走访为集体访', 'a visit of {n} persons or more is a group visit'),
  },
  'hearing-unit-minimum': {
    says: text('有关单位代表至少{n}人', 'at least {n} representatives of the unit concerned'),
  },
  'hearing-unit-maximum': {
    says: text('有关单位代表至多{n}人', 'at most {n} representatives of the unit concerned'),
  },
  'large-visit': {
    configurable: true,
    says: text('预计{n}人以上集体来访须有预案', 'a plan where {n} visitors or more are expected'),
  },
  'case-follow-ups': {
    configurable: true,
    says: text(
      '重大事项办结前领导至少跟进{n}次',
      'a major matter closes after at least {n} follow-ups of its leader',
    ),
  },
  publicity: {
    says: text(
      '各级各部门开展学习宣传，未开展的在半年检查考核中列明',
      'every unit studies and publicises the rules; none in a half-year is listed at the inspection',
    ),
  },
  'monthly-bulletin': { says: text('每月通报一次信访工作情况', 'a bulletin on petition work every month') },
  'upward-report': {
    says: text(
      '每月向上级报告其转送、交办事项的办理情况',
      'a monthly report to the superior on the matters it passed on',
    ),
  },
  'yearly-report': {
    says: text(
      '每年向党委、政府和上级报告信访情况',
      'a yearly report to Party committee, government and superior',
    ),
  },
  'information-officer': {
    says: text('各级各部门确定{n}名信访信息员', '{n} information officer in every unit'),
  },
  'unit-heads': {
    says: text(
      '管理区、村（居）和涉访部门的一把手亲自抓信访工作',
      'the head of each area, village and department leads petition work in person',
    ),
  },
  'organisation-head': {
    says: text('院长亲自负责、统一协调信访工作', 'the dean leads and coordinates petition work in person'),
  },
  inspections: { says: text('每年组织{n}次检查考核', '{n} inspections a year') },
  'level-ban': { says: text('不准越级上访', 'no petitions above one’s level') },
  'veto-area-street': {
    says: text(
      '管理区到街道集体访{n}次以上一票否决',
      'veto of an area at {n} group visits to the sub-district',
    ),
  },
  'veto-area-district': {
    says: text('管理区到区集体访{n}次以上一票否决', 'veto of an area at {n} group visits to the district'),
  },
  'veto-area-city': {
    says: text(
      '管理区到市以上集体访{n}次以上一票否决',
      'veto of an area at {n} group visits to the city or above',
    ),
  },
  'veto-village': {
    says: text(
      '村（居）到区以上集体访{n}次一票否决',
      'veto of a village at {n} group visit to the district or above',
    ),
  },
  'veto-department': {
    says: text(
      '部门工作不力引发到区以上集体访{n}次以上一票否决',
      'veto of a department at {n} group visits to the district or above caused by poor work',
    ),
  },
  'zero-reward': {
    says: text('全年无集体访奖励{n}元', 'cash of {n} yuan for a year without group visits'),
  },
  'rank-reward': {
    says: text(
      '全区排名第一奖励信访部门{n}元',
      '{n} yuan to the petition office for first rank in the district',
    ),
  },
  'rank-reward-minimum': {
    says: text(
      '排名第一奖励配合单位和个人{n}元起',
      'from {n} yuan to cooperating units and persons for first rank',
    ),
  },
  'rank-reward-maximum': {
    says: text(
      '排名第一奖励配合单位和个人至多{n}元',
      'up to {n} yuan to cooperating units and persons for first rank',
    ),
  },
  'visit-fine': {
    says: text(
      '每发生一次到区以上集体访分别处罚{n}元',
      'fine of {n} yuan per post holder and visit to the district',
    ),
  },
  demotion: { says: text('对主要负责人降职、免职', 'demotion or removal of the principal person') },
  'refuse-court-matters': {
    says: text(
      '人大、法院、检察院职权内的事项不予受理',
      'matters of congress, court and procuratorate not accepted',
    ),
  },
  'refuse-statutory-routes': {
    says: text('应由诉讼、仲裁、复议等途径解决的不予受理', 'matters of other statutory routes not accepted'),
  },
} as const satisfies Record<string, Rule>
