import { readFileSync } from 'node:fs'

/**
 * Asks this process to stop (SIGTERM) once the pnpm or npx that started it is gone. Neither hands a SIGTERM
 * down to the end: the server would hold its port with nobody left to stop it.
 * Reads /proc; where there is none it does nothing.
 */
export function stopWithPnpm() {
  const before = line()
  const timer = setInterval(() => {
    if (line() === before) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  timer.unref()
}

/** The processes above this one: pnpm's shell, pnpm, and npx's shell when npx came first. */
function line() {
  const pnpm = parentOf(process.ppid)
  const underNpx = process.env.npm_config_npm_version !== undefined
  return [process.ppid, pnpm, underNpx ? parentOf(pnpm) : undefined].join()
}

function parentOf(pid) {
  try {
    // "pid (name) state parent …": the name may itself hold spaces and brackets.
    return Number(/.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))[1])
  } catch {
    return undefined
  }
}
