import { onBeforeUnmount, onMounted } from 'vue'
import paper from './paper.css?inline'

/**
 * Sets the page margins of official paper while a print route is shown. `@page` knows no scope, so a style
 * sheet that stayed would move the margins of every ledger too. Constructed, since the policy of the server
 * allows no inline style element.
 */
export function useSheet(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(paper)
  onMounted(() => document.adoptedStyleSheets.push(sheet))
  onBeforeUnmount(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
  })
}
