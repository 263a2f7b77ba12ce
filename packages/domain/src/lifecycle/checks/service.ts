import { checkService } from '../../form/service'
import { source } from '../../source'
import { unless } from '../../refusal'
import { servable, signedOpinion } from '../guards/papers'
import type { Check } from './check'

/** Service of documents. */
export const serviceChecks = {
  documentServable: ({ document }, matter) =>
    unless(
      servable(matter).some(({ id }) => id === document),
      'DOCUMENT_NOT_SERVABLE',
      '该文书不存在、未签发或已送达',
      'No such document waits for service',
      [source('DP-16')],
      'document',
    ),

  proofOfService: ({ service, serviceImpossible, document }, matter, { today }) => {
    if ((service === undefined) === (serviceImpossible === undefined))
      return unless(
        false,
        'SERVICE_MISSING',
        '请填写送达情况，或无法送达的原因',
        'State the service, or why it is impossible',
        [source('DP-16'), source('PAP', '36')],
        'service',
      )
    if (service === undefined) return []
    const served =
      document === undefined ? signedOpinion(matter) : matter.documents.find(({ id }) => id === document)
    if (served?.issuedOn === undefined) return []
    return checkService(service, matter.secrecy, served.issuedOn, today).map((found) => ({
      ...found,
      field: `service.${found.field}`,
    }))
  },
} as const satisfies Record<string, Check>
