import type { TrackStory } from '../track'

const met = { facts: true, nature: true, handling: true, formalities: true }

const late: TrackStory = {
  kind: 'supervision',
  of: 'market-fire',
  steps: [
    [
      14,
      'xfzr',
      'orderSupervision',
      ({ unit, day }) => ({
        trigger: '4',
        method: 'visit',
        target: unit('东关管理区'),
        facts: '两次到现场查看，消防通道仍被摊位占用，未见清理计划。',
        requirement: '逐摊清理消防通道，更换灭火器，书面报告并附照片。',
        due: day(5),
      }),
    ],
    [13, 'dgzr', 'signForSupervision'],
    [
      8,
      'xfgb',
      'recordContact',
      () => ({ method: 'telephone', facts: '电话督查，答复正在与市场方协商，未定时间。' }),
    ],
    [
      8,
      'xfgb',
      'adviseImprovement',
      () => ({ advice: '请把消防通道巡查列入管理区每周例行检查，并公示责任人。' }),
    ],
  ],
}

const unsigned: TrackStory = {
  kind: 'supervision',
  of: 'demolition',
  steps: [
    [
      4,
      'xfgb',
      'orderSupervision',
      ({ unit, day }) => ({
        trigger: '4',
        method: 'letter',
        target: unit('规划建设办'),
        facts: '受理两月仍未提出处理意见，未申请延期，也未答复信访人。',
        requirement: '说明未按期办结的原因，提出办结时间并按期答复。',
        due: day(-8),
      }),
    ],
  ],
}

const reported: TrackStory = {
  kind: 'supervision',
  of: 'delegation',
  steps: [
    [
      11,
      'xfzr',
      'orderSupervision',
      ({ unit, day }) => ({
        trigger: '6',
        method: 'interview',
        target: unit('东关管理区'),
        facts: '涉及八十户农田灌溉，农时紧迫，需要逐周掌握进度。',
        requirement: '先行抢通水渠，核定减产数额，每周书面报告。',
        due: day(-2),
      }),
    ],
    [10, 'dgzr', 'signForSupervision'],
    [
      3,
      'dgcb',
      'reportSupervision',
      () => ({ result: '已架设临时水泵两台，四百亩麦田全部浇水；减产核定表正在逐户签字。' }),
    ],
  ],
}

const finished: TrackStory = {
  kind: 'supervision',
  of: 'square-dance',
  steps: [
    [
      46,
      'xfgb',
      'orderSupervision',
      ({ unit, day }) => ({
        trigger: '4',
        method: 'telephone',
        target: unit('社会事务办'),
        facts: '受理半月，信访人两次来电称无人联系，也未到现场。',
        requirement: '约见信访人，夜间到场查看，提出处理办法。',
        due: day(38),
      }),
    ],
    [45, 'shzr', 'signForSupervision'],
    [41, 'shcb', 'reportSupervision', () => ({ result: '已夜间到场一次，口头劝导。' })],
    [
      40,
      'fgld',
      'returnReport',
      ({ day }) => ({
        standards: { ...met, handling: false },
        reasons: '只有口头劝导，没有可以执行的办法。',
        due: day(30),
      }),
    ],
    [
      35,
      'shcb',
      'reportSupervision',
      () => ({ result: '召集四支队伍和物业座谈，拟定活动公约，约定停音响时间。' }),
    ],
    [34, 'fgld', 'acceptReport', () => ({ standards: met })],
    [33, 'xfgb', 'closeSupervision'],
  ],
}

const joint: TrackStory = {
  kind: 'jointHandling',
  of: 'delegation',
  steps: [
    [9, 'xfgb', 'consultationFailed', () => ({ note: '与施工单位协商两次，对减产赔付比例未达成一致。' })],
    [
      8,
      'xfgb',
      'openJointHandling',
      ({ unit, day }) => ({
        members: [
          { unitId: unit('派出所'), kind: 'police', task: '维护施工和灌溉秩序，核实误挖经过', due: day(-2) },
          { unitId: unit('司法所'), kind: 'judicial', task: '主持赔付调解，准备调解协议' },
          { unitId: unit('民政办'), kind: 'civil-affairs', task: '对困难户先行临时救助' },
          { unitId: unit('法庭'), kind: 'court' },
        ],
      }),
    ],
    [
      5,
      'sfzr',
      'giveOpinion',
      ({ unit }) => ({ unit: unit('司法所'), opinion: '建议按核定减产的八成赔付，已拟调解协议草案。' }),
    ],
    [
      3,
      'mzzr',
      'giveOpinion',
      ({ unit }) => ({ unit: unit('民政办'), opinion: '已对三户困难家庭办理临时救助。' }),
    ],
  ],
}

const lead: TrackStory = {
  kind: 'caseLead',
  of: 'delegation',
  steps: [
    [
      12,
      'xfzr',
      'assignLead',
      ({ who }) => ({ leader: who('ld', '文澜街道'), reasons: '八十户联名，涉及春灌，由办事处主任包案。' }),
    ],
    [11, 'ld', 'planCase', () => ({ plan: '一周内临时通水；两周内核定减产；一月内恢复干渠并完成赔付。' })],
    [7, 'ld', 'followUp', () => ({ note: '到现场查看临时水泵，协调供电所增设线路。' })],
    [2, 'ld', 'followUp', () => ({ note: '主持施工单位与代表面谈，赔付比例缩小到两个方案。' })],
  ],
}

const unplanned: TrackStory = {
  kind: 'caseLead',
  of: 'demolition',
  steps: [
    [
      3,
      'xfzr',
      'assignLead',
      ({ who }) => ({ leader: who('fgld', '文澜街道'), reasons: '超期未结，涉及面广，由分管领导包案。' }),
    ],
  ],
}

const heard: TrackStory = {
  kind: 'accountability',
  steps: [
    [
      6,
      'xfzr',
      'draftAccountability',
      ({ unit, user, matter }) => ({
        ground: 'discipline',
        conduct: 'delaying',
        facts: '过渡费事项受理后五十余日未制作笔录、未约见信访人，期限届满未申请延期。',
        consequence: true,
        consequenceReasons: '安置户未按期得到答复，相关款项发放受到延误。',
        office: unit('信访办'),
        decider: unit('文澜街道'),
        subjectUnit: unit('规划建设办'),
        subjectUser: user('cbr'),
        matter: matter('demolition'),
      }),
    ],
    [
      3,
      'xfzr',
      'hearOfficial',
      ({ day }) => ({
        statement: '同期承担三个拆迁片区，人手不足；已向办公室书面报告过一次。',
        heardOn: day(3),
      }),
    ],
  ],
}

/** Supervisions in each state, one of them late; a joint case of four units; leaders with their cases; accountability. */
export const oversight: readonly TrackStory[] = [
  late,
  unsigned,
  reported,
  finished,
  joint,
  lead,
  unplanned,
  heard,
]
