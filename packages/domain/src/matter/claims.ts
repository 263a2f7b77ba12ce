import { refusal, type Refusal } from '../refusal'
import { source, type Source } from '../source'
import { text, type Text } from '../text'
import { lawClassOf, type LawClass, type Purpose } from './submission'
import { checkText, isBlank } from './wording'

interface OutcomeRow {
  readonly label: Text
  /** Classes whose claims may end so. */
  readonly classes: readonly LawClass[]
  /** Least length of the reason; 0 = may be left out. */
  readonly reasonAtLeast: number
  /** The facts found or the legal basis must be stated. */
  readonly needsGround?: boolean
  readonly sources: readonly Source[]
}

const decided: readonly LawClass[] = ['appeal', 'report']
const suggested: readonly LawClass[] = ['suggestion']

/**
 * How one claim may end. "Explained" is reasonable but without legal basis (S4.2.5); "not supported" needs
 * no facts or no legal basis: the handbook says "and" (S4.2.6), the law "or" (32(3)), and the law holds.
 */
export const claimOutcomes = {
  supported: {
    label: text('予以支持', 'supported'),
    classes: decided,
    reasonAtLeast: 0,
    sources: [source('XFGZTL', '32(1)')],
  },
  explained: {
    label: text('解释说明', 'explained'),
    classes: [...decided, ...suggested],
    reasonAtLeast: 20,
    sources: [source('S4.2.5'), source('XFGZTL', '32(2)')],
  },
  unsupported: {
    label: text('不予支持', 'not supported'),
    classes: decided,
    reasonAtLeast: 1,
    needsGround: true,
    sources: [source('S4.2.6'), source('XFGZTL', '32(3)')],
  },
  adopted: {
    label: text('采纳', 'adopted'),
    classes: suggested,
    reasonAtLeast: 0,
    sources: [source('XFGZTL', '29')],
  },
  'partly-adopted': {
    label: text('部分采纳', 'adopted in part'),
    classes: suggested,
    reasonAtLeast: 1,
    sources: [source('XFGZTL', '29')],
  },
  'not-adopted': {
    label: text('不采纳', 'not adopted'),
    classes: suggested,
    reasonAtLeast: 1,
    sources: [source('XFGZTL', '29')],
  },
} as const satisfies Record<string, OutcomeRow>

export type ClaimOutcome = keyof typeof claimOutcomes

/** The result of one claim. `facts` found and `legalBasis` are the two limbs of 信访工作条例 32(3). */
export interface ClaimResult {
  readonly id: string
  readonly outcome: ClaimOutcome
  readonly reason: string
  readonly facts?: string
  readonly legalBasis?: string
}

/** Outcomes a claim of this purpose may have, for a choice on the screen. */
export const outcomesFor = (purpose: Purpose): ClaimOutcome[] =>
  (Object.keys(claimOutcomes) as ClaimOutcome[]).filter((outcome) =>
    (claimOutcomes[outcome] as OutcomeRow).classes.includes(lawClassOf(purpose)),
  )

/** A reply answers every claim, each by an outcome its class knows, with the reason that outcome needs. */
export function checkResults(
  claims: readonly { readonly id: string }[],
  results: readonly ClaimResult[],
  purpose: Purpose,
): Refusal[] {
  const known = new Set(claims.map((claim) => claim.id))
  const answered = new Set(results.map((result) => result.id))
  const strays = results.length !== answered.size || results.some(({ id }) => !known.has(id))
  return [
    ...(strays
      ? [
          refusal(
            'CLAIM_UNKNOWN',
            text(
              '答复的诉求不属于本事项，或重复',
              'An answered claim is not of this matter, or is answered twice',
            ),
            { field: 'results' },
          ),
        ]
      : []),
    ...claims.flatMap(({ id }, i) =>
      answered.has(id)
        ? []
        : [
            refusal('CLAIM_UNANSWERED', text('第{n}项诉求尚未答复', 'Claim {n} has no answer'), {
              field: `claims.${id}`,
              values: { n: i + 1 },
              basis: [source('XFGZTL', '32')],
            }),
          ],
    ),
    ...results.flatMap((result, i) => checkResult(result, `results.${i}`, purpose)),
  ]
}

function checkResult(result: ClaimResult, at: string, purpose: Purpose): Refusal[] {
  if (!Object.hasOwn(claimOutcomes, result.outcome) || !outcomesFor(purpose).includes(result.outcome))
    return [
      refusal(
        'OUTCOME_OF_OTHER_CLASS',
        text('该类信访事项不适用此结论', 'A claim of this class cannot end so'),
        {
          field: `${at}.outcome`,
          basis: lawClassOf(purpose) === 'suggestion' ? [source('XFGZTL', '29')] : [source('XFGZTL', '32')],
        },
      ),
    ]
  const row: OutcomeRow = claimOutcomes[result.outcome]
  const refusals = checkText(result.reason, `${at}.reason`, 'reason')
  if (result.reason.trim().length < row.reasonAtLeast)
    refusals.push(
      refusal(
        'REASON_TOO_SHORT',
        text('“{outcome}”须说明理由，不少于{n}字', 'This outcome needs a reason of {n} or more characters'),
        {
          field: `${at}.reason`,
          values: { n: row.reasonAtLeast, outcome: row.label['zh-CN'] },
          basis: row.sources,
        },
      ),
    )
  if (row.needsGround && isBlank(result.facts) && isBlank(result.legalBasis))
    refusals.push(
      refusal(
        'GROUND_MISSING',
        text('“不予支持”须写明事实或法律依据', '"Not supported" must state the facts or the legal basis'),
        { field: `${at}.legalBasis`, basis: row.sources },
      ),
    )
  return refusals
}
