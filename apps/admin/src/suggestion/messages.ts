export default {
  'zh-CN': {
    lead: '建议（由本机关已确认的同类事项学得，可能性大的在前，请核对后选用）：',
    why: '依据：{phrases}',
    unit: '建议的责任单位',
  },
  en: {
    lead: 'Suggested (from like matters your office has decided, the likeliest first; check before choosing):',
    why: 'by: {phrases}',
    unit: 'Suggested responsible unit',
  },
}
