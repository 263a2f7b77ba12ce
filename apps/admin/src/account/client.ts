const browsers = [
  [/Edg\/(\d+)/, 'Edge'],
  [/(?:Chrome|Chromium)\/(\d+)/, 'Chrome'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/Version\/(\d+).*Safari/, 'Safari'],
] as const

const systems = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const

/** What a person would call the device a browser's own name stands for, e.g. `Chrome 140 · Windows`; empty when unknown. */
export function deviceOf(client: string): string {
  const [pattern, browser] = browsers.find(([each]) => each.test(client)) ?? []
  const system = systems.find(([each]) => each.test(client))?.[1]
  return [browser && `${browser} ${pattern?.exec(client)?.[1]}`, system].filter(Boolean).join(' · ')
}
