import { hash, verify } from '@node-rs/argon2'

/** argon2id, the OWASP minimum: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost)

/** Somebody's hash, for unknown names: the answer takes as long as for a known one. */
const nobody = hashPassword('nobody has this password')

/** False for a wrong password, and, after the same work, for a missing hash. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored || (await nobody), password.normalize('NFKC')).catch(() => false)
  return matches && Boolean(stored)
}

/** Stands in place of a hash for accounts of programs: no password opens them (`passwordMatches`). */
export const NO_PASSWORD = ''
