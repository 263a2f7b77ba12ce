import type { Status } from '../matter/status'
import { text, type Text } from '../text'

/** A transition of `domain.md` 2.3 that no action offers yet. It keeps the check of the table complete. */
export interface LaterAction {
  readonly code: `T${string}`
  readonly label: Text
  readonly from: readonly Status[]
  readonly to: readonly Status[]
}

export const laterActions: readonly LaterAction[] = [
  { code: 'T05', label: text('不再受理', 'not accept again'), from: ['M10'], to: ['M32'] },
  { code: 'T07', label: text('导入法定途径', 'divert to a statutory route'), from: ['M10'], to: ['M34'] },
  {
    code: 'T14',
    label: text('接收单位不予受理', 'receiver does not accept'),
    from: ['M20', 'M21'],
    to: ['M31', 'M32', 'M34'],
  },
  { code: 'T15', label: text('管辖争议', 'competence dispute'), from: ['M10', 'M22'], to: ['M23'] },
  { code: 'T15', label: text('指定管辖', 'competence decided'), from: ['M23'], to: ['M30'] },
  { code: 'T18', label: text('延期', 'extension'), from: ['M40'], to: ['M40'] },
  { code: 'T22', label: text('调解、和解', 'mediation or settlement'), from: ['M40'], to: ['M81'] },
  { code: 'T23', label: text('撤回', 'withdrawal'), from: ['M40', 'M41'], to: ['M82'] },
  { code: 'T24', label: text('请求复查', 'request for review'), from: ['M50'], to: ['M60'] },
  { code: 'T25', label: text('逾期未请求复查', 'no review requested'), from: ['M50'], to: ['M81'] },
  { code: 'T25a', label: text('不适用复查', 'no review applies'), from: ['M50'], to: ['M81'] },
  { code: 'T26', label: text('复查答复', 'review reply'), from: ['M60'], to: ['M61', 'M42'] },
  { code: 'T27', label: text('请求复核', 'request for re-review'), from: ['M61'], to: ['M70'] },
  { code: 'T28', label: text('复核听证', 'hearing in re-review'), from: ['M70'], to: ['M70'] },
  { code: 'T29', label: text('复核答复', 're-review reply'), from: ['M70'], to: ['M71'] },
  { code: 'T29', label: text('终结', 'final'), from: ['M71'], to: ['M80'] },
  { code: 'T30', label: text('逾期未请求复核', 'no re-review requested'), from: ['M61'], to: ['M80'] },
  {
    code: 'T30a',
    label: text('信访人死亡或终止且无承继人', 'petitioner gone without successor'),
    from: ['M20', 'M21', 'M22', 'M23', 'M30', 'M40', 'M41', 'M42', 'M50', 'M60', 'M61', 'M70', 'M71'],
    to: ['M81'],
  },
  { code: 'T31', label: text('重新启动', 'reopen'), from: ['M80', 'M81'], to: ['M10'] },
]
