import { text, type Text } from '../text'
import type { Arrangement } from './arrangement'

const newYear = text('元旦', 'New Year')
const spring = text('春节', 'Spring Festival')
const qingming = text('清明节', 'Qingming Festival')
const labour = text('劳动节', 'Labour Day')
const dragonBoat = text('端午节', 'Dragon Boat Festival')
const midAutumn = text('中秋节', 'Mid-Autumn Festival')
const national = text('国庆节', 'National Day')
const both = text('国庆节、中秋节', 'National Day and Mid-Autumn Festival')
const victory = text('抗战胜利70周年纪念日', '70th anniversary of victory')

const names = [newYear, spring, qingming, labour, dragonBoat, midAutumn, national, both]

/** A holiday by its Chinese name, with the English one where it is a usual one. */
export const holidayName = (zh: string): Text =>
  names.find((name) => name['zh-CN'] === zh.trim()) ?? text(zh.trim(), zh.trim())

/**
 * The working-day arrangements of the State Council 2007-2026, oldest first: facts of public notices, reviewed
 * day by day. A new year is one more entry, here or through `withArrangement`.
 *
 * `knownFrom` is the day of the page on gov.cn, or the day of issue where the page was put up later; the notice
 * for 2007 shows neither, so it counts as known from its first arranged day. Its number is not known either;
 * the numbers for 2009-2012, 2014 and the amendments rest on one public reading, the others on two that agree.
 */
