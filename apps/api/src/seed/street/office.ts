import { department, outside, person, type Office, type Section, type UnitPlan } from '../office'

const ROOT = '文澜街道'
const area = (name: string): UnitPlan => ({ name, shortName: name, kind: 'area', parent: ROOT })
const village = (name: string, parent: string): UnitPlan => ({
  name,
  shortName: name,
  kind: 'village',
  parent,
})

/** A sub-district with its management areas and villages (`domain.md` 7.2). */
export const streetOffice: Office = {
  prefix: '',
  rulebook: 'JD-2005',
  number: 1,
  places: [
    '云州市东澜区文澜街道柳行村',
    '云州市东澜区文澜街道石桥村',
    '云州市东澜区文澜街道王家庄村',
    '云州市东澜区文澜街道南园社区',
    '云州市东澜区文澜街道东关街',
    '云州市东澜区文澜街道北岭村',
  ],
  units: [
    {
      name: '文澜街道党工委、办事处',
      shortName: ROOT,
      kind: 'organisation',
      agencyCode: '文信',
      contact: '文澜街道办事处一楼，电话 10000010001',
    },
    {
      name: '信访办(平安法治办)',
      shortName: '信访办',
      kind: 'office',
      parent: ROOT,
      contact: '文澜街道群众来访接待室，电话 10000010002',
    },
    department('党政办', ROOT),
    department('党建办', ROOT),
    department('社会事务办', ROOT),
    department('经济发展办', ROOT),
    department('规划建设办', ROOT),
    department('财政所', ROOT),
    department('司法所', ROOT),
    department('派出所', ROOT),
    department('法庭', ROOT),
    department('民政办', ROOT),
    department('劳动保障所', ROOT),
    area('东关管理区'),
    area('西关管理区'),
    area('南园管理区'),
    area('北岭管理区'),
    village('东关居委会', '东关管理区'),
    village('石桥村', '东关管理区'),
    village('柳行村', '西关管理区'),
    village('王家庄村', '南园管理区'),
    village('南园社区', '南园管理区'),
    village('北岭村', '北岭管理区'),
    outside('东澜区信访局', '区信访局'),
    outside('云州市信访局', '市信访局'),
    outside('省信访局'),
  ],
  people: [
    person('djy', '林晓禾', '信访办', 'intake-clerk', '登记员'),
    person('xfgb', '周明远', '信访办', 'petition-officer', '信访干部'),
    person('xfzr', '赵启文', '信访办', 'petition-head', '信访办主任'),
    person('cbr', '孙立诚', '规划建设办', 'handler', '规划建设办科员'),
    person('dwfzr', '钱守业', '规划建设办', 'unit-head', '规划建设办主任'),
    person('fgld', '郑怀民', ROOT, 'leader-in-charge', '分管信访的党工委副书记'),
    person('ld', '吴振邦', ROOT, 'leader', '办事处主任'),
    person('day', '王静书', '信访办', 'archivist', '档案员'),
    person('xtgl', '冯一凡', ROOT, 'system-administrator', '系统管理员'),
    person('aqgl', '陈思衡', ROOT, 'security-administrator', '安全管理员'),
    person('sjy', '褚鉴明', ROOT, 'auditor', '审计员'),
    person('xzdw', '区信访局接口', '区信访局', 'partner', '协作单位程序'),
    person('xfcb', '卫知行', '信访办', 'handler', '信访办承办人'),
    person('shzr', '蒋若兰', '社会事务办', 'unit-head', '社会事务办主任'),
    person('shcb', '沈小满', '社会事务办', 'handler', '社会事务办科员'),
    person('mzzr', '韩秋实', '民政办', 'unit-head', '民政办主任'),
    person('mzcb', '杨素心', '民政办', 'handler', '民政办科员'),
    person('ldzr', '朱建章', '劳动保障所', 'unit-head', '劳动保障所所长'),
    person('ldcb', '秦致和', '劳动保障所', 'handler', '劳动保障协理员'),
    person('pczr', '尤卫东', '派出所', 'unit-head', '派出所所长'),
    person('sfzr', '许公允', '司法所', 'unit-head', '司法所所长'),
    person('djzr', '何清源', '党建办', 'unit-head', '党建办主任'),
    person('djcb', '吕正言', '党建办', 'handler', '党建办干事'),
    person('dgzr', '施东升', '东关管理区', 'unit-head', '东关管理区主任'),
    person('dgcb', '张晚晴', '东关管理区', 'handler', '东关管理区干事'),
    person('xgzr', '孔德厚', '西关管理区', 'unit-head', '西关管理区主任'),
    person('nyzr', '曹南星', '南园管理区', 'unit-head', '南园管理区主任'),
    person('blzr', '严北岭', '北岭管理区', 'unit-head', '北岭管理区主任'),
    person('dwzr', '华东来', '东关居委会', 'unit-head', '东关居委会主任'),
    person('sqzr', '金石开', '石桥村', 'unit-head', '石桥村主任'),
    person('lxzr', '魏青山', '柳行村', 'unit-head', '柳行村主任'),
    person('wjzr', '陶望春', '王家庄村', 'unit-head', '王家庄村主任'),
    person('nszr', '姜和睦', '南园社区', 'unit-head', '南园社区主任'),
    person('bczr', '戚长林', '北岭村', 'unit-head', '北岭村主任'),
  ],
}

export const planning: Section = { unit: '规划建设办', head: 'dwfzr', handler: 'cbr' }
export const society: Section = { unit: '社会事务办', head: 'shzr', handler: 'shcb' }
export const welfare: Section = { unit: '民政办', head: 'mzzr', handler: 'mzcb' }
export const labour: Section = { unit: '劳动保障所', head: 'ldzr', handler: 'ldcb' }
export const partyOffice: Section = { unit: '党建办', head: 'djzr', handler: 'djcb' }
export const eastArea: Section = { unit: '东关管理区', head: 'dgzr', handler: 'dgcb' }
export const petitionOffice: Section = { unit: '信访办', head: 'xfzr', handler: 'xfcb' }
