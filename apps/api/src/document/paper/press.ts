import { fork, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'

/** One work may take this long before the press is stopped, in milliseconds; the first one loads the fonts. */
const LONGEST = 20_000
/** Without orders it stays this long, in milliseconds. */
const IDLE = 60_000

/** Why a file cannot be a template at all. */
export type UnfitFile = 'not-a-docx' | 'too-large' | 'active'

export class Unfit extends Error {
  constructor(readonly why: UnfitFile) {
    super(why)
  }
}

interface Answer {
  readonly id: number
  readonly result?: unknown
  readonly unfit?: UnfitFile
  readonly error?: string
}

interface Waiting {
  readonly done: (result: unknown) => void
  readonly failed: (error: Error) => void
}

interface Press {
  readonly child: ChildProcess
  readonly waiting: Map<number, Waiting>
}

let press: Press | undefined
let idle: NodeJS.Timeout | undefined
let orders = 0

/**
 * Has one work done in the press, a child process started at the first order and gone a minute after the last.
 * @throws {Unfit} when an uploaded template is none
 */
export function order<T>(work: 'docx' | 'pdf' | 'inspect', given: object): Promise<T> {
  clearTimeout(idle)
  press ??= start()
  const { child, waiting } = press
  const id = ++orders
  return new Promise<T>((done, failed) => {
    const late = setTimeout(() => child.kill('SIGKILL'), LONGEST)
    const settle = (task: () => void) => {
      clearTimeout(late)
      waiting.delete(id)
      if (waiting.size === 0) rest(child)
      task()
    }
    waiting.set(id, {
      done: (result) => settle(() => done(result as T)),
      failed: (error) => settle(() => failed(error)),
    })
    child.ref()
    child.channel?.ref()
    child.send({ id, work, order: given }, (error) => {
      if (error) waiting.get(id)?.failed(error)
    })
  })
}

function start(): Press {
  // Found by the package's own name for it: from the bundle and from the source alike.
  const file = createRequire(import.meta.url).resolve('#press')
  const child = fork(file, {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=256'],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const waiting = new Map<number, Waiting>()
  child.on('message', (answer) => {
    const { id, result, unfit, error } = answer as Answer
    if (unfit) waiting.get(id)?.failed(new Unfit(unfit))
    else if (error) waiting.get(id)?.failed(new Error(`The press failed: ${error}`))
    else waiting.get(id)?.done(result)
  })
  child.on('exit', () => {
    if (press?.child === child) press = undefined
    for (const { failed } of waiting.values()) failed(new Error('The press stopped'))
  })
  return { child, waiting }
}

/** Without orders it keeps no process alive, and after a while it is sent home: its fonts are large. */
function rest(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
  idle = setTimeout(() => {
    if (press?.child === child) press = undefined
    if (child.connected) child.disconnect()
  }, IDLE).unref()
}
