const LINE =
  'input:not([type=hidden], [type=checkbox], [type=radio], [type=file], [role=combobox], [readonly])'

/**
 * Enter in a line of the form goes to the next line or text, as at the counters of every office; Ctrl+Enter
 * registers. What is ticked or chosen is passed over and reached by Tab: Enter there ticks or opens. An input
 * method uses Enter to pick a word and keeps it.
 */
export function enterNext(event: KeyboardEvent): void {
  const { target, currentTarget } = event
  if (event.isComposing || event.ctrlKey || event.shiftKey || event.altKey) return
  if (!(target instanceof HTMLElement) || !target.matches(LINE) || !(currentTarget instanceof HTMLElement))
    return
  event.preventDefault()
  const stops = [...currentTarget.querySelectorAll<HTMLElement>(`${LINE}, textarea`)]
  stops[stops.indexOf(target) + 1]?.focus()
}
