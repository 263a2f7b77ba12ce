import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Asks one question after the other; null when the input has ended. */
export interface Asker {
  readonly isTerminal: boolean
  ask(question: string, hidden?: boolean): Promise<string | null>
  close(): void
}

/** On a terminal questions are shown and hidden answers are not; from a pipe each line answers one question. */
export function openAsker(
  input: NodeJS.ReadStream = process.stdin,
  output: NodeJS.WriteStream = process.stdout,
): Asker {
  const isTerminal = Boolean(input.isTTY)
  let muted = false
  const echo = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      if (!muted) output.write(chunk)
      done()
    },
  })
  const lines = createInterface({ input, output: echo, terminal: isTerminal })
  const read = lines[Symbol.asyncIterator]()
  return {
    isTerminal,
    ask: async (question, hidden = false) => {
      if (isTerminal) output.write(question)
      muted = hidden
      const { value, done } = await read.next()
      muted = false
      if (hidden && isTerminal) output.write('\n')
      return done ? null : value
    },
    close: () => lines.close(),
  }
}
