import { i18n } from '../i18n'

/** What the last try came to, in words. */
export function outcomeText(outcome: string | null): string {
  const { t } = i18n.global
  if (outcome === null) return ''
  return /^\d/.test(outcome) ? t('webhook.status', { status: outcome }) : t(`webhook.outcomes.${outcome}`)
}
