import { useI18n } from 'vue-i18n'
import { locale } from '../i18n'
import { messageOf, type RefusalLike } from './refusals'

/** Puts into words what hinders an act, each reason with the rule it rests on. */
export function useHindrance(): (refusals: readonly RefusalLike[]) => string {
  const { t } = useI18n()
  return (refusals) =>
    refusals
      .map((refusal) => {
        const basis = refusal.basis.join(t('ui.comma'))
        return messageOf(refusal, locale.value) + (basis && t('ui.hindranceBasis', { basis }))
      })
      .join(' ')
}
