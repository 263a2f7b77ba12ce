import { knowsImportance, rulebooks, type RulebookCode } from '@xinfang/domain'
import { useSession } from '../session/session'

/** Whether the handbook of this office knows 重要信访件; others are not asked for it. */
export function useImportance(): boolean {
  const { viewer } = useSession()
  const rulebook = rulebooks[viewer?.organisation.rulebook as RulebookCode]
  return viewer !== null && rulebook !== undefined && knowsImportance(rulebook, viewer.today)
}
