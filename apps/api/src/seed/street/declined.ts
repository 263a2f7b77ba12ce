import { byPost, inPerson, noticeServed, triaged, type Story } from '../story'

/** What was declined: at the wrong level, in hand elsewhere, for another statutory route, its remedies let pass. Written for this demo; nobody sent it. */
export const declined: readonly Story[] = [
  {
    key: 'wrong-level',
    ago: 40,
    channel: 'visit',
    purpose: 'request',
    title: '外区工伤待遇争议来访',
    facts: '来访人工作单位和参保地均在邻区，工伤待遇由邻区经办机构支付，认为计算基数偏低。',
    claims: ['按实际工资重新计算工伤待遇'],
    people: [20],
    category: '劳动和社会保障/城镇职工社会保险/职工工伤保险',
    place: '东关街',
    more: { present: 1, oral: true },
    steps: [
      ...triaged(40),
      [
        39,
        'xfzr',
        'refuseAcceptance',
        {
          ground: 'WRONG_LEVEL_VISIT',
          facts: '来访人的工伤待遇由邻区经办机构核定支付，本街道及其上一级机关均无权处理。',
          legalBasis: '《信访工作条例》第二十条',
          competentBody: '西河区人力资源和社会保障局',
          guidance:
            '请向西河区人力资源和社会保障局工伤保险科提出，带工伤认定书和近一年工资流水；已将材料清单抄给您。',
          handedOver: true,
        },
      ],
      [20, 'day', 'archiveMatter'],
    ],
  },
  {
    key: 'already-handled',
    ago: 15,
    channel: 'letter',
    purpose: 'request',
    title: '物业费纠纷，区住建局已在办理',
    facts: '小区更换物业后两家公司都收费，业主向区住建局投诉，已收到受理通知，又给街道写信。',
    claims: ['查处重复收费'],
    people: [21],
    category: '城乡建设/住房保障与房地产/物业服务',
    place: '南园社区',
    more: { repeat: true },
    steps: [
      ...triaged(14),
      [
        12,
        'xfzr',
        'refuseAcceptance',
        {
          ground: 'ALREADY_HANDLED',
          facts: '同一事实和理由已由东澜区住房和城乡建设局受理，办理期限未满。',
          legalBasis: '《信访工作条例》第十九条第三款',
          competentBody: '东澜区住房和城乡建设局',
          guidance: '请凭受理通知上的查询码向区住建局查询进展；该局预计下月底前答复。',
        },
      ],
      ...noticeServed(9, 'djy', 'F02', byPost('XA00021345')),
    ],
  },
  {
    key: 'severance',
    ago: 23,
    channel: 'visit',
    purpose: 'request',
    title: '被公司辞退，要求支付经济补偿',
    facts: '在物流公司工作六年，上月被口头辞退，公司只结清当月工资，不同意支付经济补偿。',
    claims: ['支付六个月工资的经济补偿'],
    people: [46],
    category: '劳动和社会保障/劳动关系/辞职辞退',
    place: '东关街',
    more: { present: 1, oral: true },
    steps: [
      ...triaged(23),
      [
        21,
        'xfzr',
        'divertMatter',
        {
          ground: 'ARBITRATION',
          competentBody: '东澜区劳动人事争议仲裁委员会',
          guidance:
            '请自劳动关系终止之日起一年内向区劳动人事争议仲裁委员会申请仲裁，带劳动合同、工资流水和考勤记录；经济困难的可向司法所申请法律援助。',
          legalBasis:
            '《中华人民共和国劳动争议调解仲裁法》第二条、第二十七条；《信访工作条例》第三十一条第(二)项',
          handedOver: true,
        },
      ],
    ],
  },
  {
    key: 'alley-paving-again',
    ago: 24,
    channel: 'letter',
    purpose: 'request',
    title: '仍就巷道硬化问题来信，要求今年续建',
    facts: '与前信同一事实和理由，对答复不满意，但未在期限内请求复查。',
    claims: ['今年内续建剩余巷道'],
    people: [43],
    category: '城乡建设/村镇建设/新农村建设',
    place: '北岭村',
    more: { repeat: true },
    steps: [
      ...triaged(22),
      [
        20,
        'xfzr',
        'refuseAgain',
        {
          ground: 'MISSED_REVIEW',
          earlier: 'alley-paving',
          sameFacts: true,
          facts: '前件已书面答复并当面送达，信访人在三十日内未请求复查，本次来信没有新的事实或理由。',
          legalBasis: '《信访工作条例》第三十五条',
          finalDocument: '前件《信访事项处理意见书》，复查期限已满',
          guidance:
            '该段巷道已列入明年村内道路计划，进展可向规划建设办询问；有新的事实或理由的，可以重新提出。',
        },
      ],
      ...noticeServed(17, 'djy', 'F02', inPerson),
    ],
  },
]
