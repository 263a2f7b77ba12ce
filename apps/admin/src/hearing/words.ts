import type { hearing } from '@xinfang/domain'

/** What the chair says at the same place of every hearing; read out, then in the record as it was read. */
export const readOut: Readonly<Partial<Record<hearing.EntryKind, string>>> = {
  discipline:
    '宣布听证纪律：服从主持人安排，经许可后发言；不得喧哗、打断他人发言；未经许可不得录音、录像；手机请置于静音。',
  programme:
    '宣布听证程序：一、双方陈述；二、主持人询问，举证、质证和辩论；三、参加人发表意见；四、主持人依据事实和法律说明；五、宣布结束。参加人认为主持人、记录人与本事项有利害关系的，可以申请回避。',
  closing: '听证会到此结束。请全体参加人核对笔录并签名；认为记录有误的，可以当场提出补正。',
}
