import type { TrackFacts } from '@xinfang/domain'
import type { Keyring } from '../identity/keyring'
import { seal, unseal } from '../identity/seal'

const place = (row: string) => ({ table: 'track', column: 'facts', row })

export const sealFacts = (keyring: Keyring, id: string, facts: TrackFacts): string =>
  seal(keyring, place(id), JSON.stringify(facts))

export const openFacts = <F extends TrackFacts>(
  keyring: Keyring,
  { id, facts }: { readonly id: string; readonly facts: string },
): F => JSON.parse(unseal(keyring, place(id), facts)) as F
