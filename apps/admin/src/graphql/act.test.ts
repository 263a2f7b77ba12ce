import { describe, expect, it } from 'vitest'
import { useAct } from './act'
import { Fault } from './fault'

const refusal = { code: 'X', message: 'no', messageEn: 'no', basis: [] }

describe('an act', () => {
  it('keeps its key until it is answered', async () => {
    const keys: string[] = []
    const { run, fault, refusals, stale } = useAct()
    const send = (outcome: () => { refusals: (typeof refusal)[] }) =>
      run((key) => {
        keys.push(key)
        return Promise.resolve().then(outcome)
      })
    const fail = (code: 'OFFLINE' | 'CONFLICT') => () => {
      throw new Fault(code)
    }
    expect(await send(fail('OFFLINE'))).toBe(false)
    expect(fault.value?.code).toBe('OFFLINE')
    expect(await send(() => ({ refusals: [refusal] }))).toBe(false)
    expect(refusals.value).toEqual([refusal])
    expect(fault.value).toBeUndefined()
    expect(await send(fail('CONFLICT'))).toBe(false)
    expect(stale.value).toBe(true)
    expect(await send(() => ({ refusals: [] }))).toBe(true)
    const [offline, answered, conflict, done] = keys
    expect(answered).toBe(offline)
    expect(new Set([answered, conflict, done]).size).toBe(3)
  })

  it('is done once however often it is asked', async () => {
    const { run } = useAct()
    let sent = 0
    let finish = () => {}
    const send = () => {
      sent++
      return new Promise<{ refusals: [] }>((resolve) => (finish = () => resolve({ refusals: [] })))
    }
    const first = run(send)
    expect(await run(send)).toBe(false)
    finish()
    expect(await first).toBe(true)
    expect(sent).toBe(1)
  })
})
