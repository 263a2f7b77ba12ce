import { record } from '../history/record'
import { keyFileOf } from '../identity/key-file'
import { addKey, dropOldKeys } from '../identity/keyring'
import { keysInUse, resealAll } from '../identity/reseal'
import type { Call } from './command'
import { openExisting } from './open-app'

/**
 * `rotate`: a fresh key of the set suite, then everything sealed with it, beside serving processes; a run that was cut
 * short is finished by `rotate --resume`. `retire`: the old keys go, once nothing is sealed with them.
 */
export async function keys(call: Call): Promise<number> {
  const [verb, option] = call.rest
  const resume = option === '--resume'
  if (
    !['rotate', 'retire'].includes(verb ?? '') ||
    (option !== undefined && !(verb === 'rotate' && resume))
  ) {
    process.stderr.write('xinfang keys rotate [--resume] | xinfang keys retire\n')
    return 2
  }
  const app = await openExisting(call)
  const { db, keyring, config } = app
  const note = (data: object) =>
    db.work((tx) =>
      record(tx, [{ actorId: 'system', action: verb === 'rotate' ? 'rotateKeys' : 'retireKeys', data }]),
    )
  try {
    if (verb === 'retire') {
      const used = [...(await keysInUse(db))].filter((id) => id !== keyring.current)
      if (used.length > 0) {
        process.stderr.write(
          `密钥 ${used.join('、')} 仍在使用，请先运行 keys rotate --resume (keys still in use)\n`,
        )
        return 1
      }
      await note({ kept: keyring.current })
      dropOldKeys(keyFileOf(config))
      process.stdout.write(
        `只保留密钥 ${keyring.current}；以前的备份须与当时的密钥文件一同保存 (old backups need the key file of their time)\n`,
      )
      return 0
    }
    if (!resume) addKey(keyFileOf(config), config.sealing)
    let [total, left] = [0, 0]
    do {
      const round = await resealAll(db, keyring)
      total += round.rows
      left = round.left
    } while (left > 0)
    await note({ key: keyring.current, suite: config.sealing, rows: total })
    process.stdout.write(
      `已用密钥 ${keyring.current} 重新加密 ${total} 行 (rows sealed anew)；核对备份后可运行 keys retire\n`,
    )
    return 0
  } finally {
    await db.close()
  }
}
