import { failure } from '../graphql/errors'

/** Most files one step brings. */
const MOST_FILES = 20

/** Uploads that a step names: kept with the track, in no facts. */
export function filesIn(given: Readonly<Record<string, unknown>>): readonly string[] {
  const ids = (given['fileIds'] as readonly string[] | undefined) ?? []
  if (ids.length > MOST_FILES) throw failure('BAD_INPUT', 'fileIds')
  return [...new Set(ids)]
}
