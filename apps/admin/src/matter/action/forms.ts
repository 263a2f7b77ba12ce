import { grounds, selectableGrounds, type AnswerName, type GroundCode } from '@xinfang/domain'
import { toCode } from '../../graphql/codes'
import * as documents from '../../graphql/generated/graphql'
import type {
  ActionAnswerFragment,
  ActionMatterFragment,
  TypedDocumentString,
} from '../../graphql/generated/graphql'
import { i18n, say } from '../../i18n'

export type FieldKind =
  'line' | 'prose' | 'day' | 'unit' | 'person' | 'yes-no' | 'choice' | 'results' | 'standards' | 'matter'

export interface Choice {
  readonly value: string
  readonly label: string
}

/** One thing an action asks. */
export interface Field {
  /** Of the mutation's input. */
  readonly name: string
  readonly kind: FieldKind
  /** The answer of the domain it stands for, when the input calls it otherwise: label, and where refusals belong. */
  readonly as?: AnswerName
  readonly required?: true
  /** Key of a message under the field. */
  readonly hint?: string
  readonly choices?: (matter: ActionMatterFragment) => readonly Choice[]
  readonly initial?: (matter: ActionMatterFragment) => unknown
}

export interface ActionForm {
  readonly document: TypedDocumentString<
    Record<string, ActionAnswerFragment>,
    { input: object; dryRun: boolean }
  >
  readonly fields: readonly Field[]
  /** It takes something from someone: the button says so. */
  readonly danger?: true
}

/** The compiler sees that every field is one of the mutation's input. */
const form = <Answer, Input extends object>(
  document: TypedDocumentString<Answer, { input: Input; dryRun: boolean }>,
  fields: readonly (Field & { readonly name: keyof Input })[] = [],
  more: Pick<ActionForm, 'danger'> = {},
): ActionForm => ({ document: document as unknown as ActionForm['document'], fields, ...more })

const note: Field & { name: 'note' } = { name: 'note', kind: 'prose' }
const reasons: Field & { name: 'reasons' } = { name: 'reasons', kind: 'prose', as: 'reasons', required: true }
const { t } = i18n.global

/** What each action asks in its dialog. Rules stay with the domain; here stands only how the question looks. */
export const actionForms: Readonly<Record<string, ActionForm>> = {
  openTriage: form(documents.OpenTriageDocument),
  askParticulars: form(documents.AskParticularsDocument, [
    { name: 'what', kind: 'prose', as: 'particulars', required: true },
  ]),
  receiveParticulars: form(documents.ReceiveParticularsDocument, [note]),
  mergeMatter: form(documents.MergeMatterDocument, [
    { name: 'intoMatterId', kind: 'matter', as: 'into', required: true },
    { name: 'reason', kind: 'prose', as: 'sameFacts', required: true },
  ]),
  refuseAcceptance: form(
    documents.RefuseAcceptanceDocument,
    [
      { name: 'ground', kind: 'choice', as: 'ground', required: true, choices: refusalGrounds },
      { name: 'competentBody', kind: 'line', as: 'competentBody' },
      { name: 'guidance', kind: 'prose', as: 'guidance', required: true },
    ],
    { danger: true },
  ),
  transferMatter: form(documents.TransferMatterDocument, [
    { name: 'toUnitId', kind: 'unit', as: 'to', required: true },
    note,
  ]),
  assignMatter: form(documents.AssignMatterDocument, [
    { name: 'toUnitId', kind: 'unit', as: 'to', required: true },
    { name: 'dueDay', kind: 'day', as: 'due', required: true },
    { name: 'instruction', kind: 'prose', as: 'instruction', required: true },
    { name: 'reportWhat', kind: 'line' },
  ]),
  signForMatter: form(documents.SignForMatterDocument),
  objectToTransfer: form(documents.ObjectToTransferDocument, [{ ...reasons, hint: 'matter.hint.objection' }]),
  agreeToObjection: form(documents.AgreeToObjectionDocument, [note]),
  rejectObjection: form(documents.RejectObjectionDocument, [reasons]),
  acceptTransferred: form(documents.AcceptTransferredDocument, [note]),
  acceptMatter: form(documents.AcceptMatterDocument, [
    { name: 'onTheSpot', kind: 'yes-no', as: 'handedOver' },
    note,
  ]),
  appointHandler: form(documents.AppointHandlerDocument, [
    { name: 'handlerId', kind: 'person', as: 'handler', required: true },
    { name: 'firstResponsibleId', kind: 'person', as: 'firstResponsible' },
  ]),
  recordHandling: form(documents.RecordHandlingDocument, [
    { name: 'kind', kind: 'choice', required: true, choices: handlingKinds, initial: () => 'heard' },
    { name: 'note', kind: 'prose', required: true },
  ]),
  submitClosingReport: form(documents.SubmitClosingReportDocument, [
    { name: 'facts', kind: 'prose', as: 'facts', required: true },
    { name: 'evidence', kind: 'prose', as: 'investigation', required: true },
    { name: 'claims', kind: 'results', as: 'results', required: true },
    { name: 'measures', kind: 'prose' },
  ]),
  returnForRework: form(
    documents.ReturnForReworkDocument,
    [{ name: 'standards', kind: 'standards', as: 'standards', required: true }, reasons],
    { danger: true },
  ),
  resumeAfterRework: form(documents.ResumeAfterReworkDocument, [note]),
  approveClosing: form(documents.ApproveClosingDocument, [
    { name: 'standards', kind: 'standards', as: 'standards', required: true, hint: 'matter.hint.standards' },
    { name: 'opinion', kind: 'prose', required: true, initial: () => t('matter.agree') },
  ]),
  archiveMatter: form(documents.ArchiveMatterDocument, [note]),
}

/** Only the grounds this matter can have: a letter is never refused for its level. */
function refusalGrounds(matter: ActionMatterFragment): Choice[] {
  const codes = selectableGrounds({ channel: toCode(matter.channel), receivedOn: matter.receivedOn }, 'M31')
  return codes.map((code: GroundCode) => ({ value: code, label: say(grounds[code].label) }))
}

function handlingKinds(): Choice[] {
  return (['heard', 'investigated', 'consulted', 'guided', 'supervised', 'persuaded'] as const).map(
    (value) => ({
      value,
      label: t(`matter.handling.${value}`),
    }),
  )
}
