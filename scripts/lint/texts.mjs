// What no file of the project may hold, whatever its language.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { root } from '../lib/root.mjs'

/**
 * Faults in one file's text, as `path:line: what`.
 * @param {string} path inside the project
 * @param {string} text
 * @returns {string[]}
 */
export function faultsIn(path, text) {
  const rules = everywhere.concat(perName[basename(path)] ?? [], path.endsWith('.vue') ? inComponents : [])
  return text
    .split('\n')
    .flatMap((line, index) =>
      rules.filter(({ pattern }) => pattern.test(line)).map(({ what }) => `${path}:${index + 1}: ${what}`),
    )
}

/** A pattern for text that starts as a path does: `./root` is no path of a machine. */
const path = (expression) => new RegExp(`(?<![\\w.~*@}/-])${expression}`)
const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

// The folder above the checkout holds its neighbours; `/` and the temporary folder are everybody's.
const above = dirname(root)
const here = ['/', tmpdir()].includes(above) ? join(root, '/') : join(above, '/')

const everywhere = [
  { pattern: path(literally(here)), what: 'a path of this machine' },
  { pattern: path('/(root|home/\\w+|Users/\\w+)/'), what: 'a path of some machine' },
  { pattern: /\bregistry\.[\w-]+\.\w+|\bnpmmirror\b/, what: 'the host of a package registry' },
]

const perName = {
  'pnpm-lock.yaml': [{ pattern: /https?:\/\//, what: 'an address; packages are known by name and hash' }],
  'package.json': [
    { pattern: /^\s*"(?!node")[@\w/.-]+": "[\^~]\d/, what: 'a range where an exact pin belongs' },
  ],
  'pnpm-workspace.yaml': [{ pattern: /^\s+\S+: ['"]?[\^~]\d/, what: 'a range where an exact pin belongs' }],
}

const inComponents = [
  { pattern: /\bv-html\b/, what: 'v-html; petitioners write these texts: show them as text' },
]

/** Faults of every text file that git keeps or would keep. */
export function faults() {
  const options = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const names = execFileSync('git', options, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
  return names.flatMap((name) => {
    const text = read(join(root, name))
    return text.includes('\0') ? [] : faultsIn(name, text)
  })
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // deleted but not yet committed
  }
}
