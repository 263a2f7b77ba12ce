import { ref } from 'vue'

/**
 * What was last looked for. Kept in memory alone: people search for names and telephone numbers, and an address
 * stays in the history of the browser and in the logs on the way.
 */
export const asked = ref('')
