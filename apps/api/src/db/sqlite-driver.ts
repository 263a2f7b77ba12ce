import { createRequire } from 'node:module'
import type Driver from 'better-sqlite3'

const [major = 0] = process.versions.node.split('.').map(Number)

/**
 * The package that drives the embedded database: 12 for Node 20, 13 from Node 22 on, which 13 needs. Under Node
 * 24.19 and later, 12 takes the process down when a statement is freed (decision 046).
 */
export const driverPackage = major >= 22 ? 'better-sqlite3-13' : 'better-sqlite3'

export const BetterSqlite3 = createRequire(import.meta.url)(driverPackage) as typeof Driver
