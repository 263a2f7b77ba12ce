import { fileURLToPath } from 'node:url'

/** The project's own folder, by full path. */
export const root = fileURLToPath(new URL('../..', import.meta.url))
