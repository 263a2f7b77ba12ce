import { channels } from '@xinfang/domain'
import { toCode } from '../graphql/codes'
import { say } from '../i18n'
import type { MatterView } from '../matter/matter'
import { moment } from '../ui/moment'

/** One line of the file list (卷内目录). */
export interface Piece {
  readonly id: string
  readonly title: string
  /** Who wrote or brought it (责任者). */
  readonly by: string
  readonly number: string
  readonly on: string
  readonly note: string
}

type Filed = Pick<MatterView, 'submissions' | 'documents' | 'attachments'>

/** What a note about a piece says, in the language shown. */
export interface Words {
  readonly petitioner: string
  readonly submission: (channel: string) => string
  readonly attached: string
  readonly served: (day: string) => string
  readonly notServed: string
}

/**
 * The pieces of a file in their order: what came in, what was issued (by the organ that signs it), what was attached. Drafts are no part of a
 * file, talk between officials neither.
 */
export function piecesOf(matter: Filed, organs: ReadonlyMap<string, string>, words: Words): Piece[] {
  const submissions = matter.submissions.map((one) => ({
    id: one.id,
    title: words.submission(say(channels[toCode(one.channel)].label)),
    by: words.petitioner,
    number: one.number,
    on: one.receivedOn,
    note: '',
  }))
  const documents = matter.documents
    .filter(({ state }) => state !== 'draft')
    .map((one) => ({
      id: one.id,
      title: one.title,
      by: organs.get(one.id) ?? '',
      number: one.number ?? '',
      on: one.issuedOn ?? '',
      note: one.servedOn ? words.served(one.servedOn) : one.needsService ? words.notServed : '',
    }))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const attachments = matter.attachments.map((one) => ({
    id: one.id,
    title: one.name,
    by: one.addedBy.name,
    number: '',
    on: moment(one.addedAt).slice(0, 10),
    note: words.attached,
  }))
  return [...submissions, ...documents, ...attachments]
}
