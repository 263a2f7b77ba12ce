import 'element-plus/es/components/base/style/css'
import './style/tokens.css'
import './style/base.css'
import './style/phone.css'
import './style/print.css'
import urql from '@urql/vue'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { client } from './graphql/client'
import { i18n } from './i18n'
import { router } from './router'

createApp(App).use(createPinia()).use(i18n).use(urql, client).use(router).mount('#app')

// A browser may bring a page back from memory as it was left: after signing out, that would show it again.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload()
})
