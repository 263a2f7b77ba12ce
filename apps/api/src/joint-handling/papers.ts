import { jointHandling, type FormValues } from '@xinfang/domain'
import type { Paper } from '../track/concept'

const words = {
  lead: '牵头',
  'co-handler': '协办',
  adviser: '程序咨询',
} as const satisfies Record<jointHandling.MemberPart, string>

/** What the record of joint handling (file) and the guidance note (petitioner) say beside the matter's own values. */
export function paperValues({ form, facts, names }: Paper<jointHandling.JointFacts>): FormValues {
  if (form === 'F35')
    return {
      division: facts.members.map(({ unitId, part, task, due }) =>
        [
          `${names.unit(unitId)?.name ?? ''}（${words[part]}）`,
          task && `分工：${task}`,
          due && `期限：${due}`,
        ]
          .filter(Boolean)
          .join('，'),
      ),
    }
  if (form === 'F03' && facts.guidance)
    return {
      route: `涉法涉诉事项，导入${jointHandling.legalBodies[facts.guidance.body]['zh-CN']}途径`,
      competentBody: facts.guidance.name,
      guidance: facts.guidance.note,
      legalBasis: '《信访工作条例》第三十一条',
    }
  return {}
}
