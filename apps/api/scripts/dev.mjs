// Development server: rebuilds the bundle when a file of the API or of the domain changes, then restarts it.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const api = fileURLToPath(new URL('..', import.meta.url))
const main = fileURLToPath(new URL('../dist/main.js', import.meta.url))
const root = fileURLToPath(new URL('../../..', import.meta.url))

let server
let restarts = Promise.resolve()

/** Stops the running server in its own good time. */
async function stop() {
  if (!server || server.exitCode !== null || server.signalCode !== null) return
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
}

async function restart() {
  await stop()
  // Detached from our process group: Ctrl-C reaches us alone, and we stop it once.
  server = spawn(process.execPath, [main, 'serve'], { cwd: root, stdio: 'inherit', detached: true })
}

const watcher = await build({ root: api, logLevel: 'warn', build: { watch: {} } })
watcher.on('event', (event) => {
  // A build that fails is reported by vite and leaves the running server as it is.
  if (event.code === 'END') restarts = restarts.then(restart)
})

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, async () => {
    await watcher.close()
    await restarts.then(stop)
    process.exit()
  })
