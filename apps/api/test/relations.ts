import { getNamedType, isObjectType } from 'graphql'
import { leavesOf, type Leaf, type Operation } from './support/sample'

/** What an id in an argument names, as far as it hangs on a matter; a track is named by its kind. */
export type Named = 'matter' | 'document' | 'person' | 'paper' | 'file' | `track:${string}` | 'other'

/** One id in the arguments of an operation. */
export interface Handle {
  readonly operation: Operation
  readonly leaf: Leaf
  readonly names: Named
  /** Whether the operation stands on it; else it is named beside what the operation stands on. */
  readonly stands: boolean
}

/** Ids an operation stands on, by name of the argument. */
const standing: Readonly<Record<string, Named>> = {
  matterId: 'matter',
  matterIds: 'matter',
  personId: 'person',
  documentId: 'document',
  'fetchTrackDocument.documentId': 'paper',
  'releaseFile.fileId': 'file',
  'withholdFile.fileId': 'file',
  'leadHearing.trackId': 'track:hearing',
  'leaveHearing.trackId': 'track:hearing',
}

/** Ids named beside. */
const beside: Readonly<Record<string, Named>> = {
  matter: 'matter',
  matters: 'matter',
  into: 'matter',
  earlier: 'matter',
  objectId: 'matter',
  document: 'document',
  finding: 'track:finding',
  visits: 'track:groupVisit',
}

/** Units, officials, parts of what the operation stands on, and what is somebody's own: nothing of a matter. */
const others = new Set(
  `unitId homeUnitId deskUnitId parentId unit toUnit office subjectUnit target to homeUnit accusedUnits
  responsibleUnit organ disputants departments inspected userId handlerId supervisorId user toUser subjectUser
  decider deputy chair recorder handler firstResponsible members accusedUsers concerned escorts told unitLeaders
  inspectors present handledBy except programId webhookId postId categoryId village area key fileId fileIds
  draftId activityId ids participants.id participant against speaker attachments results.id unit.id importRun.id
  ledgerExport.id saveDraft.id deleteDraft.id saveView.id deleteView.id revokePartnerToken.id endSession.id
  endWebhook.id`.split(/\s+/),
)

/** Every id in the arguments of an operation; one without a row above is `undefined` and fails the test. */
export function handlesOf(operation: Operation): (Omit<Handle, 'names'> & { names: Named | undefined })[] {
  return operation.field.args
    .flatMap(({ name, type }) => leavesOf(type, [name]))
    .filter(({ type }) => getNamedType(type).name === 'ID')
    .map((leaf) => {
      const stands = standingOn(operation, nameOf(leaf))
      return { operation, leaf, names: stands ?? besideOf(operation, leaf), stands: stands !== undefined }
    })
}

const wordsOf = ({ path }: Leaf) => path.filter((step) => typeof step === 'string' && step !== 'input')
const nameOf = (leaf: Leaf): string => String(wordsOf(leaf).at(-1))
export const pathOf = (leaf: Leaf): string => wordsOf(leaf).join('.')

function standingOn({ kind, name, field }: Operation, argument: string): Named | undefined {
  const row = standing[`${name}.${argument}`] ?? standing[argument]
  if (row) return row
  if (argument === 'trackId') return `track:${kindOf(field.type as never)}`
  if (argument !== 'id' || kind !== 'query') return undefined
  if (name === 'matter' || name === 'node') return 'matter'
  return isTrack(field.type as never) ? `track:${lowered(getNamedType(field.type).name)}` : undefined
}

function besideOf({ name }: Operation, leaf: Leaf): Named | undefined {
  const words = [`${name}.${pathOf(leaf)}`, pathOf(leaf), nameOf(leaf)]
  return words.some((word) => others.has(word)) ? 'other' : beside[nameOf(leaf)]
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const isTrack = (type: never): boolean => {
  const named = getNamedType(type)
  return isObjectType(named) && named.getInterfaces().some(({ name }) => name === 'Track')
}

/** The answer of a step holds the track under the name of its kind. */
function kindOf(payload: never): string {
  const named = getNamedType(payload)
  const fields = isObjectType(named) ? Object.values(named.getFields()) : []
  return fields.find(({ type }) => isTrack(type as never))?.name ?? ''
}
