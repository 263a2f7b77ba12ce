import type { Login } from './office'
import type { Refused } from './lives'
import type { TestServer } from './server'

/** What a step answers, as far as the tests read it. */
export interface Stepped<T = object> {
  readonly track: (T & { readonly id: string; readonly state: string; readonly version: number }) | null
  readonly effects: {
    readonly from: string
    readonly to: string
    readonly clocks: readonly { readonly do: string; readonly code: string; readonly dueDay: string | null }[]
    readonly documents: readonly { readonly form: string; readonly to: string }[]
    readonly notices: readonly { readonly to: string }[]
    readonly warnings: readonly Refused[]
  } | null
  readonly refusals: readonly Refused[]
}

/** One step of a track by somebody, on the server's present day; refusals are the answer, errors throw. */
export async function takeStep<T = object>(
  server: TestServer,
  login: Login,
  kind: string,
  step: string,
  input: object,
  more = '',
): Promise<Stepped<T>> {
  const type = `${step.charAt(0).toUpperCase()}${step.slice(1)}Input`
  const answer = await (
    await server.as(login)
  ).ask<{ step: Stepped<T> }>(
    `mutation ($input: ${type}!) { step: ${step}(input: $input) {
      track: ${kind} { id state version ${more} }
      effects { from to clocks { do code dueDay } documents { form to } notices { to } warnings { code } }
      refusals { code field message basis }
    } }`,
    { input },
  )
  return answer.step
}

export const codesOf = ({ refusals }: Pick<Stepped, 'refusals'>): string[] => refusals.map(({ code }) => code)
