import { describe, expect, it, vi } from 'vitest'
import { actOn } from './keys'

function press(name: string, init: KeyboardEventInit, target: HTMLElement = document.body) {
  const act = vi.fn()
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
  target.dispatchEvent(event)
  actOn({ [name]: act }, event)
  return act.mock.calls.length === 1
}

const input = document.createElement('input')
document.body.append(input)

describe('a key', () => {
  it.each([
    ['F2', { key: 'F2' }],
    ['Ctrl+S', { key: 's', ctrlKey: true }],
    ['Alt+3', { key: '3', altKey: true }],
    ['/', { key: '/' }],
  ])('%s acts', (name, init) => {
    expect(press(name, init)).toBe(true)
  })

  it('of its own is left to someone who types', () => {
    expect(press('/', { key: '/' }, input)).toBe(false)
    expect(press('Ctrl+S', { key: 's', ctrlKey: true }, input)).toBe(true)
    expect(press('F2', { key: 'F2' }, input)).toBe(true)
  })

  it('is left to an input method that is composing', () => {
    expect(press('F2', { key: 'F2', isComposing: true }, input)).toBe(false)
  })
})
