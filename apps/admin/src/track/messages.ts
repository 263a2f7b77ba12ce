export default {
  'zh-CN': {
    title: '专项工作',
    openJoint: '打开联合办案',
    until: '{day} 到期',
    steps: '可办理的事',
    state: '状态',
    going: '进行中',
    over: '已结束',
    leader: '领导',
    leaderUnit: '任职单位',
    leaderName: '姓名',
    mind: '请注意：',
    papers: '文书',
    none: '没有这一件',
    noneBody: '地址可能有误，或您无权查看。',
    hint: {
      jointHandling: {
        members: '首个勾选“牵头”的单位牵头；不勾选的，由信访机构牵头。法庭只就程序提供咨询，不分工。',
        due: '应当在本事项办理期限之内。',
      },
      receptionDay: {
        override: '已持告知单或者领导已有明确意见的，原则上不再安排；仍需安排的写明理由。',
      },
    },
  },
  en: {
    title: 'Beside the life of the matter',
    openJoint: 'Open the joint case',
    until: 'due {day}',
    steps: 'What may be done',
    state: 'State',
    going: 'Going on',
    over: 'Over',
    leader: 'Leader',
    leaderUnit: 'Unit headed',
    leaderName: 'Name',
    mind: 'Mind: ',
    papers: 'Documents',
    none: 'Nothing here',
    noneBody: 'The address may be wrong, or it is not yours to see.',
    hint: {
      jointHandling: {
        members:
          'The unit marked “lead” leads; without one the petition office does. A court advises and has no task.',
        due: 'Within the matter’s own period of handling.',
      },
      receptionDay: {
        override:
          'Whoever holds an answer is in principle not scheduled; give the reason to do so all the same.',
      },
    },
  },
}
