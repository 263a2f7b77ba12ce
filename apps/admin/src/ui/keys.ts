import { onActivated, onBeforeUnmount, onDeactivated, onMounted } from 'vue'

/** Keys by name: 'F2', 'Ctrl+S', 'Alt+1', '/', '?'. */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>

const nameOf = (event: KeyboardEvent): string =>
  `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.key.length === 1 ? event.key.toUpperCase() : event.key}`

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** A key on its own must not be taken from someone who types, nor any key from an input method. */
export function actOn(keys: Keys, event: KeyboardEvent): void {
  const act = keys[nameOf(event)]
  if (!act || event.isComposing || event.defaultPrevented) return
  if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && typing(event.target))
    return
  event.preventDefault()
  act(event)
}

/** Listens while the component is shown; a page behind another tab does not. */
export function useKeys(keys: Keys): void {
  const listen = (event: KeyboardEvent) => actOn(keys, event)
  const on = () => window.addEventListener('keydown', listen)
  const off = () => window.removeEventListener('keydown', listen)
  onMounted(on)
  onActivated(on)
  onDeactivated(off)
  onBeforeUnmount(off)
}
