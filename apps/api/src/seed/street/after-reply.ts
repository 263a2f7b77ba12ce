import { reviewAsked, reviewed } from '../remedy'
import { byPost, handled, inPerson, noticeServed, replied, reported, type Story } from '../story'
import { labour, planning, society, welfare } from './office'

/** The street's own sections reply in its name, so what is asked to be reviewed goes to the district. */
const ABOVE = '云州市东澜区人民政府'

/** What followed the reply, or stood in its place: review, the window gone by, a withdrawal. Written for this demo; nobody sent it. */
export const afterReply: readonly Story[] = [
  {
    key: 'hardship-aid',
    ago: 66,
    channel: 'letter',
    purpose: 'request',
    title: '不服临时救助金额核定，要求重新计算',
    facts: '去年底因大病住院花费四万余元，临时救助只批了八百元，未说明如何计算，同村情况相近的人家批得更多。',
    claims: ['说明救助金额的计算依据', '按实际自付费用重新核定'],
    people: [41],
    category: '民政/社会救助/医疗救助',
    place: '石桥村',
    steps: [
      ...handled(65, welfare, { handedOver: true }),
      ...reported(40, welfare, {
        heardOn: 55,
        facts: '自付费用经核定为一万一千二百元，救助金额按家庭人均收入分档计算，原核定漏计门诊特病费用一项。',
        legalBasis: '《社会救助暂行办法》第四十七条；《信访工作条例》第三十二条',
        investigation: '调取住院结算单和救助审批表，入户核查一次，听取信访人陈述。',
        results: [
          ['supported', '计算依据和分档标准已书面抄送信访人。'],
          [
            'unsupported',
            '补计门诊特病费用后仍在同一档次，救助金额不变。',
            '《信访工作条例》第三十二条第(三)项',
          ],
        ],
      }),
      ...replied(38, welfare, inPerson),
      ...reviewAsked(
        18,
        '认为分档收入把外出务工的儿子计算在内不当，请求撤销原意见并重新核定救助金额。',
        ABOVE,
      ),
    ],
  },
  {
    key: 'eaves-drip',
    ago: 98,
    channel: 'letter',
    purpose: 'request',
    title: '邻居翻建房屋滴水占用公共巷道',
    facts: '邻居去年翻建二层，屋檐伸出巷道四十厘米，雨水直冲我家墙根，多次找村里调解未果。',
    claims: ['拆除伸出巷道的屋檐', '修复被冲坏的墙根'],
    people: [42],
    category: '城乡建设/城乡规划/违章建筑',
    place: '王家庄村',
    more: { identified: true },
    steps: [
      ...handled(97, planning),
      ...noticeServed(93, 'cbr', 'F01', byPost('XA00018266')),
      ...reported(74, planning, {
        heardOn: 88,
        facts: '屋檐伸出批准建房范围三十八厘米属实；墙根破损与屋面排水有关，责任比例双方存在争议。',
        legalBasis: '《中华人民共和国城乡规划法》第六十五条；《信访工作条例》第三十二条',
        investigation: '现场测量两次，调取建房批准书，询问双方当事人和两户邻居。',
        results: [
          ['supported', '已责令限期拆除超出批准范围的屋檐。', '《中华人民共和国城乡规划法》第六十五条'],
          ['explained', '墙根修复费用属相邻关系纠纷，可申请人民调解，也可向人民法院起诉。'],
        ],
      }),
      ...replied(72, planning, inPerson),
      ...reviewAsked(58, '墙根是屋檐排水直接冲坏的，请求一并责令修复，不应让我另行起诉。', ABOVE),
      ...reviewed(
        36,
        planning,
        {
          // The organ above has no people here: the office keeps the record of what it decided.
          by: 'xfzr',
          outcome: 'maintain',
          facts: '原意见认定的屋檐尺寸、建房批准范围清楚，调查程序完备；墙根修复费用确属民事争议。',
          opinion: '维持原处理意见，并由司法所主动联系双方，在一个月内组织一次人民调解。',
          legalBasis: '《信访工作条例》第三十五条',
        },
        inPerson,
      ),
    ],
  },
  {
    key: 'alley-paving',
    ago: 112,
    channel: 'letter',
    purpose: 'request',
    title: '巷道硬化只做到半截，雨天出行困难',
    facts: '前年村内巷道硬化做到我家门口前六十米处停工，剩下一段雨天积水泥泞，老人出门不便。',
    claims: ['续建剩余六十米巷道硬化'],
    people: [43],
    category: '城乡建设/村镇建设/新农村建设',
    place: '北岭村',
    steps: [
      ...handled(111, planning, { handedOver: true }),
      ...reported(96, planning, {
        heardOn: 104,
        facts: '剩余巷道六十二米未列入当年项目，现场积水属实。',
        legalBasis: '《信访工作条例》第三十二条第(二)项',
        investigation: '现场查看一次，调取项目批复和施工合同，与北岭村核对明年计划。',
        results: [['explained', '该段已列入明年村内道路计划，今年雨季前先铺碎石、疏通边沟。']],
      }),
      ...replied(94, planning, inPerson),
      [48, 'xfzr', 'closeAfterWindow'],
    ],
  },
  {
    key: 'overtime-pay',
    ago: 54,
    channel: 'visit',
    purpose: 'request',
    title: '饭店拖欠春节加班工资',
    facts: '在东关街一家饭店做帮厨，春节值班三天，老板答应的加班工资一直没有给。',
    claims: ['督促支付三天加班工资'],
    people: [44],
    category: '劳动和社会保障/工资福利/工资发放',
    place: '东关街',
    more: { present: 1, oral: true },
    steps: [
      ...handled(54, labour, { handedOver: true }),
      [
        38,
        'xfgb',
        'recordWithdrawal',
        { withdrawnOn: 38, reasons: '饭店已经付清三天加班工资，本人自愿撤回。', pressured: false },
      ],
      [14, 'xfzr', 'confirmWithdrawal'],
    ],
  },
  {
    key: 'plaza-noise',
    ago: 46,
    channel: 'letter',
    purpose: 'request',
    title: '楼下棋牌室深夜喧哗影响休息',
    facts: '一楼住户把客厅改成棋牌室，每晚到十二点以后仍有人喧哗，上下楼关系闹得很僵。',
    claims: ['停止深夜经营', '赔礼道歉'],
    people: [45],
    category: '环境保护/环境污染/噪音污染',
    place: '南园社区',
    steps: [
      ...handled(45, society, { handedOver: true }),
      [
        26,
        'shzr',
        'settleMatter',
        {
          agreement: 'mediation',
          terms: '一楼住户晚九点后不再待客，地面加铺隔音垫；双方互致歉意，今后有事先找楼长协调。',
          signedByBoth: true,
        },
      ],
    ],
  },
]
