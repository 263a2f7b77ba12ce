import { onBeforeUnmount, onMounted, toValue, watchEffect, type MaybeRefOrGetter } from 'vue'
import paper from './paper.css?inline'

/**
 * Sets the page of a print route while it is shown: official paper, or what is given. `@page` knows no scope, so a
 * style sheet that stayed would move the margins of every other print too. Constructed, since the policy of the
 * server allows no inline style element.
 */
export function useSheet(css: MaybeRefOrGetter<string> = paper): void {
  const sheet = new CSSStyleSheet()
  watchEffect(() => void sheet.replaceSync(toValue(css)))
  onMounted(() => document.adoptedStyleSheets.push(sheet))
  onBeforeUnmount(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
  })
}
