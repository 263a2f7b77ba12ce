export default {
  'zh-CN': {
    lead: '建议（由本机关已确认的同类事项学得，请核对后选用）：',
    why: '{percent}% · 依据：{phrases}',
    unit: '建议的责任单位',
  },
  en: {
    lead: 'Suggested (from like matters your office has decided; check before choosing):',
    why: '{percent}% · by: {phrases}',
    unit: 'Suggested responsible unit',
  },
}
