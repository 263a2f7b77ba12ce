const LINE = 'input:not([type=checkbox], [type=radio], [type=file], [role=combobox], [readonly])'
const STOP = 'input:not([type=hidden], [type=file], [hidden]), textarea, select'

/**
 * Enter in a line of the form goes to the next control, as at the counters of every office; Ctrl+Enter
 * registers. Lists open with Enter, days are read by it, and an input method uses it to pick a word: those keep it.
 */
export function enterNext(event: KeyboardEvent): void {
  const { target, currentTarget } = event
  if (event.isComposing || event.ctrlKey || event.shiftKey || event.altKey) return
  if (!(target instanceof HTMLElement) || !target.matches(LINE) || !(currentTarget instanceof HTMLElement))
    return
  event.preventDefault()
  const stops = [...currentTarget.querySelectorAll<HTMLElement>(STOP)].filter(
    (stop) => stop.tabIndex >= 0 && stop.offsetParent !== null,
  )
  stops[stops.indexOf(target) + 1]?.focus()
}
