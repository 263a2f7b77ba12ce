import { source, works } from '../source'
import { text } from '../text'
import {
  choice,
  minutes,
  persons,
  plain,
  times,
  visits,
  workingDays,
  yuan,
  type Disabled,
  type Rulebook,
} from './rulebook'
import { shared } from './shared'

const guidanceOnly: Disabled = {
  // Both floors let the upper organ decline a walk-in at the wrong level and oblige it to guide; neither forbids.
  from: '2005-05-01',
  reason: text(
    '法律只允许对越级走访不予受理并引导，不得禁止或者处罚',
    'the law only lets an upper organ decline a walk-in and guide it; nothing may be forbidden or punished',
  ),
  basis: [source('XFTL', '16'), source('XFGZTL', '20')],
}
const noVeto: Disabled = {
  from: '2022-05-01',
  reason: text(
    '考核以及时就地依法解决问题为准，每年一次，结果作为参考；以数量作一票否决已不符合政策',
    'assessment looks at timely, lawful, local solution, once a year, as a reference; vetoes by counts are against policy',
  ),
  basis: [source('XFGZTL', '39')],
}
const noRanking: Disabled = {
  from: '2022-05-01',
  reason: text('信访数量排名已取消', 'rankings by number of petitions were abolished'),
  basis: [source('XFGZTL', '39')],
}
const noMoney: Disabled = {
  from: '2022-05-01',
  reason: text(
    '不得扣发工资作为处分，表扬奖励按有关规定进行；本系统在任何时期都不执行款项',
    'no pay may be deducted and commendation follows its own rules; this system never executes money at any time',
  ),
  basis: [source('CSL', '62'), source('CSL', '84'), source('XFGZTL', '39(2)')],
}
const personnelLaw: Disabled = {
  from: '2022-05-01',
  reason: text(
    '降职、免职须依干部人事规定并可申诉，本系统只登记有权机关的决定',
    'demotion and removal follow personnel law with appeal; this system only records the decision of the body with power',
  ),
  basis: [source('CSL', '95')],
}

/** 关于加强信访稳定工作的十项制度, a sub-district, 2005-03-24. */
export const street: Rulebook = {
  code: 'JD-2005',
  name: works.STREET,
  from: '2005-03-24',
  values: {
    ...shared,
    'first-petition-target': [workingDays(5, source('S1.4.1'))],
    'first-petition-limit': [workingDays(7, source('S1.4.1'))],
    'first-petition-reading': [choice('tolerance', source('S1.4.1'))],
    arrival: [minutes(20, source('S1.3.1'))],
    'arrival-start': [choice('acknowledged', source('S1.3.1'))],
    'accountability-grounds': [choice('conjunctive', source('S1.3.2'))],
    'case-follow-ups': [times(1, source('S1.3.4'))],
    'half-month': [choice('calendar', source('S1.5.1'))],
    publicity: [plain(source('S1.1.1'))],
    'information-officer': [persons(1, source('S1.6.1'))],
    'unit-heads': [plain(source('S1.2.2'))],
    inspections: [times(2, source('S1.5.4'))],
    'monthly-bulletin': [plain(source('S1.9.1'))],
    'bulletin-day': [workingDays(5, source('S1.9.1'))],
    'group-visit': [persons(5, source('S1.8.1'))],
    'veto-count': [choice('exact', source('S1.8.1'))],
    'level-ban': [plain(source('S1.2.4'), { disabled: guidanceOnly })],
    'veto-area-street': [visits(3, source('S1.8.1'), { disabled: noVeto })],
    'veto-area-district': [visits(2, source('S1.8.2'), { disabled: noVeto })],
    'veto-area-city': [visits(1, source('S1.8.3'), { disabled: noVeto })],
    'veto-village': [visits(1, source('S1.8.4'), { disabled: noVeto })],
    'veto-department': [visits(1, source('S1.8.5'), { disabled: noVeto })],
    'zero-reward': [yuan(3000, source('S1.10.1'), { disabled: noMoney })],
    'rank-reward': [yuan(3000, source('S1.10.2'), { disabled: noRanking })],
    'rank-reward-minimum': [yuan(1000, source('S1.10.3'), { disabled: noRanking })],
    'rank-reward-maximum': [yuan(2000, source('S1.10.3'), { disabled: noRanking })],
    'visit-fine': [yuan(500, source('S1.10.4'), { disabled: noMoney })],
    demotion: [plain(source('S1.10.7'), { disabled: personnelLaw })],
  },
}
