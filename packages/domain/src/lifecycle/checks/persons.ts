import type { MatterFacts } from '../../matter/facts'
import { source } from '../../source'
import { unless, type Refusal } from '../../refusal'
import { didReview } from '../guards/persons'
import type { Check } from './check'

/** A person named for an office in the matter is not complained of and did not step aside. */
const soundPerson = (userId: string, field: string, matter: MatterFacts): Refusal[] =>
  unless(
    !matter.accusedUsers.includes(userId) && !matter.recused.includes(userId),
    'PERSON_HAS_INTEREST',
    '该人员被反映或已回避，不得承担本事项',
    'This person is complained of or stepped aside',
    [source('XFGZTL', '28(3)')],
    field,
  )

/** Persons named for a part in the matter. */
export const personsChecks = {
  soundReaders: ({ members }, matter) =>
    (members ?? []).flatMap((userId) => soundPerson(userId, 'members', matter)),

  soundFirstResponsible: ({ firstResponsible }, matter) =>
    soundPerson(firstResponsible!, 'firstResponsible', matter),

  soundHandler: ({ handler }, matter) => [
    ...soundPerson(handler!, 'handler', matter),
    ...unless(
      !didReview(handler!, matter),
      'REVIEWED_BEFORE',
      '审核过本事项的人员不得承办',
      'Who reviewed this matter cannot handle it',
      [source('S4.5.5')],
      'handler',
    ),
  ],
} as const satisfies Record<string, Check>
