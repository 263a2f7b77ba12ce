import { permissions } from '../access/permissions'
import { may } from '../access/viewer'
import type { MatterFacts } from '../matter/facts'
import { refusal, type Refusal } from '../refusal'
import { source } from '../source'
import { text } from '../text'
import { unitsOf, type Context, type Party } from './context'
import type { ActionRow } from './row'

const parties: Record<Party, { zh: string; en: string }> = {
  home: { zh: '登记单位', en: 'registering unit' },
  responsible: { zh: '责任单位', en: 'responsible unit' },
  receiver: { zh: '接收单位', en: 'receiving unit' },
  sender: { zh: '转送、交办单位', en: 'sending unit' },
  decider: { zh: '有权决定受理的单位', en: 'unit that decides on acceptance' },
  superior: { zh: '共同上级单位', en: 'common superior' },
  reviewer: { zh: '复查、复核机关', en: 'reviewing organ' },
  any: { zh: '经办单位', en: 'unit taking part' },
}

/** Says which right is missing, in whose name: an official should know whom to ask. */
export const notPermitted = ({ permission, by }: Pick<ActionRow, 'permission' | 'by'>): Refusal =>
  refusal(
    'NOT_PERMITTED',
    text(
      `需要在${parties[by].zh}担任有“${permissions[permission]['zh-CN']}”权限的职务`,
      `Needs a post in the ${parties[by].en} with the permission "${permissions[permission].en}"`,
    ),
    { basis: [source('DESIGN', '4.6')] },
  )

/** Whether the viewer may do the action in the name of one of the units it belongs to. */
export const mayAct = (row: ActionRow, matter: MatterFacts, { viewer, units }: Context): boolean =>
  unitsOf(row.by, matter, units).some((unitId) => may(viewer, row.permission, unitId, units))
