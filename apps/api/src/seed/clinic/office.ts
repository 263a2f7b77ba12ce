import { department, outside, person, type Office, type Section } from '../office'

const ROOT = '清泉镇卫生院'

/** A township hospital (`domain.md` 7.2); its office receives petitions, its dean leads them himself (S5.2). */
export const clinicOffice: Office = {
  prefix: 'qq-',
  rulebook: 'WSY',
  number: 3,
  places: ['陇原市清泉县清泉镇东街', '陇原市清泉县清泉镇上河村', '陇原市清泉县清泉镇红崖村'],
  units: [
    {
      name: ROOT,
      shortName: ROOT,
      kind: 'organisation',
      agencyCode: '清卫信',
      contact: '清泉镇卫生院院办，电话 10000030001',
    },
    {
      name: '院办(信访接待室)',
      shortName: '院办',
      kind: 'office',
      parent: ROOT,
      contact: '清泉镇卫生院门诊楼二楼信访接待室，电话 10000030002',
    },
    department('内科', ROOT, { functions: '内科门诊和病房的诊疗、用药和服务态度' }),
    department('外科', ROOT, { functions: '外科门诊、手术和伤口处理' }),
    department('妇产科', ROOT, { functions: '妇科、产科诊疗和分娩' }),
    department('中医科', ROOT, { functions: '中医诊疗、针灸、推拿' }),
    department('口腔科', ROOT, { functions: '口腔诊疗' }),
    department('检验科', ROOT, { functions: '化验检查、报告出具' }),
    department('放射科', ROOT, { functions: '拍片、影像检查' }),
    department('药房', ROOT, { functions: '药品供应、发药、药价' }),
    department('护理部', ROOT, { functions: '护理、输液、病区管理' }),
    department('公卫科', ROOT, { name: '公共卫生科', functions: '公共卫生服务、健康档案、慢病随访' }),
    department('预防接种门诊', ROOT, { functions: '疫苗接种预约和接种' }),
    department('收费室', ROOT, { functions: '收费、退费、医保结算、发票' }),
    department('后勤', ROOT, { functions: '食堂、停车、保洁、水电和环境' }),
    { name: '上河村卫生室', shortName: '上河村卫生室', kind: 'village', parent: '公卫科' },
    { name: '红崖村卫生室', shortName: '红崖村卫生室', kind: 'village', parent: '公卫科' },
    outside('清泉县卫生健康局', '县卫生健康局'),
    outside('清泉县信访局', '县信访局'),
  ],
  people: [
    person('djy', '俞初见', '院办', 'intake-clerk', '导医台登记员'),
    person('xfgb', '任谦和', '院办', 'petition-officer', '院办信访专干'),
    person('xfzr', '袁致远', '院办', 'petition-head', '院办主任'),
    person('cbr', '柳春生', '内科', 'handler', '内科医师'),
    person('dwfzr', '鲍仁心', '内科', 'unit-head', '内科主任'),
    person('fgld', '史济民', ROOT, 'leader-in-charge', '院长'),
    person('ld', '唐守拙', ROOT, 'leader', '副院长'),
    person('day', '费存真', '院办', 'archivist', '档案员'),
    person('xtgl', '廉子敬', ROOT, 'system-administrator', '系统管理员'),
    person('aqgl', '岑思危', ROOT, 'security-administrator', '安全管理员'),
    person('sjy', '薛明镜', ROOT, 'auditor', '审计员'),
    person('xfcb', '雷小雨', '院办', 'handler', '院办承办人'),
    person('sfzr', '贺算珠', '收费室', 'unit-head', '收费室主任'),
    person('sfcb', '倪小数', '收费室', 'handler', '收费员'),
    person('yfzr', '汤药师', '药房', 'unit-head', '药房主任'),
    person('yfcb', '滕白术', '药房', 'handler', '药师'),
    person('hlzr', '殷素白', '护理部', 'unit-head', '护理部主任'),
    person('hlcb', '罗微暖', '护理部', 'handler', '护师'),
    person('gwzr', '毕防微', '公卫科', 'unit-head', '公共卫生科科长'),
  ],
}

export const medicine: Section = { unit: '内科', head: 'dwfzr', handler: 'cbr' }
export const cashier: Section = { unit: '收费室', head: 'sfzr', handler: 'sfcb' }
export const pharmacy: Section = { unit: '药房', head: 'yfzr', handler: 'yfcb' }
export const nursing: Section = { unit: '护理部', head: 'hlzr', handler: 'hlcb' }
export const hospitalOffice: Section = { unit: '院办', head: 'xfzr', handler: 'xfcb' }