export const arrangements: readonly Arrangement[] = [
  {
    year: 2007,
    knownFrom: '2006-12-30',
    notice: { url: 'http://www.gov.cn/zhengce/zhengceku/2008-03/28/content_1761.htm' },
    holidays: [
      { name: newYear, off: ['2007-01-01', '2007-01-03'], work: ['2006-12-30', '2006-12-31'] },
      { name: spring, off: ['2007-02-18', '2007-02-24'], work: ['2007-02-17', '2007-02-25'] },
      { name: labour, off: ['2007-05-01', '2007-05-07'], work: ['2007-04-28', '2007-04-29'] },
      { name: national, off: ['2007-10-01', '2007-10-07'], work: ['2007-09-29', '2007-09-30'] },
    ],
  },
  {
    year: 2008,
    knownFrom: '2007-12-15',
    notice: {
      number: '国办发明电〔2007〕52号',
      url: 'http://www.gov.cn/zhengce/zhengceku/2008-03/28/content_1645.htm',
    },
    holidays: [
      { name: newYear, off: ['2007-12-30', '2008-01-01'], work: ['2007-12-29'] },
      { name: spring, off: ['2008-02-06', '2008-02-12'], work: ['2008-02-02', '2008-02-03'] },
      { name: qingming, off: ['2008-04-04', '2008-04-06'], work: [] },
      { name: labour, off: ['2008-05-01', '2008-05-03'], work: ['2008-05-04'] },
      { name: dragonBoat, off: ['2008-06-07', '2008-06-09'], work: [] },
      { name: midAutumn, off: ['2008-09-13', '2008-09-15'], work: [] },
      { name: national, off: ['2008-09-29', '2008-10-05'], work: ['2008-09-27', '2008-09-28'] },
    ],
  },
  {
    year: 2009,
    knownFrom: '2008-12-10',
    notice: {
      number: '国办发明电〔2008〕42号',
      url: 'http://www.gov.cn/zhengce/zhengceku/2008-12/10/content_1572.htm',
    },
    holidays: [
      { name: newYear, off: ['2009-01-01', '2009-01-03'], work: ['2009-01-04'] },
      { name: spring, off: ['2009-01-25', '2009-01-31'], work: ['2009-01-24', '2009-02-01'] },
      { name: qingming, off: ['2009-04-04', '2009-04-06'], work: [] },
      { name: labour, off: ['2009-05-01', '2009-05-03'], work: [] },
      { name: dragonBoat, off: ['2009-05-28', '2009-05-30'], work: ['2009-05-31'] },
      { name: both, off: ['2009-10-01', '2009-10-08'], work: ['2009-09-27', '2009-10-10'] },
    ],
  },
  {
    year: 2010,
    knownFrom: '2009-12-08',
    notice: {
      number: '国办发明电〔2009〕27号',
      url: 'http://www.gov.cn/zhengce/zhengceku/2009-12/08/content_1476.htm',
    },
    holidays: [
      { name: newYear, off: ['2010-01-01', '2010-01-03'], work: [] },
      { name: spring, off: ['2010-02-13', '2010-02-19'], work: ['2010-02-20', '2010-02-21'] },
      { name: qingming, off: ['2010-04-03', '2010-04-05'], work: [] },
      { name: labour, off: ['2010-05-01', '2010-05-03'], work: [] },
      { name: dragonBoat, off: ['2010-06-14', '2010-06-16'], work: ['2010-06-12', '2010-06-13'] },
      { name: midAutumn, off: ['2010-09-22', '2010-09-24'], work: ['2010-09-19', '2010-09-25'] },
      { name: national, off: ['2010-10-01', '2010-10-07'], work: ['2010-09-26', '2010-10-09'] },
    ],
  },
  {
    year: 2011,
    knownFrom: '2010-12-10',
    notice: {
      number: '国办发明电〔2010〕40号',
      url: 'http://www.gov.cn/zhengce/zhengceku/2010-12/10/content_1423.htm',
    },
    holidays: [
      { name: newYear, off: ['2011-01-01', '2011-01-03'], work: [] },
      { name: spring, off: ['2011-02-02', '2011-02-08'], work: ['2011-01-30', '2011-02-12'] },
      { name: qingming, off: ['2011-04-03', '2011-04-05'], work: ['2011-04-02'] },
      { name: labour, off: ['2011-04-30', '2011-05-02'], work: [] },
      { name: dragonBoat, off: ['2011-06-04', '2011-06-06'], work: [] },
      { name: midAutumn, off: ['2011-09-10', '2011-09-12'], work: [] },
      { name: national, off: ['2011-10-01', '2011-10-07'], work: ['2011-10-08', '2011-10-09'] },
    ],
  },
  {
    year: 2012,
    knownFrom: '2011-12-06',
    notice: {
      number: '国办发明电〔2011〕45号',
      url: 'http://www.gov.cn/zhengce/zhengceku/2011-12/06/content_1411.htm',
    },
    holidays: [
      { name: newYear, off: ['2012-01-01', '2012-01-03'], work: ['2011-12-31'] },
      { name: spring, off: ['2012-01-22', '2012-01-28'], work: ['2012-01-21', '2012-01-29'] },
      { name: qingming, off: ['2012-04-02', '2012-04-04'], work: ['2012-03-31', '2012-04-01'] },
      { name: labour, off: ['2012-04-29', '2012-05-01'], work: ['2012-04-28'] },
      { name: dragonBoat, off: ['2012-06-22', '2012-06-24'], work: [] },
      { name: both, off: ['2012-09-30', '2012-10-07'], work: ['2012-09-29'] },
    ],
  },
  {
    year: 2013,
    knownFrom: '2012-12-10',
    notice: {
      number: '国办发明电〔2012〕33号',
      url: 'http://www.gov.cn/zhengce/zhengceku/2012-12/10/content_1353.htm',
    },
    holidays: [
      { name: newYear, off: ['2013-01-01', '2013-01-03'], work: ['2013-01-05', '2013-01-06'] },
      { name: spring, off: ['2013-02-09', '2013-02-15'], work: ['2013-02-16', '2013-02-17'] },
      { name: qingming, off: ['2013-04-04', '2013-04-06'], work: ['2013-04-07'] },
      { name: labour, off: ['2013-04-29', '2013-05-01'], work: ['2013-04-27', '2013-04-28'] },
      { name: dragonBoat, off: ['2013-06-10', '2013-06-12'], work: ['2013-06-08', '2013-06-09'] },
      { name: midAutumn, off: ['2013-09-19', '2013-09-21'], work: ['2013-09-22'] },
      { name: national, off: ['2013-10-01', '2013-10-07'], work: ['2013-09-29', '2013-10-12'] },
    ],
  },
  {
    year: 2014,
    knownFrom: '2013-12-11',
    notice: {
      number: '国办发明电〔2013〕28号',
      url: 'http://www.gov.cn/zhengce/zhengceku/2014-01/02/content_1194.htm',
    },
    holidays: [
      { name: newYear, off: ['2014-01-01', '2014-01-01'], work: [] },
      { name: spring, off: ['2014-01-31', '2014-02-06'], work: ['2014-01-26', '2014-02-08'] },
      { name: qingming, off: ['2014-04-05', '2014-04-07'], work: [] },
      { name: labour, off: ['2014-05-01', '2014-05-03'], work: ['2014-05-04'] },
      { name: dragonBoat, off: ['2014-06-02', '2014-06-02'], work: [] },
      { name: midAutumn, off: ['2014-09-08', '2014-09-08'], work: [] },
      { name: national, off: ['2014-10-01', '2014-10-07'], work: ['2014-09-28', '2014-10-11'] },
    ],
  },
  {
    year: 2015,
    knownFrom: '2014-12-16',
    notice: {
      number: '国办发明电〔2014〕28号',
      url: 'http://www.gov.cn/zhengce/content/2014-12/16/content_9302.htm',
    },
    holidays: [
      { name: newYear, off: ['2015-01-01', '2015-01-03'], work: ['2015-01-04'] },
      { name: spring, off: ['2015-02-18', '2015-02-24'], work: ['2015-02-15', '2015-02-28'] },
      { name: qingming, off: ['2015-04-05', '2015-04-06'], work: [] },
      { name: labour, off: ['2015-05-01', '2015-05-01'], work: [] },
      { name: dragonBoat, off: ['2015-06-20', '2015-06-22'], work: [] },
      { name: midAutumn, off: ['2015-09-27', '2015-09-27'], work: [] },
      { name: national, off: ['2015-10-01', '2015-10-07'], work: ['2015-10-10'] },
    ],
  },
  {
    year: 2015,
    knownFrom: '2015-05-13',
    notice: {
      number: '国发明电〔2015〕1号',
      url: 'http://www.gov.cn/zhengce/zhengceku/2015-05/13/content_9742.htm',
    },
    holidays: [
      { name: newYear, off: ['2015-01-01', '2015-01-03'], work: ['2015-01-04'] },
      { name: spring, off: ['2015-02-18', '2015-02-24'], work: ['2015-02-15', '2015-02-28'] },
      { name: qingming, off: ['2015-04-05', '2015-04-06'], work: [] },
      { name: labour, off: ['2015-05-01', '2015-05-01'], work: [] },
      { name: dragonBoat, off: ['2015-06-20', '2015-06-22'], work: [] },
      { name: victory, off: ['2015-09-03', '2015-09-05'], work: ['2015-09-06'] },
      { name: midAutumn, off: ['2015-09-27', '2015-09-27'], work: [] },
      { name: national, off: ['2015-10-01', '2015-10-07'], work: ['2015-10-10'] },
    ],
  },
  {
    year: 2016,
    knownFrom: '2015-12-10',
    notice: {
      number: '国办发明电〔2015〕18号',
      url: 'http://www.gov.cn/zhengce/zhengceku/2015-12/10/content_10394.htm',
    },
    holidays: [
      { name: newYear, off: ['2016-01-01', '2016-01-01'], work: [] },
      { name: spring, off: ['2016-02-07', '2016-02-13'], work: ['2016-02-06', '2016-02-14'] },
      { name: qingming, off: ['2016-04-04', '2016-04-04'], work: [] },
      { name: labour, off: ['2016-05-01', '2016-05-02'], work: [] },
      { name: dragonBoat, off: ['2016-06-09', '2016-06-11'], work: ['2016-06-12'] },
      { name: midAutumn, off: ['2016-09-15', '2016-09-17'], work: ['2016-09-18'] },
      { name: national, off: ['2016-10-01', '2016-10-07'], work: ['2016-10-08', '2016-10-09'] },
    ],
  },
  {
    year: 2017,
    knownFrom: '2016-12-01',
    notice: {
      number: '国办发明电〔2016〕17号',
      url: 'http://www.gov.cn/zhengce/zhengceku/2016-12/01/content_5141603.htm',
    },
    holidays: [
      { name: newYear, off: ['2017-01-01', '2017-01-02'], work: [] },
      { name: spring, off: ['2017-01-27', '2017-02-02'], work: ['2017-01-22', '2017-02-04'] },
      { name: qingming, off: ['2017-04-02', '2017-04-04'], work: ['2017-04-01'] },
      { name: labour, off: ['2017-05-01', '2017-05-01'], work: [] },
      { name: dragonBoat, off: ['2017-05-28', '2017-05-30'], work: ['2017-05-27'] },
      { name: both, off: ['2017-10-01', '2017-10-08'], work: ['2017-09-30'] },
    ],
  },
  {
    year: 2018,
    knownFrom: '2017-11-30',
    notice: {
      number: '国办发明电〔2017〕12号',
      url: 'http://www.gov.cn/zhengce/zhengceku/2017-11/30/content_5243579.htm',
    },
    holidays: [
      { name: newYear, off: ['2018-01-01', '2018-01-01'], work: [] },
      { name: spring, off: ['2018-02-15', '2018-02-21'], work: ['2018-02-11', '2018-02-24'] },
      { name: qingming, off: ['2018-04-05', '2018-04-07'], work: ['2018-04-08'] },
      { name: labour, off: ['2018-04-29', '2018-05-01'], work: ['2018-04-28'] },
      { name: dragonBoat, off: ['2018-06-18', '2018-06-18'], work: [] },
      { name: midAutumn, off: ['2018-09-24', '2018-09-24'], work: [] },
      { name: national, off: ['2018-10-01', '2018-10-07'], work: ['2018-09-29', '2018-09-30'] },
    ],
  },
  {
    year: 2019,
    knownFrom: '2018-12-06',
    notice: {
      number: '国办发明电〔2018〕15号',
      url: 'http://www.gov.cn/zhengce/content/2018-12/06/content_5346276.htm',
    },
    holidays: [
      { name: newYear, off: ['2018-12-30', '2019-01-01'], work: ['2018-12-29'] },
      { name: spring, off: ['2019-02-04', '2019-02-10'], work: ['2019-02-02', '2019-02-03'] },
      { name: qingming, off: ['2019-04-05', '2019-04-05'], work: [] },
      { name: labour, off: ['2019-05-01', '2019-05-01'], work: [] },
      { name: dragonBoat, off: ['2019-06-07', '2019-06-07'], work: [] },
      { name: midAutumn, off: ['2019-09-13', '2019-09-13'], work: [] },
      { name: national, off: ['2019-10-01', '2019-10-07'], work: ['2019-09-29', '2019-10-12'] },
    ],
  },
  {
    year: 2019,
    knownFrom: '2019-03-22',
    notice: {
      number: '国办发明电〔2019〕3号',
      url: 'http://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm',
    },
    holidays: [
      { name: newYear, off: ['2018-12-30', '2019-01-01'], work: ['2018-12-29'] },
      { name: spring, off: ['2019-02-04', '2019-02-10'], work: ['2019-02-02', '2019-02-03'] },
      { name: qingming, off: ['2019-04-05', '2019-04-05'], work: [] },
      { name: labour, off: ['2019-05-01', '2019-05-04'], work: ['2019-04-28', '2019-05-05'] },
      { name: dragonBoat, off: ['2019-06-07', '2019-06-07'], work: [] },
      { name: midAutumn, off: ['2019-09-13', '2019-09-13'], work: [] },
      { name: national, off: ['2019-10-01', '2019-10-07'], work: ['2019-09-29', '2019-10-12'] },
    ],
  },
  {
    year: 2020,
    knownFrom: '2019-11-21',
    notice: {
      number: '国办发明电〔2019〕16号',
      url: 'http://www.gov.cn/zhengce/content/2019-11/21/content_5454164.htm',
    },
    holidays: [
      { name: newYear, off: ['2020-01-01', '2020-01-01'], work: [] },
      { name: spring, off: ['2020-01-24', '2020-01-30'], work: ['2020-01-19', '2020-02-01'] },
      { name: qingming, off: ['2020-04-04', '2020-04-06'], work: [] },
      { name: labour, off: ['2020-05-01', '2020-05-05'], work: ['2020-04-26', '2020-05-09'] },
      { name: dragonBoat, off: ['2020-06-25', '2020-06-27'], work: ['2020-06-28'] },
      { name: both, off: ['2020-10-01', '2020-10-08'], work: ['2020-09-27', '2020-10-10'] },
    ],
  },
  {
    year: 2020,
    knownFrom: '2020-01-26',
    notice: {
      number: '国办发明电〔2020〕1号',
      url: 'http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm',
    },
    holidays: [
      { name: newYear, off: ['2020-01-01', '2020-01-01'], work: [] },
      { name: spring, off: ['2020-01-24', '2020-02-02'], work: ['2020-01-19'] },
      { name: qingming, off: ['2020-04-04', '2020-04-06'], work: [] },
      { name: labour, off: ['2020-05-01', '2020-05-05'], work: ['2020-04-26', '2020-05-09'] },
      { name: dragonBoat, off: ['2020-06-25', '2020-06-27'], work: ['2020-06-28'] },
      { name: both, off: ['2020-10-01', '2020-10-08'], work: ['2020-09-27', '2020-10-10'] },
    ],
  },
  {
    year: 2021,
    knownFrom: '2020-11-25',
    notice: {
      number: '国办发明电〔2020〕27号',
      url: 'http://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm',
    },
    holidays: [
      { name: newYear, off: ['2021-01-01', '2021-01-03'], work: [] },
      { name: spring, off: ['2021-02-11', '2021-02-17'], work: ['2021-02-07', '2021-02-20'] },
      { name: qingming, off: ['2021-04-03', '2021-04-05'], work: [] },
      { name: labour, off: ['2021-05-01', '2021-05-05'], work: ['2021-04-25', '2021-05-08'] },
      { name: dragonBoat, off: ['2021-06-12', '2021-06-14'], work: [] },
      { name: midAutumn, off: ['2021-09-19', '2021-09-21'], work: ['2021-09-18'] },
      { name: national, off: ['2021-10-01', '2021-10-07'], work: ['2021-09-26', '2021-10-09'] },
    ],
  },
  {
    year: 2022,
    knownFrom: '2021-10-25',
    notice: {
      number: '国办发明电〔2021〕11号',
      url: 'http://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm',
    },
    holidays: [
      { name: newYear, off: ['2022-01-01', '2022-01-03'], work: [] },
      { name: spring, off: ['2022-01-31', '2022-02-06'], work: ['2022-01-29', '2022-01-30'] },
      { name: qingming, off: ['2022-04-03', '2022-04-05'], work: ['2022-04-02'] },
      { name: labour, off: ['2022-04-30', '2022-05-04'], work: ['2022-04-24', '2022-05-07'] },
      { name: dragonBoat, off: ['2022-06-03', '2022-06-05'], work: [] },
      { name: midAutumn, off: ['2022-09-10', '2022-09-12'], work: [] },
      { name: national, off: ['2022-10-01', '2022-10-07'], work: ['2022-10-08', '2022-10-09'] },
    ],
  },
  {
    year: 2023,
    knownFrom: '2022-12-08',
    notice: {
      number: '国办发明电〔2022〕16号',
      url: 'http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm',
    },
    holidays: [
      { name: newYear, off: ['2022-12-31', '2023-01-02'], work: [] },
      { name: spring, off: ['2023-01-21', '2023-01-27'], work: ['2023-01-28', '2023-01-29'] },
      { name: qingming, off: ['2023-04-05', '2023-04-05'], work: [] },
      { name: labour, off: ['2023-04-29', '2023-05-03'], work: ['2023-04-23', '2023-05-06'] },
      { name: dragonBoat, off: ['2023-06-22', '2023-06-24'], work: ['2023-06-25'] },
      { name: both, off: ['2023-09-29', '2023-10-06'], work: ['2023-10-07', '2023-10-08'] },
    ],
  },
  {
    year: 2024,
    knownFrom: '2023-10-25',
    notice: {
      number: '国办发明电〔2023〕7号',
      url: 'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm',
    },
    holidays: [
      { name: newYear, off: ['2024-01-01', '2024-01-01'], work: [] },
      { name: spring, off: ['2024-02-10', '2024-02-17'], work: ['2024-02-04', '2024-02-18'] },
      { name: qingming, off: ['2024-04-04', '2024-04-06'], work: ['2024-04-07'] },
      { name: labour, off: ['2024-05-01', '2024-05-05'], work: ['2024-04-28', '2024-05-11'] },
      { name: dragonBoat, off: ['2024-06-10', '2024-06-10'], work: [] },
      { name: midAutumn, off: ['2024-09-15', '2024-09-17'], work: ['2024-09-14'] },
      { name: national, off: ['2024-10-01', '2024-10-07'], work: ['2024-09-29', '2024-10-12'] },
    ],
  },
  {
    year: 2025,
    knownFrom: '2024-11-12',
    notice: {
      number: '国办发明电〔2024〕12号',
      url: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
    },
    holidays: [
      { name: newYear, off: ['2025-01-01', '2025-01-01'], work: [] },
      { name: spring, off: ['2025-01-28', '2025-02-04'], work: ['2025-01-26', '2025-02-08'] },
      { name: qingming, off: ['2025-04-04', '2025-04-06'], work: [] },
      { name: labour, off: ['2025-05-01', '2025-05-05'], work: ['2025-04-27'] },
      { name: dragonBoat, off: ['2025-05-31', '2025-06-02'], work: [] },
      { name: both, off: ['2025-10-01', '2025-10-08'], work: ['2025-09-28', '2025-10-11'] },
    ],
  },
  {
    year: 2026,
    knownFrom: '2025-11-04',
    notice: {
      number: '国办发明电〔2025〕7号',
      url: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
    },
    holidays: [
      { name: newYear, off: ['2026-01-01', '2026-01-03'], work: ['2026-01-04'] },
      { name: spring, off: ['2026-02-15', '2026-02-23'], work: ['2026-02-14', '2026-02-28'] },
      { name: qingming, off: ['2026-04-04', '2026-04-06'], work: [] },
      { name: labour, off: ['2026-05-01', '2026-05-05'], work: ['2026-05-09'] },
      { name: dragonBoat, off: ['2026-06-19', '2026-06-21'], work: [] },
      { name: midAutumn, off: ['2026-09-25', '2026-09-27'], work: [] },
      { name: national, off: ['2026-10-01', '2026-10-07'], work: ['2026-09-20', '2026-10-10'] },
    ],
  },
]
