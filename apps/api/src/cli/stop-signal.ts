/** Waits until somebody asks the process to stop. */
export const stopSignal = (): Promise<void> =>
  new Promise((stop) => {
    process.once('SIGINT', () => stop())
    process.once('SIGTERM', () => stop())
  })
