export default {
  'zh-CN': {
    table: '数据表',
    none: '本期没有数据。',
    hidden: '不足5件',
    says: '图：{title}。数据见下方数据表。',
  },
  en: {
    table: 'Numbers',
    none: 'Nothing in this period.',
    hidden: 'below 5',
    says: 'Chart: {title}. Its numbers stand in the table below.',
  },
}
