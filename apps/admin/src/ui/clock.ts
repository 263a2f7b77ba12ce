import { computed, onBeforeUnmount, ref, watch, type ComputedRef } from 'vue'

/**
 * The server's time by the second, in milliseconds. Telephones and desks have wrong clocks that may even be set
 * meanwhile: only the time since the server's last word is measured here, by a clock nobody sets.
 */
export function useServerClock(told: () => string | undefined): ComputedRef<number> {
  const base = ref(Date.now())
  const heard = ref(performance.now())
  const tick = ref(performance.now())
  watch(
    told,
    (instant) => {
      if (!instant) return
      base.value = Date.parse(instant)
      heard.value = tick.value = performance.now()
    },
    { immediate: true },
  )
  const timer = setInterval(() => (tick.value = performance.now()), 500)
  onBeforeUnmount(() => clearInterval(timer))
  return computed(() => base.value + tick.value - heard.value)
}

const two = (n: number) => String(n).padStart(2, '0')

/** Minutes and seconds: 19:05. A begun second counts, so that nobody reads 0:00 while late. */
export function minutes(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`
}

const SHANGHAI = 8 * 3_600_000

/** Time of day in Asia/Shanghai by the second: 09:20:00. */
export const timeOf = (instant: string): string =>
  new Date(Date.parse(instant) + SHANGHAI).toISOString().slice(11, 19)
