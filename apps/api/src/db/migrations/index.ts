import { Foundation1 } from './001-foundation'

/** In the order they run; a migration that has been released is never edited. */
export const migrations = [Foundation1]
