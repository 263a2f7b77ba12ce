export interface Keys {
  readonly identityNumber?: string
  readonly phone?: string
}

/** Only a complete number is a key; parts of one would search through persons. */
export function exactKeys({ identityNumber, phone }: Required<Keys>): Keys {
  const id = identityNumber.trim().toUpperCase()
  const number = phone.trim()
  return {
    ...(/^\d{17}[\dX]$/.test(id) ? { identityNumber: id } : {}),
    ...(/^\+?[\d-]{7,20}$/.test(number) && number !== id ? { phone: number } : {}),
  }
}
