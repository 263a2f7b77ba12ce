import { i18n } from '../../i18n'
import type { Missing } from '../../ui/refusals'

/** The dialog's own refusal of a field left empty, in the shape of the server's. */
export function missingOf(field: string, label: string): Missing {
  const message = (language: 'zh-CN' | 'en') =>
    i18n.global.t('matter.fillIn', { label }, { locale: language })
  return { code: 'MISSING', message: message('zh-CN'), messageEn: message('en'), field, basis: [], label }
}
