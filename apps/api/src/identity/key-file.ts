import { join } from 'node:path'
import type { Config } from '../config'

/** Where the keys lie: KEY_FILE, or beside the data for a first try. */
export const keyFileOf = ({ dataDir }: Pick<Config, 'dataDir'>): string =>
  process.env['KEY_FILE'] || join(dataDir, 'keys.json')
