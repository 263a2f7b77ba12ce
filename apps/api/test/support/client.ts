/** An answer of `/graphql`; what the test asked for is in `data`. */
export interface Answer<T> {
  readonly data: T
  readonly errors?: readonly Failure[]
}

export interface Failure {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions: { readonly code: string; readonly field?: string; readonly messages: object }
}

/** One browser: keeps its cookie, speaks to one server. */
export interface Client {
  /** Posts an operation and answers whatever came back, refusals and errors included. */
  send<T = Record<string, unknown>>(query: string, variables?: object): Promise<Answer<T>>
  /** The data of an operation that must succeed; the error carries codes only. */
  ask<T = Record<string, unknown>>(query: string, variables?: object): Promise<T>
  /** Codes of the errors an operation fails with; empty when it did not. */
  codes(query: string, variables?: object): Promise<string[]>
  /** Any request with this browser's cookie. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  signIn(login: string, password: string): Promise<Client>
  readonly cookie: string
}

export function clientOf(url: string): Client {
  let cookie = ''
  const client: Client = {
    get cookie() {
      return cookie
    },
    async fetch(path, init = {}) {
      const headers = new Headers(init.headers)
      if (cookie) headers.set('cookie', cookie)
      if (!headers.has('x-xinfang')) headers.set('x-xinfang', '1')
      const response = await fetch(`${url}${path}`, { ...init, headers })
      for (const set of response.headers.getSetCookie()) cookie = set.split(';')[0] ?? ''
      return response
    },
    async send<T>(query: string, variables: object = {}) {
      const response = await client.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      })
      return (await response.json()) as Answer<T>
    },
    async ask<T>(query: string, variables: object = {}) {
      const { data, errors } = await client.send<T>(query, variables)
      if (errors)
        throw new Error(
          errors
            .map(({ message, path, extensions }) => `${extensions.code} ${path?.join('.') ?? ''} ${message}`)
            .join('; '),
        )
      return data
    },
    async codes(query, variables) {
      const { errors = [] } = await client.send(query, variables)
      return errors.map(({ extensions }) => extensions.code)
    },
    async signIn(login, password) {
      const { signIn } = await client.ask<{ signIn: { refusals: { code: string }[] } }>(
        'mutation ($input: SignInInput!) { signIn(input: $input) { refusals { code } } }',
        { input: { login, password } },
      )
      if (signIn.refusals.length > 0) throw new Error(`${login} cannot sign in`)
      return client
    },
  }
  return client
}
