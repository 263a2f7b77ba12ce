import type { TestProject } from 'vitest/node'
import { startMariadb } from '../../../../scripts/mariadb.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Server of the `maria` project, `mysql://user:password@host:port/…`; absent in the `sqlite` project. */
    mariadbUrl: string
  }
}

/**
 * Each test file makes its tables anew: all in one file of the server's, which is not written twice, and nobody waits
 * for the disk. What a crash may lose is tested by `pnpm resilience`, on a server that waits.
 */
const HASTY = [
  '--innodb-file-per-table=OFF',
  '--skip-innodb-doublewrite',
  '--loose-sync-frm=OFF',
  '--loose-debug-no-sync',
  '--innodb-flush-method=nosync',
]

/** One server for the whole run: the one of `TEST_MARIADB_URL`, else a throw-away one. */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_MARIADB_URL
  if (given) {
    project.provide('mariadbUrl', given)
    return
  }
  const server = await startMariadb(HASTY)
  project.provide('mariadbUrl', server.url)
  return server.stop
}
