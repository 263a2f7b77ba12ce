import type { AftermathStory } from '../aftermath'

const unit = (ago: number, satisfied = true) => ({ ago, about: 'unit', satisfied }) as const
const office = (ago: number) => ({ ago, about: 'office', satisfied: true }) as const

/** What was carried out after the replies of this office, and how petitioners rated it. Written for this demo. */
export const aftermath: readonly AftermathStory[] = [
  { of: 'road-compensation', executed: [48, 20, 22], rated: [unit(40), office(40)] },
  { of: 'hardship-aid', rated: [unit(30, false), office(30)] },
  { of: 'eaves-drip', executed: [70, 40, 44], rated: [unit(60, false), office(60)] },
  { of: 'alley-paving', executed: [92, 50, 52], rated: [unit(80), office(80)] },
  { of: 'street-lights', executed: [26, 12, 13], rated: [unit(20), office(20)] },
  { of: 'square-dance', executed: [26, 10, 11], rated: [unit(18)] },
  { of: 'waste-sorting', executed: [28, 14, 16], rated: [unit(22)] },
  { of: 'thanks', rated: [unit(12), office(12)] },
  { of: 'bank-card', executed: [12, 4, 6], rated: [unit(9)] },
]
