import { i18n } from '../i18n'
import type { Paper } from './document'

/** Number and state of a document in words. */
export function stateOf({ number, state, issuedOn, servedOn, to }: Paper): string {
  const { t } = i18n.global
  const day = (state === 'served' ? servedOn : issuedOn) ?? ''
  return [number, t('matter.documentTo', { to }), t(`document.state.${state}`, { day })]
    .filter(Boolean)
    .join(' · ')
}
