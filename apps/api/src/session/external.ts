import type * as OpenId from 'openid-client'
import type { OidcConfig } from '../config'

/** What must come back unchanged from the provider, kept in the browser meanwhile. */
export interface Pending {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** The organisation's provider (OpenID Connect, code flow with PKCE). */
export interface Provider {
  /** Where to send the browser, and what to keep for its return. */
  begin(): Promise<{ readonly address: string; readonly pending: Pending }>
  /** The person's `sub`; throws when the answer is none that was asked for. */
  finish(returned: URL, pending: Pending): Promise<string>
}

/** Finds the provider at the first use: the server starts without it, and asks again after a failure. */
export function providerOf(config: OidcConfig): Provider {
  let found: Promise<{ client: typeof OpenId; settings: OpenId.Configuration }> | undefined
  const redirectUri = `${config.publicUrl}/oidc/callback`

  const discover = async () => {
    // Loaded by those alone who use it.
    const client = await import('openid-client')
    const issuer = new URL(config.issuer)
    const settings = await client.discovery(issuer, config.clientId, config.clientSecret, undefined, {
      timeout: 5,
      ...(issuer.protocol === 'http:' ? { execute: [client.allowInsecureRequests] } : {}),
    })
    return { client, settings }
  }
  const ready = () =>
    (found ??= discover().catch((error: unknown) => {
      found = undefined
      throw error
    }))

  return {
    async begin() {
      const { client, settings } = await ready()
      const pending = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      }
      const address = client.buildAuthorizationUrl(settings, {
        redirect_uri: redirectUri,
        scope: 'openid',
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
      })
      return { address: address.href, pending }
    },
    async finish(returned, { state, nonce, verifier }) {
      const { client, settings } = await ready()
      const address = new URL(redirectUri)
      address.search = returned.search
      const tokens = await client.authorizationCodeGrant(settings, address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      return tokens.claims()?.sub ?? ''
    },
  }
}
