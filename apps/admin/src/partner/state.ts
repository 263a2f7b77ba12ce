/** Whether a token opens anything on a day. */
export const stateOf = (
  { revokedAt, expiresOn }: { readonly revokedAt?: string | null; readonly expiresOn: string },
  today: string,
): 'valid' | 'over' | 'revoked' => (revokedAt ? 'revoked' : expiresOn < today ? 'over' : 'valid')
