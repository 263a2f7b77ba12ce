import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/** Ends the program, in plain words, when this Node is not one the project runs on. */
export function requireNode(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  if (accepts(engines.node, version)) return
  console.error(
    `Xinfang needs Node ${engines.node}; this is ${version}. / 需要 Node ${engines.node},当前为 ${version}。`,
  )
  process.exit(1)
}

/** Whether a range made of `^x.y.z` and `>=x.y.z`, joined by `||`, holds the version. */
export function accepts(range, version) {
  const [major, ...rest] = numbers(version)
  return range.split('||').some((part) => {
    const [least, ...leastRest] = numbers(part)
    if (major !== least) return part.includes('>=') && major > least
    return compare(rest, leastRest) >= 0
  })
}

const numbers = (text) => text.match(/\d+/g).slice(0, 3).map(Number)
const compare = (a, b) => a[0] - b[0] || a[1] - b[1]
