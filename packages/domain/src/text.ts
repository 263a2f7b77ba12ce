/** The two languages of every message. zh-CN is authoritative; en is for administrators and partner programs. */
export type Locale = 'zh-CN' | 'en'

/** One message in both languages. */
export type Text = Readonly<Record<Locale, string>>

/** Short constructor, so that tables stay readable. */
export const text = (zh: string, en: string): Text => ({ 'zh-CN': zh, en })

/** Fills `{name}` places of a text; a place without a value stays visible, so that a mistake is seen. */
export function fill(template: Text, values: Readonly<Record<string, string | number>>): Text {
  const put = (s: string) => s.replace(/\{(\w+)\}/g, (place, key: string) => String(values[key] ?? place))
  return { 'zh-CN': put(template['zh-CN']), en: put(template.en) }
}
