import { text, type Text } from '../text'

/** Secrecy classes (`domain.md` 2.5, 4.6). Raising is immediate; lowering needs two persons and the petitioner's consent. */
export const secrecies = {
  normal: { label: text('一般', 'normal') },
  confidential: { label: text('保密', 'confidential') },
  sealed: { label: text('密封(检举控告)', 'sealed (report)') },
} as const satisfies Record<string, { label: Text }>

export type Secrecy = keyof typeof secrecies
