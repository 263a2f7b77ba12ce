import 'reflect-metadata'
import { fileURLToPath } from 'node:url'
import { ConfigError, readConfig } from './config'
import { commands } from './cli/commands'

const consoleDir = fileURLToPath(new URL('../../admin/dist', import.meta.url))

/** `main.js [serve|schema FILE|…]`; each command is described by `main.js help`. */
async function main([name = 'serve', ...rest]: readonly string[]): Promise<number> {
  const command = commands[name]
  if (!command) {
    process.stderr.write(`没有命令 (no such command): ${name}\n`)
    return 2
  }
  return command.run({ config: readConfig(process.env, consoleDir), rest })
}

/** The commonest trouble of a first start deserves a sentence rather than a stack. */
function portTaken(error: unknown): string | null {
  const { code, port } = error as { code?: string; port?: number }
  return code === 'EADDRINUSE' ? `Port ${port} is taken (端口已被占用); set PORT to another one` : null
}

/** A driver's error repeats the values of its statement, which may be somebody's letter: only where it happened is told. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Stopped by an error'
  const { code } = error as { code?: string }
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [`${error.name} ${code ?? ''}`.trim(), ...stack].join('\n')
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const told = error instanceof ConfigError ? error.message : (portTaken(error) ?? placeOf(error))
  process.stderr.write(`${told}\n`)
  process.exitCode = 2
}
