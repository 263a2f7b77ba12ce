import { addDays, isDay, type Day } from '../clock/day'
import { refusal, type Refusal } from '../refusal'
import { source, type Source } from '../source'
import { text, type Text } from '../text'
import type { Secrecy } from '../matter/confidentiality'

/** One way of service: what its proof must name, and when it is off. */
export interface Way {
  readonly label: Text
  /** What the proof must name. */
  readonly needs: readonly ProofField[]
  /** Off for confidential and sealed matters: somebody else would learn of it. */
  readonly offWhenConfidential: boolean
  /** Days from the act to the service date; public notice counts as service only after its period. */
  readonly after: number
  readonly sources: readonly Source[]
}

/** Ways of service (`domain.md` 3.3), by analogy with civil and police procedure. */
export const serviceWays = {
  direct: row(text('直接送达', 'direct'), ['signedBy'], '88'),
  'by-another': row(text('代收', 'receipt by a family member'), ['signedBy', 'relation'], '88', {
    offWhenConfidential: true,
  }),
  left: row(text('留置送达', 'left at the home'), ['refusalReason', 'witness'], '89'),
  entrusted: row(text('委托送达', 'entrusted organ'), ['signedBy', 'entrustedTo'], '91'),
  // Soldiers and people in custody are reached through the unit that keeps them; the day they sign counts (94).
  forwarded: row(text('转交送达', 'forwarded by the recipient’s unit'), ['signedBy', 'forwardedBy'], '92—94'),
  post: row(text('邮寄送达', 'registered post'), ['registeredNumber'], '91'),
  electronic: row(text('电子送达', 'electronic'), ['consent'], '90'),
  'public-notice': row(text('公告送达', 'public notice'), ['noticePlace'], '95', {
    offWhenConfidential: true,
    after: 30,
  }),
} as const satisfies Record<string, Way>

export type ServiceWay = keyof typeof serviceWays

/** What the delivery proof (送达回证, F26) records beside document, way and day. */
export const proofFields = {
  signedBy: text('签收人', 'signed by'),
  relation: text('与受送达人关系', 'relation to the recipient'),
  refusalReason: text('拒收事由', 'reason of refusal'),
  witness: text('见证人或影像证据', 'witness, or photo or video'),
  entrustedTo: text('受委托机关', 'entrusted organ'),
  forwardedBy: text('转交单位', 'forwarded by'),
  registeredNumber: text('挂号号码', 'registered number'),
  consent: text('受送达人事先同意', 'prior consent'),
  noticePlace: text('公告地点', 'place of the notice'),
} as const satisfies Record<string, Text>

export type ProofField = keyof typeof proofFields

export interface Service {
  readonly way: ServiceWay
  /** Day of signing, leaving, return slip, arrival or publication. */
  readonly on: Day
  readonly proof: Readonly<Partial<Record<ProofField, string>>>
}

function row(
  label: Text,
  needs: readonly ProofField[],
  article: string,
  rest: Partial<Pick<Way, 'offWhenConfidential' | 'after'>> = {},
): Way {
  return { label, needs, offWhenConfidential: false, after: 0, sources: [source('CPL', article)], ...rest }
}

/** The service date (DP-16): never the date on the document. */
export const serviceDay = ({ way, on }: Service): Day => addDays(on, serviceWays[way].after)

/** The way is off where somebody else would learn of the matter. */
export function checkWay(way: ServiceWay, secrecy: Secrecy): Refusal[] {
  const { label, offWhenConfidential }: Way = serviceWays[way]
  if (secrecy === 'normal' || !offWhenConfidential) return []
  return [
    refusal(
      'SERVICE_WAY_CONFIDENTIAL',
      text(
        `保密事项不得采用${label['zh-CN']}`,
        `Service "${label.en}" is not allowed for a confidential matter`,
      ),
      { field: 'way', basis: [source('XFGZTL', '30(3)')] },
    ),
  ]
}

/** What is wrong with a delivery proof. `field` is the proof field, `way` or `on`. */
export function checkService(service: Service, secrecy: Secrecy, issuedOn: Day, today: Day): Refusal[] {
  const { needs, sources }: Way = serviceWays[service.way]
  const refusals = checkWay(service.way, secrecy)
  if (!isDay(service.on) || service.on < issuedOn || serviceDay(service) > today)
    refusals.push(
      refusal(
        'SERVICE_DAY',
        text(
          '送达日期应在文书签发之日与今日之间',
          'The day of service must lie between the issue of the document and today',
        ),
        { field: 'on', basis: [source('DP-16')] },
      ),
    )
  for (const field of needs)
    if (!service.proof[field]?.trim())
      refusals.push(
        refusal(
          'PROOF_MISSING',
          text(
            `送达回证须写明：${proofFields[field]['zh-CN']}`,
            `The delivery proof must state: ${proofFields[field].en}`,
          ),
          { field, basis: sources },
        ),
      )
  return refusals
}
