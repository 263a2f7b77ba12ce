import type { Viewer } from '../access/viewer'
import type { Addressee } from './step'

/** The office that keeps a track; before it begins, every unit the viewer has a post in may become it. */
export const keptBy = (office: string | undefined, { posts }: Pick<Viewer, 'posts'>): readonly Addressee[] =>
  office === undefined ? posts.map(({ unitId }) => ({ unit: unitId })) : [{ unit: office }]
