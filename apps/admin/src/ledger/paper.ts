export const papers = ['A4', 'A3'] as const
export type Paper = (typeof papers)[number]

/** A text inside a CSS string. */
const quoted = (text: string): string =>
  `"${text.replaceAll(/["\\\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`

/** The sheet: its size across, who took it at the left foot, page x of y at the right. */
export function pageRule(paper: Paper, mark: string, words: (page: string, pages: string) => string): string {
  // Where the words stand the counters are put: neither is a word of any language.
  const [before = '', between = '', after = ''] = words('\u0001', '\u0001').split('\u0001')
  const foot = `font-family: SimSun, 'Noto Serif CJK SC', serif; font-size: 9pt;`
  return `@page {
  size: ${paper} landscape;
  margin: 12mm 10mm 14mm;
  @bottom-left { content: ${quoted(mark)}; ${foot} }
  @bottom-right {
    content: ${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(after)};
    ${foot}
  }
}`
}
