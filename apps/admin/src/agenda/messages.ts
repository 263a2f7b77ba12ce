export default {
  'zh-CN': {
    title: '日程',
    about: '听证、接待日、联合办案等日程，制度任务的最后期限，和当日届满的办理期限。',
    duties: '{clock} {n} 件到期',
    kind: {
      hearing: '听证',
      supervision: '督办到期',
      accountability: '责任追究',
      jointHandling: '联合办案',
      caseLead: '领导包案',
      receptionDay: '领导接待日',
      meeting: '例会',
      inspection: '检查考核',
    },
    today: '今日日程',
    noToday: '今天没有日程。',
    all: '查看日程',
  },
  en: {
    title: 'Agenda',
    about:
      'Hearings, reception days, joint handling, what the handbooks ask for last on a day, and periods that end.',
    duties: '{clock}: {n} due',
    kind: {
      hearing: 'Hearing',
      supervision: 'Supervision due',
      accountability: 'Accountability',
      jointHandling: 'Joint handling',
      caseLead: 'Case lead',
      receptionDay: 'Reception day',
      meeting: 'Meeting',
      inspection: 'Inspection',
    },
    today: 'Today',
    noToday: 'Nothing today.',
    all: 'Agenda',
  },
}
