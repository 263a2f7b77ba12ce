/** How what a test file made is taken away once it ended. */
export const drops: (() => Promise<unknown>)[] = []
