import type { ActionCode } from '@xinfang/domain'
import {
  OpenTriageDocument,
  AskParticularsDocument,
  ReceiveParticularsDocument,
  MergeMatterDocument,
  RefuseAcceptanceDocument,
  TransferMatterDocument,
  AssignMatterDocument,
  SignForMatterDocument,
  ObjectToTransferDocument,
  AgreeToObjectionDocument,
  RejectObjectionDocument,
  AcceptTransferredDocument,
  AcceptMatterDocument,
  AppointHandlerDocument,
  SubmitClosingReportDocument,
  ReturnForReworkDocument,
  ResumeAfterReworkDocument,
  ApproveClosingDocument,
  ServeReplyDocument,
  RecordServiceDocument,
  ArchiveMatterDocument,
} from '../../graphql/generated/graphql'
import type { ActionDocument } from './use-action'

/** The mutation of every action that has a dialog; registration has a page of its own. */
const documents = {
  openTriage: OpenTriageDocument,
  askParticulars: AskParticularsDocument,
  receiveParticulars: ReceiveParticularsDocument,
  mergeMatter: MergeMatterDocument,
  refuseAcceptance: RefuseAcceptanceDocument,
  transferMatter: TransferMatterDocument,
  assignMatter: AssignMatterDocument,
  signForMatter: SignForMatterDocument,
  objectToTransfer: ObjectToTransferDocument,
  agreeToObjection: AgreeToObjectionDocument,
  rejectObjection: RejectObjectionDocument,
  acceptTransferred: AcceptTransferredDocument,
  acceptMatter: AcceptMatterDocument,
  appointHandler: AppointHandlerDocument,
  submitClosingReport: SubmitClosingReportDocument,
  returnForRework: ReturnForReworkDocument,
  resumeAfterRework: ResumeAfterReworkDocument,
  approveClosing: ApproveClosingDocument,
  serveReply: ServeReplyDocument,
  recordService: RecordServiceDocument,
  archiveMatter: ArchiveMatterDocument,
} satisfies Record<Exclude<ActionCode, 'registerMatter'>, unknown>

export type DialogAction = keyof typeof documents

export const hasDialog = (action: string): action is DialogAction => Object.hasOwn(documents, action)

/** Their inputs differ; the dialog builds each from the domain's table, as the API builds the schema from it. */
export const documentOf = (action: DialogAction): ActionDocument =>
  documents[action] as unknown as ActionDocument
