const format = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Asia/Shanghai',
})

/** An instant as the office's wall clock shows it: 2026-03-02 09:15, Asia/Shanghai. */
export const momentOf = (instant: string): string => format.format(new Date(instant))
