import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

// Servers live in sbin, which is not on the path of an ordinary user.
const directories = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/local/bin',
]

/**
 * The first of these programs that this machine has, by full path.
 * @param {...string} names
 * @returns {string | undefined}
 */
export function findProgram(...names) {
  const candidates = names.flatMap((name) =>
    directories.filter(Boolean).map((directory) => join(directory, name)),
  )
  return candidates.find(isExecutable)
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
