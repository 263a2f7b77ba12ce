import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** Stands between the server and its database, and cuts every line when told: answers get lost half-way. */
export async function openRelay(port: number): Promise<{ port: number; cut(): void; close(): void }> {
  const open = new Set<Socket>()
  const relay = createServer((client) => {
    const database = connect(port, '127.0.0.1')
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      open.add(from)
      from.pipe(to)
      from.on('error', () => to.destroy())
      from.on('close', () => {
        open.delete(from)
        to.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => {
    relay.listen(0, '127.0.0.1', resolve)
  })
  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    port: (relay.address() as AddressInfo).port,
    cut,
    close: () => {
      cut()
      relay.close()
    },
  }
}
