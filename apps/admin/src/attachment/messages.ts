export default {
  'zh-CN': {
    drop: '拖入、粘贴或点击选择附件',
    remove: '移除 {name}',
    sending: '正在上传 {name}',
    again: '重传',
  },
  en: {
    drop: 'Drop, paste or choose files',
    remove: 'Remove {name}',
    sending: 'Sending {name}',
    again: 'Send again',
  },
}
