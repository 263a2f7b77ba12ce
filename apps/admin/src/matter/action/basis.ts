import { rulebooks, sourcesUnder, type RulebookCode, type Source } from '@xinfang/domain'
import { useSession } from '../../session/session'

/** What binds the viewer's organisation today out of the sources of a rule. */
export function basisHere(sources: readonly Source[]): readonly Source[] {
  const { viewer } = useSession()
  if (!viewer) return sources
  return sourcesUnder(sources, rulebooks[viewer.organisation.rulebook as RulebookCode], viewer.today)
}
