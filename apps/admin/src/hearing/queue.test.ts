import { describe, expect, it } from 'vitest'
import { flush, loadQueue, numbered, saveQueue, type Sent, type Waiting } from './queue'

const line = (key: string, after: number): Waiting => ({
  key,
  after,
  stage: 'opening',
  kind: 'discipline',
  speaker: 'chair',
  words: key,
  attachments: [],
})
const three = ['a', 'b', 'c'].map(line)

describe('lines of the record on their way', () => {
  it.each<[Sent, string[], string[]]>([
    ['unanswered', ['a', 'b'], ['b', 'c']],
    ['refused', ['a', 'b'], ['b', 'c']],
  ])('stop at the first that is %s and keep it', async (ending, tried, left) => {
    const sent: string[] = []
    const result = await flush(three, ({ key }) => {
      sent.push(key)
      return Promise.resolve(key === 'b' ? ending : 'done')
    })
    expect(sent).toEqual(tried)
    expect(result.ended).toBe(ending)
    expect(result.left.map(({ key }) => key)).toEqual(left)
  })

  it('are numbered anew behind what stands, each under a key of its own', () => {
    let n = 0
    const anew = numbered(three, 5, () => `k${n++}`)
    expect(anew.map(({ key, after, words }) => [key, after, words])).toEqual([
      ['k0', 5, 'a'],
      ['k1', 6, 'b'],
      ['k2', 7, 'c'],
    ])
  })

  it('are gone from the store once all stand, and outlive a reload until then', () => {
    const kept = new Map<string, string>()
    const store = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    }
    saveQueue(store, 'one', three)
    expect(loadQueue(store, 'one')).toEqual(three)
    expect(loadQueue(store, 'other')).toEqual([])
    saveQueue(store, 'one', [])
    expect(kept.size).toBe(0)
  })
})
