type Values = Readonly<Record<string, string>>

/** Boxes of a draft as the server holds them, at a version of their matter. */
interface Stored {
  readonly version: number
  readonly stored: Values
}

/** Boxes being typed in, and what saving them is based on. */
export interface Boxes extends Stored {
  values: Record<string, string>
}

export const valuesOf = (fields: readonly { name: string; value: string }[]): Values =>
  Object.fromEntries(fields.map(({ name, value }) => [name, value]))

export const opened = (stored: Stored): Boxes => ({ ...stored, values: { ...stored.stored } })

/** What was typed since, as it is saved. */
export const typedIn = ({ stored, values }: Boxes): { name: string; value: string }[] =>
  Object.keys(stored)
    .filter((name) => values[name] !== stored[name])
    .map((name) => ({ name, value: values[name] ?? '' }))

/**
 * A newer draft comes in under the typing: boxes not typed in show it. While another officer has changed a box
 * typed in here, all stays as it was, so that saving is refused as stale; `asked` for, the newer one is taken,
 * and what was typed stands above it.
 */
export function takeIn(boxes: Boxes, newest: Stored, asked: boolean): Boxes {
  const typed = typedIn(boxes)
  const contested = typed.some(({ name }) => newest.stored[name] !== boxes.stored[name])
  if (contested && !asked) return boxes
  return { ...newest, values: { ...newest.stored, ...valuesOf(typed) } }
}
