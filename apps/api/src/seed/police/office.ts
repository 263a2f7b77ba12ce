import { department, person, type Office, type Section, type UnitPlan } from '../office'

const ROOT = '平川铁路公安局'
const WEST = '平川公安处'
const EAST = '清河公安处'

const division = (name: string, agencyCode: string, phone: string): UnitPlan => ({
  name,
  shortName: name,
  kind: 'department',
  parent: ROOT,
  agencyCode,
  contact: `${name}信访接待室，电话 ${phone}`,
})

/** A railway police bureau with two divisions and their stations (`domain.md` 7.2). */
export const policeOffice: Office = {
  prefix: 'pt-',
  rulebook: 'TG',
  number: 2,
  places: [
    '平川市河西区站前街道',
    '平川市河西区货场路',
    '清河市安平县柳林镇',
    '平川市云台区铁苑社区',
    '清河市北关区道口街道',
  ],
  units: [
    {
      name: ROOT,
      shortName: ROOT,
      kind: 'organisation',
      agencyCode: '平铁公信',
      contact: '平川铁路公安局信访接待室，电话 10000020001',
    },
    {
      name: '平川铁路公安局信访办',
      shortName: '信访办',
      kind: 'office',
      parent: ROOT,
      contact: '平川铁路公安局信访接待室，电话 10000020001',
    },
    department('办公室', ROOT),
    department('法制支队', ROOT),
    department('督察支队', ROOT),
    department('纪委', ROOT),
    department('政治部', ROOT),
    division(WEST, '平公信', '10000020010'),
    division(EAST, '清公信', '10000020020'),
    // A station replies in its own name, so its division reviews and the bureau re-reviews.
    department('平川站派出所', WEST, { name: '平川车站派出所', agencyCode: '平站所信' }),
    department('平川线路派出所', WEST, { agencyCode: '平线所信' }),
    department('平川货场派出所', WEST, { agencyCode: '平货所信' }),
    department('清河站派出所', EAST, { name: '清河车站派出所', agencyCode: '清站所信' }),
    department('清河线路派出所', EAST, { agencyCode: '清线所信' }),
    department('乘警支队', WEST),
    department('特警支队', WEST),
    department('刑侦支队', EAST),
  ],
  people: [
    person('djy', '谢知微', '信访办', 'intake-clerk', '登记员'),
    person('xfgb', '邹守信', '信访办', 'petition-officer', '信访民警'),
    person('xfzr', '喻公明', '信访办', 'petition-head', '信访办主任'),
    person('cbr', '柏长风', WEST, 'handler', '平川公安处承办民警'),
    person('dwfzr', '水正道', WEST, 'unit-head', '平川公安处处长'),
    person('fgld', '窦定国', ROOT, 'leader-in-charge', '分管信访的副局长'),
    person('ld', '章安邦', ROOT, 'leader', '局长'),
    person('day', '云书简', '信访办', 'archivist', '档案员'),
    person('xtgl', '苏维新', ROOT, 'system-administrator', '系统管理员'),
    person('aqgl', '潘守一', ROOT, 'security-administrator', '安全管理员'),
    person('sjy', '葛镜清', ROOT, 'auditor', '审计员'),
    person('qhzr', '奚河清', EAST, 'unit-head', '清河公安处处长'),
    person('qhcb', '范一苇', EAST, 'handler', '清河公安处承办民警'),
    person('zzzr', '彭站前', '平川站派出所', 'unit-head', '平川车站派出所所长'),
    person('zzcb', '郎小川', '平川站派出所', 'handler', '平川车站派出所民警'),
    person('hczr', '鲁货通', '平川货场派出所', 'unit-head', '货场派出所所长'),
    person('dczr', '韦直言', '督察支队', 'unit-head', '督察支队支队长'),
    person('dccb', '昌明察', '督察支队', 'handler', '督察支队民警'),
    person('jwzr', '马肃清', '纪委', 'unit-head', '纪委书记'),
    person('jwcb', '苗秉公', '纪委', 'handler', '纪检干部'),
    person('fzzr', '凤鸣法', '法制支队', 'unit-head', '法制支队支队长'),
    person('xfcb', '花问心', '信访办', 'handler', '信访办承办民警'),
  ],
}

export const west: Section = { unit: WEST, head: 'dwfzr', handler: 'cbr' }
export const east: Section = { unit: EAST, head: 'qhzr', handler: 'qhcb' }
export const station: Section = { unit: '平川站派出所', head: 'zzzr', handler: 'zzcb' }
export const inspection: Section = { unit: '督察支队', head: 'dczr', handler: 'dccb' }
export const discipline: Section = { unit: '纪委', head: 'jwzr', handler: 'jwcb' }
export const bureauOffice: Section = { unit: '信访办', head: 'xfzr', handler: 'xfcb' }
