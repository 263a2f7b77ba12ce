import { refusal, type Refusal } from '../refusal'
import { source } from '../source'
import { text } from '../text'

/** Surnames that open a name of a person; the two-character ones first. */
const SURNAMES =
  '欧阳|司马|诸葛|上官|皇甫|尉迟|公孙|慕容|夏侯|东方|令狐|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗凤方俞任袁柳鲍史唐费薛雷贺倪汤滕殷罗毕郝安常于傅齐康伍余顾孟黄穆萧尹姚邵汪祁毛禹狄米贝明臧计成戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季贾路娄江颜郭梅盛林刁钟徐邱骆高夏蔡田胡凌霍万柯卢莫房解丁邓单洪包石崔吉龚程邢裴陆荣翁荀甄曲封储靳段富焦谷车侯全班秋仲伊宫宁仇甘厉祖武符刘景詹龙叶司黎薄白蒲从鄂索赖卓蔺屠蒙池乔阴郁能苍闻莘党翟谭贡劳申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀尚农温别庄晏柴瞿阎连习容向古易廖终步都耿满弘匡文寇广阙东沃利越师巩聂晁敖融辛阚那简饶曾沙丰关查红游竺权盖益岳帅]'

/** Words that begin like a name and are none, so that a sentence about an issue is not taken for one. */
const WORDS =
  /^(高度|高兴|方面|方案|方式|方便|安全|安排|安置|安装|金额|周边|周围|周期|马上|马路|万元|万人|万户|任务|任何|常常|常务|成立|成员|成本|和解|明确|明显|全部|全体|全面|文明|文件|房屋|房产|房东|石料|路灯|路面|路口|江边|田地|田间|水费|解决|解释|通过|通知|通报|连续|容易|向上|关于|关闭|广大|广场|利益|利用|农田|农民|都是|都有|别的|边界|申请|申诉|温度|从未|从事|能够|能否|项目|计划|计算|章程|单位|单独|包括|包含|车辆|车位|程序|段落|景观|白天|党委|党员|劳动|权益|权利|车库|金钱|应当)/

const who =
  '信访人|上访人|来访人|来信人|反映人|投诉人|举报人|当事人|牵头人|组织者|村民|居民|职工|户主|患者|业主|家属|名叫|叫做|姓名[:：]?'
const title = '同志|先生|女士|某某|夫妇|本人|(?:一家|等)[0-9一二三四五六七八九十百]+[人口户]'

const named = new RegExp(
  `(?:${who})[“"（(]?((?:${SURNAMES})[一-鿿]{1,2})|((?:${SURNAMES})[一-鿿]{0,2})(?:${title})`,
  'g',
)

const finds = [
  {
    kind: 'identity',
    pattern: /(?<!\d)(?:\d{6}[ -]?\d{4}[ -]?\d{4}[ -]?\d{3}[\dXx]|\d{15})(?!\d)/g,
    zh: '身份证号码',
    en: 'an identity number',
  },
  {
    kind: 'telephone',
    pattern: /(?<!\d)(?:1\d{10}|0\d{2,3}-\d{7,8})(?!\d)/g,
    zh: '电话号码',
    en: 'a telephone number',
  },
  { kind: 'name', pattern: named, zh: '个人姓名', en: 'the name of a person' },
  {
    kind: 'label',
    pattern: /上访户|缠访|闹访|重点人员|稳控对象|上访专业户|老上访/g,
    zh: '对个人的标签',
    en: 'a label put on persons',
  },
] as const

/** What of a person stands in a text, and where; the text itself is never repeated in a message. */
export interface PersonalData {
  readonly kind: (typeof finds)[number]['kind']
  /** Place of the first character, from 0, in UTF-16 units. */
  readonly at: number
}

/**
 * Identity and telephone numbers, names with a mark of a person beside them, labels. Widths are folded first.
 * A name without such a mark is not found: this is a help to the writer, and a reader still reviews the text.
 */
export function personalDataIn(value: string): PersonalData[] {
  const folded = value.replace(/[０-９Ｘｘ]/g, (c) => c.normalize('NFKC'))
  return finds
    .flatMap(({ kind, pattern }) =>
      [...folded.matchAll(pattern)]
        .filter((match) => kind !== 'name' || !WORDS.test(match[1] ?? match[2] ?? ''))
        .map((match) => ({ kind, at: match.index })),
    )
    .toSorted((a, b) => a.at - b.at)
}

const basis = [source('DESIGN', '8.6'), source('PIPL', '6')]

/** Reports about issues name no person: each kind found is refused once, with its place. */
export function checkNoPersons(value: string, field: string): Refusal[] {
  const found = personalDataIn(value)
  return finds.flatMap(({ kind, zh, en }) => {
    const first = found.find((one) => one.kind === kind)
    if (first === undefined) return []
    return [
      refusal(
        `PERSON_${kind.toUpperCase()}`,
        text(
          `第{place}字起像是${zh}：这里只写事情、地点和诉求，不写个人`,
          `From character {place} on there seems to be ${en}: write of issue, place and demand, never of a person`,
        ),
        { basis, field, values: { place: first.at + 1 } },
      ),
    ]
  })
}

/** The same over several texts; those not given are passed over. */
export const checkNoPersonsIn = (texts: Readonly<Record<string, string | undefined>>): Refusal[] =>
  Object.entries(texts).flatMap(([field, value]) => (value === undefined ? [] : checkNoPersons(value, field)))
