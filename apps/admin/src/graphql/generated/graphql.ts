/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Light =
  | 'green'
  | 'yellow'
  | 'red'
  | 'paused'
  | 'none';

export type Secrecy =
  | 'normal'
  | 'confidential'
  | 'sealed';

export type InboxBox =
  | 'to_sign'
  | 'to_decide'
  | 'objected'
  | 'returned';

export type MatterOrder =
  | 'newest'
  | 'oldest'
  | 'next_due';

export type MatterFilter = {
  text?: string | null | undefined;
  status?: Array<MatterStatus> | null | undefined;
  channel?: Array<Channel> | null | undefined;
  purpose?: Array<Purpose> | null | undefined;
  secrecy?: Array<Secrecy> | null | undefined;
  light?: Light | null | undefined;
  open?: boolean | null | undefined;
  unitId?: string | null | undefined;
  homeUnitId?: string | null | undefined;
  handlerId?: string | null | undefined;
  categoryId?: string | null | undefined;
  receivedFrom?: string | null | undefined;
  receivedTo?: string | null | undefined;
  dueFrom?: string | null | undefined;
  dueTo?: string | null | undefined;
  major?: boolean | null | undefined;
  first?: boolean | null | undefined;
};

export type PersonRole =
  | 'petitioner'
  | 'representative'
  | 'agent';

export type IdentityField =
  | 'name'
  | 'telephone'
  | 'identity_number'
  | 'address';

export type SubmissionKind =
  | 'first'
  | 'repeat';

export type ClockState =
  | 'running'
  | 'paused'
  | 'met'
  | 'breached'
  | 'void';

export type Language =
  | 'zh'
  | 'en';

export type DocumentState =
  | 'draft'
  | 'issued'
  | 'served';

export type TransferKind =
  | 'transfer'
  | 'assignment';

export type UserState =
  | 'active'
  | 'suspended';

export type ImportState =
  | 'queued'
  | 'running'
  | 'finished'
  | 'failed';

export type RegisterMatterInput = {
  idempotencyKey?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  unitId?: string | null | undefined;
  channel: Channel;
  purpose: Purpose;
  receivedOn: string;
  title: string;
  body: string;
  claims: Array<string>;
  oral?: boolean | null | undefined;
  readBack?: boolean | null | undefined;
  headCount?: number | null | undefined;
  representatives?: number | null | undefined;
  people: Array<PersonInput>;
  secrecyWish?: boolean | null | undefined;
  anonymous?: boolean | null | undefined;
  addressUnclear?: boolean | null | undefined;
  complainsOfConduct?: boolean | null | undefined;
  accusedUnitIds?: Array<string> | null | undefined;
  categoryId?: string | null | undefined;
  place?: string | null | undefined;
  urgent?: boolean | null | undefined;
  major?: boolean | null | undefined;
  majorReason?: string | null | undefined;
  superiorWantsResult?: boolean | null | undefined;
  leaderInstruction?: boolean | null | undefined;
  important?: boolean | null | undefined;
  fileIds?: Array<string> | null | undefined;
  draftId?: string | null | undefined;
  externalNumber?: string | null | undefined;
};

export type PersonInput = {
  role: PersonRole;
  name: string;
  telephone?: string | null | undefined;
  identityNumber?: string | null | undefined;
  address?: string | null | undefined;
  serviceAddress?: string | null | undefined;
  notifyBy?: string | null | undefined;
};

export type OpenTriageInput = {
  matterId: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  dryRun?: boolean | null | undefined;
};

export type AskParticularsInput = {
  matterId: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  what: string;
};

export type ReceiveParticularsInput = {
  matterId: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  note?: string | null | undefined;
};

export type MergeMatterInput = {
  matterId: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  intoMatterId: string;
  reason: string;
};

export type RefuseAcceptanceInput = {
  matterId: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  ground: string;
  guidance: string;
  competentBody?: string | null | undefined;
};

export type TransferMatterInput = {
  matterId: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  toUnitId: string;
  note?: string | null | undefined;
};

export type AssignMatterInput = {
  matterId: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  toUnitId: string;
  dueDay: string;
  instruction: string;
  reportWhat?: string | null | undefined;
};

export type SignForMatterInput = {
  matterId: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  dryRun?: boolean | null | undefined;
};

export type ObjectToTransferInput = {
  matterId: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  reasons: string;
};

export type AgreeToObjectionInput = {
  matterId: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  note?: string | null | undefined;
};

export type RejectObjectionInput = {
  matterId: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  reasons: string;
};

export type AcceptTransferredInput = {
  matterId: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  note?: string | null | undefined;
};

export type AcceptMatterInput = {
  matterId: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  onTheSpot?: boolean | null | undefined;
  note?: string | null | undefined;
};

export type AppointHandlerInput = {
  matterId: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  handlerId: string;
  firstResponsibleId?: string | null | undefined;
};

export type RecordHandlingInput = {
  matterId: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  kind: HandlingKind;
  note: string;
};

export type SubmitClosingReportInput = {
  matterId: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  facts: string;
  evidence: string;
  claims: Array<ClaimDecisionInput>;
  measures?: string | null | undefined;
};

export type ReturnForReworkInput = {
  matterId: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  standards: StandardsInput;
  reasons: string;
};

export type ResumeAfterReworkInput = {
  matterId: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  note?: string | null | undefined;
};

export type ApproveClosingInput = {
  matterId: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  standards: StandardsInput;
  opinion: string;
};

export type ArchiveMatterInput = {
  matterId: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  note?: string | null | undefined;
};

export type UpdateMatterInput = {
  matterId: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  title?: string | null | undefined;
  categoryId?: string | null | undefined;
  place?: string | null | undefined;
  urgent?: boolean | null | undefined;
  major?: boolean | null | undefined;
  majorReason?: string | null | undefined;
  superiorWantsResult?: boolean | null | undefined;
  leaderInstruction?: boolean | null | undefined;
  important?: boolean | null | undefined;
  secrecy?: Secrecy | null | undefined;
};

export type AttachFilesInput = {
  matterId: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  fileIds: Array<string>;
};

export type CommentInput = {
  matterId: string;
  expectedVersion?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
  dryRun?: boolean | null | undefined;
  text: string;
};

export type HandlingKind =
  | 'heard'
  | 'investigated'
  | 'consulted'
  | 'guided'
  | 'supervised';

export type ClaimDecisionInput = {
  claimId: string;
  outcome: ClaimOutcome;
  reason: string;
  legalBasis?: string | null | undefined;
};

export type StandardsInput = {
  factsClear: boolean;
  natureCorrect: boolean;
  handlingProper: boolean;
  formalitiesComplete: boolean;
};

export type OpenIdentityInput = {
  personId: string;
  field: IdentityField;
  purpose: string;
  idempotencyKey?: string | null | undefined;
};

export type SignInInput = {
  login: string;
  password: string;
};

export type ChangePasswordInput = {
  current: string;
  next: string;
};

export type StartImportInput = {
  fileId: string;
  dryRun?: boolean | null | undefined;
  unitId?: string | null | undefined;
  columns?: Array<ImportColumnInput> | null | undefined;
  idempotencyKey?: string | null | undefined;
};

export type ImportColumnInput = {
  header: string;
  field?: string | null | undefined;
};

export type CreateUnitInput = {
  idempotencyKey?: string | null | undefined;
  name: string;
  shortName?: string | null | undefined;
  kind: string;
  parentId?: string | null | undefined;
  rulebook?: string | null | undefined;
  petitionRole?: string | null | undefined;
  agencyCode?: string | null | undefined;
  numberCode?: string | null | undefined;
};

export type UpdateUnitInput = {
  idempotencyKey?: string | null | undefined;
  id: string;
  expectedVersion?: number | null | undefined;
  name?: string | null | undefined;
  shortName?: string | null | undefined;
  kind?: string | null | undefined;
  rulebook?: string | null | undefined;
  petitionRole?: string | null | undefined;
  agencyCode?: string | null | undefined;
  numberCode?: string | null | undefined;
  headId?: string | null | undefined;
};

export type CloseUnitInput = {
  idempotencyKey?: string | null | undefined;
  id: string;
  expectedVersion?: number | null | undefined;
  closedOn?: string | null | undefined;
  successorId?: string | null | undefined;
};

export type CreateUserInput = {
  idempotencyKey?: string | null | undefined;
  name: string;
  login: string;
  unitId: string;
  role: RoleCode;
  title?: string | null | undefined;
};

export type UpdateUserInput = {
  idempotencyKey?: string | null | undefined;
  id: string;
  expectedVersion?: number | null | undefined;
  name?: string | null | undefined;
  login?: string | null | undefined;
};

export type SuspendUserInput = {
  idempotencyKey?: string | null | undefined;
  id: string;
  reason?: string | null | undefined;
};

export type ResumeUserInput = {
  idempotencyKey?: string | null | undefined;
  id: string;
};

export type ResetPasswordInput = {
  idempotencyKey?: string | null | undefined;
  id: string;
};

export type GrantPostInput = {
  idempotencyKey?: string | null | undefined;
  userId: string;
  unitId: string;
  role: RoleCode;
  title?: string | null | undefined;
  since?: string | null | undefined;
};

export type EndPostInput = {
  idempotencyKey?: string | null | undefined;
  id: string;
  until?: string | null | undefined;
};

export type SaveViewInput = {
  id?: string | null | undefined;
  name: string;
  page: string;
  settings: string;
};

export type SaveDraftInput = {
  id?: string | null | undefined;
  kind: string;
  label: string;
  body: string;
};

export type MatterStatus =
  | 'M00'
  | 'M10'
  | 'M11'
  | 'M20'
  | 'M21'
  | 'M22'
  | 'M23'
  | 'M30'
  | 'M31'
  | 'M32'
  | 'M33'
  | 'M34'
  | 'M40'
  | 'M41'
  | 'M42'
  | 'M50'
  | 'M60'
  | 'M61'
  | 'M70'
  | 'M71'
  | 'M80'
  | 'M81'
  | 'M82'
  | 'M90';

export type Channel =
  | 'letter'
  | 'visit'
  | 'online'
  | 'call'
  | 'mailbox'
  | 'field_visit'
  | 'superior';

export type Purpose =
  | 'appeal'
  | 'request'
  | 'suggestion'
  | 'report'
  | 'inquiry'
  | 'other';

export type ClaimOutcome =
  | 'supported'
  | 'explained'
  | 'unsupported'
  | 'adopted'
  | 'partly_adopted'
  | 'not_adopted';

export type RoleCode =
  | 'intake_clerk'
  | 'petition_officer'
  | 'petition_head'
  | 'handler'
  | 'unit_head'
  | 'leader_in_charge'
  | 'leader'
  | 'archivist'
  | 'auditor'
  | 'system_administrator'
  | 'security_administrator'
  | 'partner';

export type ClockCode =
  | 'C01'
  | 'C02'
  | 'C03'
  | 'C04'
  | 'C05'
  | 'C06'
  | 'C07'
  | 'C08'
  | 'C09'
  | 'C10'
  | 'C11'
  | 'C12'
  | 'C13'
  | 'C14'
  | 'C15'
  | 'C16'
  | 'C17'
  | 'C18'
  | 'C19';

export type FormCode =
  | 'F01'
  | 'F02'
  | 'F03'
  | 'F04'
  | 'F05'
  | 'F06'
  | 'F07'
  | 'F08'
  | 'F09'
  | 'F10'
  | 'F11'
  | 'F12'
  | 'F13'
  | 'F14'
  | 'F15'
  | 'F16'
  | 'F17'
  | 'F18'
  | 'F19'
  | 'F20'
  | 'F21'
  | 'F22'
  | 'F23'
  | 'F24'
  | 'F25'
  | 'F26'
  | 'F27'
  | 'F28'
  | 'F29'
  | 'F30'
  | 'F31';

export type WorkRowFragment = { id: string, number: string, title: string, status: MatterStatus, light: Light, nextDueDay: string | null, daysLeft: number | null, petitioner: string, secrecy: Secrecy, responsibleUnit: { id: string, name: string, shortName: string } | null, homeUnit: { id: string, shortName: string }, allowedActions: Array<{ action: string, primary: boolean }> };

export type DeskQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskQuery = { desk: { arrivedToSign: number, toDecide: number, objected: number, returned: number, mine: { overdue: number, dueSoon: number, arrivedToday: number, open: number }, unit: { overdue: number, dueSoon: number, arrivedToday: number, open: number } } };

export type WorkListQueryVariables = Exact<{
  mine?: boolean | null | undefined;
  light?: Light | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type WorkListQuery = { workList: { edges: Array<{ node: { id: string, number: string, title: string, status: MatterStatus, light: Light, nextDueDay: string | null, daysLeft: number | null, petitioner: string, secrecy: Secrecy, responsibleUnit: { id: string, name: string, shortName: string } | null, homeUnit: { id: string, shortName: string }, allowedActions: Array<{ action: string, primary: boolean }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HomeNoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeNoticesQuery = { notifications: { edges: Array<{ node: { id: string, at: string, kind: string, matter: { id: string, number: string } | null } }> } };

export type ImportRunPartsFragment = { id: string, state: ImportState, fileName: string, total: number | null, done: number, registered: number, skipped: number, failed: number, dryRun: boolean, startedAt: string, finishedAt: string | null, errorFileUrl: string | null, columns: Array<{ header: string, field: string | null }> };

export type ImportRunsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ImportRunsQuery = { importRuns: { edges: Array<{ node: { id: string, state: ImportState, fileName: string, total: number | null, done: number, registered: number, skipped: number, failed: number, dryRun: boolean, startedAt: string, finishedAt: string | null, errorFileUrl: string | null, columns: Array<{ header: string, field: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ImportRunQueryVariables = Exact<{
  id: string;
}>;


export type ImportRunQuery = { importRun: { id: string, state: ImportState, fileName: string, total: number | null, done: number, registered: number, skipped: number, failed: number, dryRun: boolean, startedAt: string, finishedAt: string | null, errorFileUrl: string | null, columns: Array<{ header: string, field: string | null }> } | null };

export type StartImportMutationVariables = Exact<{
  input: StartImportInput;
}>;


export type StartImportMutation = { startImport: { importRun: { id: string, state: ImportState, fileName: string, total: number | null, done: number, registered: number, skipped: number, failed: number, dryRun: boolean, startedAt: string, finishedAt: string | null, errorFileUrl: string | null, columns: Array<{ header: string, field: string | null }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type InboxQueryVariables = Exact<{
  box: InboxBox;
  first: number;
  after?: string | null | undefined;
}>;


export type InboxQuery = { inbox: { edges: Array<{ node: { id: string, number: string, title: string, status: MatterStatus, petitioner: string, light: Light, nextDueDay: string | null, daysLeft: number | null, urgent: boolean, major: boolean, transfer: { kind: TransferKind, sentOn: string, signedOn: string | null, dueDay: string | null, objectedOn: string | null, from: { id: string, name: string }, to: { id: string, name: string } } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type InboxCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxCountsQuery = { desk: { arrivedToSign: number, toDecide: number, objected: number, returned: number } };

export type ActionAnswerFragment = { matter?: { id: string, version: number } | null, effects: { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> };

export type OpenTriageMutationVariables = Exact<{
  input: OpenTriageInput;
  dryRun: boolean;
}>;


export type OpenTriageMutation = { openTriage: { matter?: { id: string, version: number } | null, effects: { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type AskParticularsMutationVariables = Exact<{
  input: AskParticularsInput;
  dryRun: boolean;
}>;


export type AskParticularsMutation = { askParticulars: { matter?: { id: string, version: number } | null, effects: { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type ReceiveParticularsMutationVariables = Exact<{
  input: ReceiveParticularsInput;
  dryRun: boolean;
}>;


export type ReceiveParticularsMutation = { receiveParticulars: { matter?: { id: string, version: number } | null, effects: { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type MergeMatterMutationVariables = Exact<{
  input: MergeMatterInput;
  dryRun: boolean;
}>;


export type MergeMatterMutation = { mergeMatter: { matter?: { id: string, version: number } | null, effects: { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type RefuseAcceptanceMutationVariables = Exact<{
  input: RefuseAcceptanceInput;
  dryRun: boolean;
}>;


export type RefuseAcceptanceMutation = { refuseAcceptance: { matter?: { id: string, version: number } | null, effects: { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type TransferMatterMutationVariables = Exact<{
  input: TransferMatterInput;
  dryRun: boolean;
}>;


export type TransferMatterMutation = { transferMatter: { matter?: { id: string, version: number } | null, effects: { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type AssignMatterMutationVariables = Exact<{
  input: AssignMatterInput;
  dryRun: boolean;
}>;


export type AssignMatterMutation = { assignMatter: { matter?: { id: string, version: number } | null, effects: { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type SignForMatterMutationVariables = Exact<{
  input: SignForMatterInput;
  dryRun: boolean;
}>;


export type SignForMatterMutation = { signForMatter: { matter?: { id: string, version: number } | null, effects: { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type ObjectToTransferMutationVariables = Exact<{
  input: ObjectToTransferInput;
  dryRun: boolean;
}>;


export type ObjectToTransferMutation = { objectToTransfer: { matter?: { id: string, version: number } | null, effects: { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type AgreeToObjectionMutationVariables = Exact<{
  input: AgreeToObjectionInput;
  dryRun: boolean;
}>;


export type AgreeToObjectionMutation = { agreeToObjection: { matter?: { id: string, version: number } | null, effects: { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type RejectObjectionMutationVariables = Exact<{
  input: RejectObjectionInput;
  dryRun: boolean;
}>;


export type RejectObjectionMutation = { rejectObjection: { matter?: { id: string, version: number } | null, effects: { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type AcceptTransferredMutationVariables = Exact<{
  input: AcceptTransferredInput;
  dryRun: boolean;
}>;


export type AcceptTransferredMutation = { acceptTransferred: { matter?: { id: string, version: number } | null, effects: { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type AcceptMatterMutationVariables = Exact<{
  input: AcceptMatterInput;
  dryRun: boolean;
}>;


export type AcceptMatterMutation = { acceptMatter: { matter?: { id: string, version: number } | null, effects: { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type AppointHandlerMutationVariables = Exact<{
  input: AppointHandlerInput;
  dryRun: boolean;
}>;


export type AppointHandlerMutation = { appointHandler: { matter?: { id: string, version: number } | null, effects: { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type RecordHandlingMutationVariables = Exact<{
  input: RecordHandlingInput;
  dryRun: boolean;
}>;


export type RecordHandlingMutation = { recordHandling: { matter?: { id: string, version: number } | null, effects: { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type SubmitClosingReportMutationVariables = Exact<{
  input: SubmitClosingReportInput;
  dryRun: boolean;
}>;


export type SubmitClosingReportMutation = { submitClosingReport: { matter?: { id: string, version: number } | null, effects: { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type ReturnForReworkMutationVariables = Exact<{
  input: ReturnForReworkInput;
  dryRun: boolean;
}>;


export type ReturnForReworkMutation = { returnForRework: { matter?: { id: string, version: number } | null, effects: { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type ResumeAfterReworkMutationVariables = Exact<{
  input: ResumeAfterReworkInput;
  dryRun: boolean;
}>;


export type ResumeAfterReworkMutation = { resumeAfterRework: { matter?: { id: string, version: number } | null, effects: { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type ApproveClosingMutationVariables = Exact<{
  input: ApproveClosingInput;
  dryRun: boolean;
}>;


export type ApproveClosingMutation = { approveClosing: { matter?: { id: string, version: number } | null, effects: { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type ArchiveMatterMutationVariables = Exact<{
  input: ArchiveMatterInput;
  dryRun: boolean;
}>;


export type ArchiveMatterMutation = { archiveMatter: { matter?: { id: string, version: number } | null, effects: { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type UpdateMatterMutationVariables = Exact<{
  input: UpdateMatterInput;
  dryRun: boolean;
}>;


export type UpdateMatterMutation = { updateMatter: { matter?: { id: string, version: number } | null, effects: { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type MatterChoicesQueryVariables = Exact<{
  text: string;
}>;


export type MatterChoicesQuery = { matters: { edges: Array<{ node: { id: string, number: string, title: string } }> } };

export type ActionMatterOfQueryVariables = Exact<{
  id: string;
}>;


export type ActionMatterOfQuery = { matter: { id: string, number: string, title: string, version: number, status: MatterStatus, channel: Channel, purpose: Purpose, secrecy: Secrecy, receivedOn: string, homeUnit: { id: string, name: string }, responsibleUnit: { id: string, name: string } | null, handler: { id: string, name: string } | null, claims: Array<{ id: string, position: number, text: string, outcome: ClaimOutcome | null, reason: string | null, legalBasis: string | null }>, allowedActions: Array<{ action: string, allowed: boolean, primary: boolean, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> }> } | null };

export type ActionMatterFragment = { id: string, number: string, title: string, version: number, status: MatterStatus, channel: Channel, purpose: Purpose, secrecy: Secrecy, receivedOn: string, homeUnit: { id: string, name: string }, responsibleUnit: { id: string, name: string } | null, handler: { id: string, name: string } | null, claims: Array<{ id: string, position: number, text: string, outcome: ClaimOutcome | null, reason: string | null, legalBasis: string | null }>, allowedActions: Array<{ action: string, allowed: boolean, primary: boolean, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> }> };

export type ClockRowFragment = { id: string, code: ClockCode, state: ClockState, holderLabel: string, startedOn: string, dueDay: string, targetDay: string, floorDueDay: string | null, light: Light, daysLeft: number | null, provisional: boolean, stoppedOn: string | null, explanation: string, steps: Array<string>, rulebook: string, calendarVersion: string };

export type DocumentRowFragment = { id: string, form: FormCode, title: string, number: string | null, state: DocumentState, to: string, createdAt: string, issuedOn: string | null, servedOn: string | null, serviceImpossible: string | null, missing: Array<string> };

export type TimelineRowFragment = { id: string, at: string, action: string, from: MatterStatus | null, to: MatterStatus | null, opinion: string | null, note: string | null, by: { id: string, name: string } | null, unit: { id: string, name: string } | null, documents: Array<{ id: string, title: string }> };

export type CommentRowFragment = { id: string, at: string, text: string, by: { id: string, name: string } };

export type MatterQueryVariables = Exact<{
  id: string;
  language: Language;
}>;


export type MatterQuery = { matter: { first: boolean, registeredAt: string, acceptedOn: string | null, closedOn: string | null, light: Light, nextDueDay: string | null, nextClock: ClockCode | null, daysLeft: number | null, headCount: number, representatives: number, place: string | null, major: boolean, urgent: boolean, superiorWantsResult: boolean, leaderInstruction: boolean, important: boolean, unreachable: boolean, body: string, id: string, number: string, title: string, version: number, status: MatterStatus, channel: Channel, purpose: Purpose, secrecy: Secrecy, receivedOn: string, category: { id: string, name: string } | null, firstResponsible: { id: string, name: string } | null, people: Array<{ id: string, role: PersonRole, name: string, telephone: string | null, identityNumber: string | null, address: string | null, confidential: boolean }>, submissions: Array<{ id: string, number: string, channel: Channel, receivedOn: string, registeredAt: string, kind: SubmissionKind, text: string, oral: boolean, readBack: boolean, headCount: number, registeredBy: { id: string, name: string } }>, attachments: Array<{ id: string, name: string, size: number, addedAt: string, url: string, addedBy: { id: string, name: string } }>, clocks: Array<{ id: string, code: ClockCode, state: ClockState, holderLabel: string, startedOn: string, dueDay: string, targetDay: string, floorDueDay: string | null, light: Light, daysLeft: number | null, provisional: boolean, stoppedOn: string | null, explanation: string, steps: Array<string>, rulebook: string, calendarVersion: string }>, documents: Array<{ id: string, form: FormCode, title: string, number: string | null, state: DocumentState, to: string, createdAt: string, issuedOn: string | null, servedOn: string | null, serviceImpossible: string | null, missing: Array<string> }>, comments: Array<{ id: string, at: string, text: string, by: { id: string, name: string } }>, transfer: { kind: TransferKind, sentOn: string, signedOn: string | null, dueDay: string | null, objectedOn: string | null, instruction: string | null, from: { id: string, name: string }, to: { id: string, name: string } } | null, mergedInto: { id: string, number: string } | null, timeline: { edges: Array<{ node: { id: string, at: string, action: string, from: MatterStatus | null, to: MatterStatus | null, opinion: string | null, note: string | null, by: { id: string, name: string } | null, unit: { id: string, name: string } | null, documents: Array<{ id: string, title: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, homeUnit: { id: string, name: string }, responsibleUnit: { id: string, name: string } | null, handler: { id: string, name: string } | null, claims: Array<{ id: string, position: number, text: string, outcome: ClaimOutcome | null, reason: string | null, legalBasis: string | null }>, allowedActions: Array<{ action: string, allowed: boolean, primary: boolean, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> }> } | null };

export type MatterTimelineQueryVariables = Exact<{
  id: string;
  after: string;
}>;


export type MatterTimelineQuery = { matter: { id: string, timeline: { edges: Array<{ node: { id: string, at: string, action: string, from: MatterStatus | null, to: MatterStatus | null, opinion: string | null, note: string | null, by: { id: string, name: string } | null, unit: { id: string, name: string } | null, documents: Array<{ id: string, title: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type OpenIdentityMutationVariables = Exact<{
  input: OpenIdentityInput;
}>;


export type OpenIdentityMutation = { openIdentity: { value: string | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type CommentMutationVariables = Exact<{
  input: CommentInput;
}>;


export type CommentMutation = { comment: { matter: { id: string, version: number } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type AttachFilesMutationVariables = Exact<{
  input: AttachFilesInput;
}>;


export type AttachFilesMutation = { attachFiles: { matter: { id: string, version: number } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type NotificationsQueryVariables = Exact<{
  unreadOnly: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type NotificationsQuery = { notifications: { unread: number, edges: Array<{ node: { id: string, at: string, kind: string, read: boolean, matter: { id: string, number: string, title: string, status: MatterStatus } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MarkReadMutationVariables = Exact<{
  ids: Array<string> | string;
}>;


export type MarkReadMutation = { markRead: number };

export type RegisterRowFragment = { id: string, number: string, title: string, status: MatterStatus, purpose: Purpose, channel: Channel, secrecy: Secrecy, first: boolean, receivedOn: string, registeredAt: string, light: Light, nextDueDay: string | null, daysLeft: number | null, petitioner: string, headCount: number, place: string | null, category: { id: string, name: string } | null, homeUnit: { id: string, shortName: string }, responsibleUnit: { id: string, shortName: string } | null, handler: { id: string, name: string } | null, lastEvent: { at: string, action: string, by: string, unit: string } | null };

export type RegisterQueryVariables = Exact<{
  filter?: MatterFilter | null | undefined;
  order: MatterOrder;
  first: number;
  after?: string | null | undefined;
}>;


export type RegisterQuery = { matters: { edges: Array<{ node: { id: string, number: string, title: string, status: MatterStatus, purpose: Purpose, channel: Channel, secrecy: Secrecy, first: boolean, receivedOn: string, registeredAt: string, light: Light, nextDueDay: string | null, daysLeft: number | null, petitioner: string, headCount: number, place: string | null, category: { id: string, name: string } | null, homeUnit: { id: string, shortName: string }, responsibleUnit: { id: string, shortName: string } | null, handler: { id: string, name: string } | null, lastEvent: { at: string, action: string, by: string, unit: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RegisterCountsQueryVariables = Exact<{
  filter?: MatterFilter | null | undefined;
}>;


export type RegisterCountsQuery = { matters: { totalCount: number | null, counts: Array<{ status: MatterStatus, count: number }> | null } };

export type RegisterChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type RegisterChoicesQuery = { categories: Array<{ id: string, code: string, name: string, parentId: string | null, level: number }> };

export type SavedViewsQueryVariables = Exact<{
  page: string;
}>;


export type SavedViewsQuery = { savedViews: Array<{ id: string, name: string, settings: string }> };

export type SaveViewMutationVariables = Exact<{
  input: SaveViewInput;
}>;


export type SaveViewMutation = { saveView: { id: string, name: string, settings: string } };

export type DeleteViewMutationVariables = Exact<{
  id: string;
}>;


export type DeleteViewMutation = { deleteView: boolean };

export type RegistrationDraftsQueryVariables = Exact<{ [key: string]: never; }>;


export type RegistrationDraftsQuery = { drafts: Array<{ id: string, label: string, savedAt: string, body: string }> };

export type SaveRegistrationDraftMutationVariables = Exact<{
  input: SaveDraftInput;
}>;


export type SaveRegistrationDraftMutation = { saveDraft: { id: string, savedAt: string } };

export type DeleteRegistrationDraftMutationVariables = Exact<{
  id: string;
}>;


export type DeleteRegistrationDraftMutation = { deleteDraft: boolean };

export type RegistrationCategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type RegistrationCategoriesQuery = { categories: Array<{ id: string, name: string, parentId: string | null }> };

export type SamePersonQueryVariables = Exact<{
  identityNumber?: string | null | undefined;
  telephone?: string | null | undefined;
}>;


export type SamePersonQuery = { samePerson: Array<{ reason: string, matter: { id: string, number: string, title: string, status: MatterStatus, receivedOn: string, responsibleUnit: { id: string, name: string } | null } }> };

export type RegisterMatterMutationVariables = Exact<{
  input: RegisterMatterInput;
}>;


export type RegisterMatterMutation = { registerMatter: { queryCode: string | null, matter: { id: string, number: string, title: string } | null, effects: { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type PreviewRegistrationMutationVariables = Exact<{
  input: RegisterMatterInput;
}>;


export type PreviewRegistrationMutation = { registerMatter: { effects: { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> } | null, refusals: Array<{ code: string }> } };

export type CalendarInUseQueryVariables = Exact<{ [key: string]: never; }>;


export type CalendarInUseQuery = { calendarVersion: { version: string, lastYear: number } };

export type ViewerPartsFragment = { permissions: Array<string>, unread: number, today: string, user: { id: string, name: string, login: string, mustChangePassword: boolean }, actingUnit: { id: string, name: string, shortName: string, rulebook: string }, organisation: { id: string, name: string, shortName: string, rulebook: string }, posts: Array<{ id: string, role: RoleCode, title: string, unit: { id: string, name: string } }> };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { permissions: Array<string>, unread: number, today: string, user: { id: string, name: string, login: string, mustChangePassword: boolean }, actingUnit: { id: string, name: string, shortName: string, rulebook: string }, organisation: { id: string, name: string, shortName: string, rulebook: string }, posts: Array<{ id: string, role: RoleCode, title: string, unit: { id: string, name: string } }> } | null };

export type UnreadQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadQuery = { viewer: { unread: number, today: string } | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { viewer: { permissions: Array<string>, unread: number, today: string, user: { id: string, name: string, login: string, mustChangePassword: boolean }, actingUnit: { id: string, name: string, shortName: string, rulebook: string }, organisation: { id: string, name: string, shortName: string, rulebook: string }, posts: Array<{ id: string, role: RoleCode, title: string, unit: { id: string, name: string } }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { changePassword: { refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type ActForMutationVariables = Exact<{
  unitId: string;
}>;


export type ActForMutation = { actFor: { actingUnit: { id: string } } | null };

export type RefusalPartsFragment = { code: string, message: string, messageEn: string, field: string | null, basis: Array<string> };

export type EffectsPartsFragment = { from: MatterStatus | null, to: MatterStatus, clocks: Array<{ do: string, code: ClockCode, dueDay: string | null, explanation: string | null, explanationEn: string | null, holderLabel: string | null }>, documents: Array<{ form: FormCode, title: string, to: string, state: DocumentState }>, notices: Array<{ kind: string, to: string }> };

export type UnitChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type UnitChoicesQuery = { units: Array<{ id: string, name: string, shortName: string, parentId: string | null, isOrganisation: boolean, closedOn: string | null }> };

export type PersonChoicesQueryVariables = Exact<{
  unitId?: string | null | undefined;
  search?: string | null | undefined;
}>;


export type PersonChoicesQuery = { users: { edges: Array<{ node: { id: string, name: string, posts: Array<{ title: string, unit: { id: string, name: string } }> } }> } };

export type UnitPartsFragment = { id: string, name: string, shortName: string, kind: string, parentId: string | null, rulebook: string, petitionRole: string, agencyCode: string | null, numberCode: string, isOrganisation: boolean, closedOn: string | null, version: number, head: { id: string, name: string } | null, posts: Array<{ id: string, role: RoleCode, title: string, since: string, until: string | null, user: { id: string, name: string } }> };

export type UserPartsFragment = { id: string, name: string, login: string, state: UserState, mustChangePassword: boolean, lastSignInAt: string | null, version: number, posts: Array<{ id: string, role: RoleCode, title: string, since: string, until: string | null, unit: { id: string, name: string, shortName: string } }> };

export type UnitTreeQueryVariables = Exact<{
  includeClosed: boolean;
}>;


export type UnitTreeQuery = { units: Array<{ id: string, name: string, shortName: string, parentId: string | null, isOrganisation: boolean, closedOn: string | null }> };

export type UnitDetailQueryVariables = Exact<{
  id: string;
}>;


export type UnitDetailQuery = { unit: { id: string, name: string, shortName: string, kind: string, parentId: string | null, rulebook: string, petitionRole: string, agencyCode: string | null, numberCode: string, isOrganisation: boolean, closedOn: string | null, version: number, head: { id: string, name: string } | null, posts: Array<{ id: string, role: RoleCode, title: string, since: string, until: string | null, user: { id: string, name: string } }> } | null };

export type UnitPeopleQueryVariables = Exact<{
  unitId?: string | null | undefined;
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type UnitPeopleQuery = { users: { edges: Array<{ node: { id: string, name: string, login: string, state: UserState, mustChangePassword: boolean, lastSignInAt: string | null, version: number, posts: Array<{ id: string, role: RoleCode, title: string, since: string, until: string | null, unit: { id: string, name: string, shortName: string } }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CreateUnitMutationVariables = Exact<{
  input: CreateUnitInput;
}>;


export type CreateUnitMutation = { createUnit: { unit: { id: string, name: string, shortName: string, kind: string, parentId: string | null, rulebook: string, petitionRole: string, agencyCode: string | null, numberCode: string, isOrganisation: boolean, closedOn: string | null, version: number, head: { id: string, name: string } | null, posts: Array<{ id: string, role: RoleCode, title: string, since: string, until: string | null, user: { id: string, name: string } }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type UpdateUnitMutationVariables = Exact<{
  input: UpdateUnitInput;
}>;


export type UpdateUnitMutation = { updateUnit: { unit: { id: string, name: string, shortName: string, kind: string, parentId: string | null, rulebook: string, petitionRole: string, agencyCode: string | null, numberCode: string, isOrganisation: boolean, closedOn: string | null, version: number, head: { id: string, name: string } | null, posts: Array<{ id: string, role: RoleCode, title: string, since: string, until: string | null, user: { id: string, name: string } }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type CloseUnitMutationVariables = Exact<{
  input: CloseUnitInput;
}>;


export type CloseUnitMutation = { closeUnit: { unit: { id: string, name: string, shortName: string, kind: string, parentId: string | null, rulebook: string, petitionRole: string, agencyCode: string | null, numberCode: string, isOrganisation: boolean, closedOn: string | null, version: number, head: { id: string, name: string } | null, posts: Array<{ id: string, role: RoleCode, title: string, since: string, until: string | null, user: { id: string, name: string } }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type CreateUserMutationVariables = Exact<{
  input: CreateUserInput;
}>;


export type CreateUserMutation = { createUser: { password: string | null, user: { id: string, name: string, login: string, state: UserState, mustChangePassword: boolean, lastSignInAt: string | null, version: number, posts: Array<{ id: string, role: RoleCode, title: string, since: string, until: string | null, unit: { id: string, name: string, shortName: string } }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type UpdateUserMutationVariables = Exact<{
  input: UpdateUserInput;
}>;


export type UpdateUserMutation = { updateUser: { user: { id: string, name: string, login: string, state: UserState, mustChangePassword: boolean, lastSignInAt: string | null, version: number, posts: Array<{ id: string, role: RoleCode, title: string, since: string, until: string | null, unit: { id: string, name: string, shortName: string } }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type SuspendUserMutationVariables = Exact<{
  input: SuspendUserInput;
}>;


export type SuspendUserMutation = { suspendUser: { user: { id: string, name: string, login: string, state: UserState, mustChangePassword: boolean, lastSignInAt: string | null, version: number, posts: Array<{ id: string, role: RoleCode, title: string, since: string, until: string | null, unit: { id: string, name: string, shortName: string } }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type ResumeUserMutationVariables = Exact<{
  input: ResumeUserInput;
}>;


export type ResumeUserMutation = { resumeUser: { user: { id: string, name: string, login: string, state: UserState, mustChangePassword: boolean, lastSignInAt: string | null, version: number, posts: Array<{ id: string, role: RoleCode, title: string, since: string, until: string | null, unit: { id: string, name: string, shortName: string } }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { resetPassword: { password: string | null, user: { id: string, name: string, login: string, state: UserState, mustChangePassword: boolean, lastSignInAt: string | null, version: number, posts: Array<{ id: string, role: RoleCode, title: string, since: string, until: string | null, unit: { id: string, name: string, shortName: string } }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type GrantPostMutationVariables = Exact<{
  input: GrantPostInput;
}>;


export type GrantPostMutation = { grantPost: { post: { id: string, unit: { id: string } } | null, user: { id: string, name: string, login: string, state: UserState, mustChangePassword: boolean, lastSignInAt: string | null, version: number, posts: Array<{ id: string, role: RoleCode, title: string, since: string, until: string | null, unit: { id: string, name: string, shortName: string } }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export type EndPostMutationVariables = Exact<{
  input: EndPostInput;
}>;


export type EndPostMutation = { endPost: { post: { id: string, unit: { id: string } } | null, user: { id: string, name: string, login: string, state: UserState, mustChangePassword: boolean, lastSignInAt: string | null, version: number, posts: Array<{ id: string, role: RoleCode, title: string, since: string, until: string | null, unit: { id: string, name: string, shortName: string } }> } | null, refusals: Array<{ code: string, message: string, messageEn: string, field: string | null, basis: Array<string> }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const WorkRowFragmentDoc = new TypedDocumentString(`
    fragment WorkRow on Matter {
  id
  number
  title
  status
  light
  nextDueDay
  daysLeft
  petitioner
  secrecy
  responsibleUnit {
    id
    name
    shortName
  }
  homeUnit {
    id
    shortName
  }
  allowedActions {
    action
    primary
  }
}
    `, {"fragmentName":"WorkRow"}) as unknown as TypedDocumentString<WorkRowFragment, unknown>;
export const ImportRunPartsFragmentDoc = new TypedDocumentString(`
    fragment ImportRunParts on ImportRun {
  id
  state
  fileName
  total
  done
  registered
  skipped
  failed
  dryRun
  startedAt
  finishedAt
  errorFileUrl
  columns {
    header
    field
  }
}
    `, {"fragmentName":"ImportRunParts"}) as unknown as TypedDocumentString<ImportRunPartsFragment, unknown>;
export const EffectsPartsFragmentDoc = new TypedDocumentString(`
    fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}
    `, {"fragmentName":"EffectsParts"}) as unknown as TypedDocumentString<EffectsPartsFragment, unknown>;
export const RefusalPartsFragmentDoc = new TypedDocumentString(`
    fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
    `, {"fragmentName":"RefusalParts"}) as unknown as TypedDocumentString<RefusalPartsFragment, unknown>;
export const ActionAnswerFragmentDoc = new TypedDocumentString(`
    fragment ActionAnswer on MatterPayload {
  matter @skip(if: $dryRun) {
    id
    version
  }
  effects {
    ...EffectsParts
  }
  refusals {
    ...RefusalParts
  }
}
    fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}`, {"fragmentName":"ActionAnswer"}) as unknown as TypedDocumentString<ActionAnswerFragment, unknown>;
export const ActionMatterFragmentDoc = new TypedDocumentString(`
    fragment ActionMatter on Matter {
  id
  number
  title
  version
  status
  channel
  purpose
  secrecy
  receivedOn
  homeUnit {
    id
    name
  }
  responsibleUnit {
    id
    name
  }
  handler {
    id
    name
  }
  claims {
    id
    position
    text
    outcome
    reason
    legalBasis
  }
  allowedActions {
    action
    allowed
    primary
    refusals {
      ...RefusalParts
    }
  }
}
    fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}`, {"fragmentName":"ActionMatter"}) as unknown as TypedDocumentString<ActionMatterFragment, unknown>;
export const ClockRowFragmentDoc = new TypedDocumentString(`
    fragment ClockRow on Clock {
  id
  code
  state
  holderLabel
  startedOn
  dueDay
  targetDay
  floorDueDay
  light
  daysLeft
  provisional
  stoppedOn
  explanation(language: $language)
  steps(language: $language)
  rulebook
  calendarVersion
}
    `, {"fragmentName":"ClockRow"}) as unknown as TypedDocumentString<ClockRowFragment, unknown>;
export const DocumentRowFragmentDoc = new TypedDocumentString(`
    fragment DocumentRow on Document {
  id
  form
  title
  number
  state
  to
  createdAt
  issuedOn
  servedOn
  serviceImpossible
  missing
}
    `, {"fragmentName":"DocumentRow"}) as unknown as TypedDocumentString<DocumentRowFragment, unknown>;
export const TimelineRowFragmentDoc = new TypedDocumentString(`
    fragment TimelineRow on TimelineEntry {
  id
  at
  action
  by {
    id
    name
  }
  unit {
    id
    name
  }
  from
  to
  opinion
  note
  documents {
    id
    title
  }
}
    `, {"fragmentName":"TimelineRow"}) as unknown as TypedDocumentString<TimelineRowFragment, unknown>;
export const CommentRowFragmentDoc = new TypedDocumentString(`
    fragment CommentRow on Comment {
  id
  at
  by {
    id
    name
  }
  text
}
    `, {"fragmentName":"CommentRow"}) as unknown as TypedDocumentString<CommentRowFragment, unknown>;
export const RegisterRowFragmentDoc = new TypedDocumentString(`
    fragment RegisterRow on Matter {
  id
  number
  title
  status
  purpose
  channel
  secrecy
  first
  receivedOn
  registeredAt
  light
  nextDueDay
  daysLeft
  petitioner
  headCount
  place
  category {
    id
    name
  }
  homeUnit {
    id
    shortName
  }
  responsibleUnit {
    id
    shortName
  }
  handler {
    id
    name
  }
  lastEvent {
    at
    action
    by
    unit
  }
}
    `, {"fragmentName":"RegisterRow"}) as unknown as TypedDocumentString<RegisterRowFragment, unknown>;
export const ViewerPartsFragmentDoc = new TypedDocumentString(`
    fragment ViewerParts on Viewer {
  user {
    id
    name
    login
    mustChangePassword
  }
  actingUnit {
    id
    name
    shortName
    rulebook
  }
  organisation {
    id
    name
    shortName
    rulebook
  }
  posts {
    id
    role
    title
    unit {
      id
      name
    }
  }
  permissions
  unread
  today
}
    `, {"fragmentName":"ViewerParts"}) as unknown as TypedDocumentString<ViewerPartsFragment, unknown>;
export const UnitPartsFragmentDoc = new TypedDocumentString(`
    fragment UnitParts on Unit {
  id
  name
  shortName
  kind
  parentId
  rulebook
  petitionRole
  agencyCode
  numberCode
  isOrganisation
  closedOn
  version
  head {
    id
    name
  }
  posts {
    id
    role
    title
    since
    until
    user {
      id
      name
    }
  }
}
    `, {"fragmentName":"UnitParts"}) as unknown as TypedDocumentString<UnitPartsFragment, unknown>;
export const UserPartsFragmentDoc = new TypedDocumentString(`
    fragment UserParts on User {
  id
  name
  login
  state
  mustChangePassword
  lastSignInAt
  version
  posts {
    id
    role
    title
    since
    until
    unit {
      id
      name
      shortName
    }
  }
}
    `, {"fragmentName":"UserParts"}) as unknown as TypedDocumentString<UserPartsFragment, unknown>;
export const DeskDocument = new TypedDocumentString(`
    query Desk {
  desk {
    mine {
      overdue
      dueSoon
      arrivedToday
      open
    }
    unit {
      overdue
      dueSoon
      arrivedToday
      open
    }
    arrivedToSign
    toDecide
    objected
    returned
  }
}
    `) as unknown as TypedDocumentString<DeskQuery, DeskQueryVariables>;
export const WorkListDocument = new TypedDocumentString(`
    query WorkList($mine: Boolean, $light: Light, $first: Int!, $after: String) {
  workList(mine: $mine, light: $light, first: $first, after: $after) {
    edges {
      node {
        ...WorkRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment WorkRow on Matter {
  id
  number
  title
  status
  light
  nextDueDay
  daysLeft
  petitioner
  secrecy
  responsibleUnit {
    id
    name
    shortName
  }
  homeUnit {
    id
    shortName
  }
  allowedActions {
    action
    primary
  }
}`) as unknown as TypedDocumentString<WorkListQuery, WorkListQueryVariables>;
export const HomeNoticesDocument = new TypedDocumentString(`
    query HomeNotices {
  notifications(unreadOnly: true, first: 6) {
    edges {
      node {
        id
        at
        kind
        matter {
          id
          number
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HomeNoticesQuery, HomeNoticesQueryVariables>;
export const ImportRunsDocument = new TypedDocumentString(`
    query ImportRuns($first: Int!, $after: String) {
  importRuns(first: $first, after: $after) {
    edges {
      node {
        ...ImportRunParts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ImportRunParts on ImportRun {
  id
  state
  fileName
  total
  done
  registered
  skipped
  failed
  dryRun
  startedAt
  finishedAt
  errorFileUrl
  columns {
    header
    field
  }
}`) as unknown as TypedDocumentString<ImportRunsQuery, ImportRunsQueryVariables>;
export const ImportRunDocument = new TypedDocumentString(`
    query ImportRun($id: ID!) {
  importRun(id: $id) {
    ...ImportRunParts
  }
}
    fragment ImportRunParts on ImportRun {
  id
  state
  fileName
  total
  done
  registered
  skipped
  failed
  dryRun
  startedAt
  finishedAt
  errorFileUrl
  columns {
    header
    field
  }
}`) as unknown as TypedDocumentString<ImportRunQuery, ImportRunQueryVariables>;
export const StartImportDocument = new TypedDocumentString(`
    mutation StartImport($input: StartImportInput!) {
  startImport(input: $input) {
    importRun {
      ...ImportRunParts
    }
    refusals {
      ...RefusalParts
    }
  }
}
    fragment ImportRunParts on ImportRun {
  id
  state
  fileName
  total
  done
  registered
  skipped
  failed
  dryRun
  startedAt
  finishedAt
  errorFileUrl
  columns {
    header
    field
  }
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}`) as unknown as TypedDocumentString<StartImportMutation, StartImportMutationVariables>;
export const InboxDocument = new TypedDocumentString(`
    query Inbox($box: InboxBox!, $first: Int!, $after: String) {
  inbox(box: $box, first: $first, after: $after) {
    edges {
      node {
        id
        number
        title
        status
        petitioner
        light
        nextDueDay
        daysLeft
        urgent
        major
        transfer {
          kind
          from {
            id
            name
          }
          to {
            id
            name
          }
          sentOn
          signedOn
          dueDay
          objectedOn
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<InboxQuery, InboxQueryVariables>;
export const InboxCountsDocument = new TypedDocumentString(`
    query InboxCounts {
  desk {
    arrivedToSign
    toDecide
    objected
    returned
  }
}
    `) as unknown as TypedDocumentString<InboxCountsQuery, InboxCountsQueryVariables>;
export const OpenTriageDocument = new TypedDocumentString(`
    mutation OpenTriage($input: OpenTriageInput!, $dryRun: Boolean!) {
  openTriage(input: $input) {
    ...ActionAnswer
  }
}
    fragment ActionAnswer on MatterPayload {
  matter @skip(if: $dryRun) {
    id
    version
  }
  effects {
    ...EffectsParts
  }
  refusals {
    ...RefusalParts
  }
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}`) as unknown as TypedDocumentString<OpenTriageMutation, OpenTriageMutationVariables>;
export const AskParticularsDocument = new TypedDocumentString(`
    mutation AskParticulars($input: AskParticularsInput!, $dryRun: Boolean!) {
  askParticulars(input: $input) {
    ...ActionAnswer
  }
}
    fragment ActionAnswer on MatterPayload {
  matter @skip(if: $dryRun) {
    id
    version
  }
  effects {
    ...EffectsParts
  }
  refusals {
    ...RefusalParts
  }
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}`) as unknown as TypedDocumentString<AskParticularsMutation, AskParticularsMutationVariables>;
export const ReceiveParticularsDocument = new TypedDocumentString(`
    mutation ReceiveParticulars($input: ReceiveParticularsInput!, $dryRun: Boolean!) {
  receiveParticulars(input: $input) {
    ...ActionAnswer
  }
}
    fragment ActionAnswer on MatterPayload {
  matter @skip(if: $dryRun) {
    id
    version
  }
  effects {
    ...EffectsParts
  }
  refusals {
    ...RefusalParts
  }
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}`) as unknown as TypedDocumentString<ReceiveParticularsMutation, ReceiveParticularsMutationVariables>;
export const MergeMatterDocument = new TypedDocumentString(`
    mutation MergeMatter($input: MergeMatterInput!, $dryRun: Boolean!) {
  mergeMatter(input: $input) {
    ...ActionAnswer
  }
}
    fragment ActionAnswer on MatterPayload {
  matter @skip(if: $dryRun) {
    id
    version
  }
  effects {
    ...EffectsParts
  }
  refusals {
    ...RefusalParts
  }
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}`) as unknown as TypedDocumentString<MergeMatterMutation, MergeMatterMutationVariables>;
export const RefuseAcceptanceDocument = new TypedDocumentString(`
    mutation RefuseAcceptance($input: RefuseAcceptanceInput!, $dryRun: Boolean!) {
  refuseAcceptance(input: $input) {
    ...ActionAnswer
  }
}
    fragment ActionAnswer on MatterPayload {
  matter @skip(if: $dryRun) {
    id
    version
  }
  effects {
    ...EffectsParts
  }
  refusals {
    ...RefusalParts
  }
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}`) as unknown as TypedDocumentString<RefuseAcceptanceMutation, RefuseAcceptanceMutationVariables>;
export const TransferMatterDocument = new TypedDocumentString(`
    mutation TransferMatter($input: TransferMatterInput!, $dryRun: Boolean!) {
  transferMatter(input: $input) {
    ...ActionAnswer
  }
}
    fragment ActionAnswer on MatterPayload {
  matter @skip(if: $dryRun) {
    id
    version
  }
  effects {
    ...EffectsParts
  }
  refusals {
    ...RefusalParts
  }
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}`) as unknown as TypedDocumentString<TransferMatterMutation, TransferMatterMutationVariables>;
export const AssignMatterDocument = new TypedDocumentString(`
    mutation AssignMatter($input: AssignMatterInput!, $dryRun: Boolean!) {
  assignMatter(input: $input) {
    ...ActionAnswer
  }
}
    fragment ActionAnswer on MatterPayload {
  matter @skip(if: $dryRun) {
    id
    version
  }
  effects {
    ...EffectsParts
  }
  refusals {
    ...RefusalParts
  }
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}`) as unknown as TypedDocumentString<AssignMatterMutation, AssignMatterMutationVariables>;
export const SignForMatterDocument = new TypedDocumentString(`
    mutation SignForMatter($input: SignForMatterInput!, $dryRun: Boolean!) {
  signForMatter(input: $input) {
    ...ActionAnswer
  }
}
    fragment ActionAnswer on MatterPayload {
  matter @skip(if: $dryRun) {
    id
    version
  }
  effects {
    ...EffectsParts
  }
  refusals {
    ...RefusalParts
  }
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}`) as unknown as TypedDocumentString<SignForMatterMutation, SignForMatterMutationVariables>;
export const ObjectToTransferDocument = new TypedDocumentString(`
    mutation ObjectToTransfer($input: ObjectToTransferInput!, $dryRun: Boolean!) {
  objectToTransfer(input: $input) {
    ...ActionAnswer
  }
}
    fragment ActionAnswer on MatterPayload {
  matter @skip(if: $dryRun) {
    id
    version
  }
  effects {
    ...EffectsParts
  }
  refusals {
    ...RefusalParts
  }
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}`) as unknown as TypedDocumentString<ObjectToTransferMutation, ObjectToTransferMutationVariables>;
export const AgreeToObjectionDocument = new TypedDocumentString(`
    mutation AgreeToObjection($input: AgreeToObjectionInput!, $dryRun: Boolean!) {
  agreeToObjection(input: $input) {
    ...ActionAnswer
  }
}
    fragment ActionAnswer on MatterPayload {
  matter @skip(if: $dryRun) {
    id
    version
  }
  effects {
    ...EffectsParts
  }
  refusals {
    ...RefusalParts
  }
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}`) as unknown as TypedDocumentString<AgreeToObjectionMutation, AgreeToObjectionMutationVariables>;
export const RejectObjectionDocument = new TypedDocumentString(`
    mutation RejectObjection($input: RejectObjectionInput!, $dryRun: Boolean!) {
  rejectObjection(input: $input) {
    ...ActionAnswer
  }
}
    fragment ActionAnswer on MatterPayload {
  matter @skip(if: $dryRun) {
    id
    version
  }
  effects {
    ...EffectsParts
  }
  refusals {
    ...RefusalParts
  }
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}`) as unknown as TypedDocumentString<RejectObjectionMutation, RejectObjectionMutationVariables>;
export const AcceptTransferredDocument = new TypedDocumentString(`
    mutation AcceptTransferred($input: AcceptTransferredInput!, $dryRun: Boolean!) {
  acceptTransferred(input: $input) {
    ...ActionAnswer
  }
}
    fragment ActionAnswer on MatterPayload {
  matter @skip(if: $dryRun) {
    id
    version
  }
  effects {
    ...EffectsParts
  }
  refusals {
    ...RefusalParts
  }
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}`) as unknown as TypedDocumentString<AcceptTransferredMutation, AcceptTransferredMutationVariables>;
export const AcceptMatterDocument = new TypedDocumentString(`
    mutation AcceptMatter($input: AcceptMatterInput!, $dryRun: Boolean!) {
  acceptMatter(input: $input) {
    ...ActionAnswer
  }
}
    fragment ActionAnswer on MatterPayload {
  matter @skip(if: $dryRun) {
    id
    version
  }
  effects {
    ...EffectsParts
  }
  refusals {
    ...RefusalParts
  }
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}`) as unknown as TypedDocumentString<AcceptMatterMutation, AcceptMatterMutationVariables>;
export const AppointHandlerDocument = new TypedDocumentString(`
    mutation AppointHandler($input: AppointHandlerInput!, $dryRun: Boolean!) {
  appointHandler(input: $input) {
    ...ActionAnswer
  }
}
    fragment ActionAnswer on MatterPayload {
  matter @skip(if: $dryRun) {
    id
    version
  }
  effects {
    ...EffectsParts
  }
  refusals {
    ...RefusalParts
  }
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}`) as unknown as TypedDocumentString<AppointHandlerMutation, AppointHandlerMutationVariables>;
export const RecordHandlingDocument = new TypedDocumentString(`
    mutation RecordHandling($input: RecordHandlingInput!, $dryRun: Boolean!) {
  recordHandling(input: $input) {
    ...ActionAnswer
  }
}
    fragment ActionAnswer on MatterPayload {
  matter @skip(if: $dryRun) {
    id
    version
  }
  effects {
    ...EffectsParts
  }
  refusals {
    ...RefusalParts
  }
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}`) as unknown as TypedDocumentString<RecordHandlingMutation, RecordHandlingMutationVariables>;
export const SubmitClosingReportDocument = new TypedDocumentString(`
    mutation SubmitClosingReport($input: SubmitClosingReportInput!, $dryRun: Boolean!) {
  submitClosingReport(input: $input) {
    ...ActionAnswer
  }
}
    fragment ActionAnswer on MatterPayload {
  matter @skip(if: $dryRun) {
    id
    version
  }
  effects {
    ...EffectsParts
  }
  refusals {
    ...RefusalParts
  }
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}`) as unknown as TypedDocumentString<SubmitClosingReportMutation, SubmitClosingReportMutationVariables>;
export const ReturnForReworkDocument = new TypedDocumentString(`
    mutation ReturnForRework($input: ReturnForReworkInput!, $dryRun: Boolean!) {
  returnForRework(input: $input) {
    ...ActionAnswer
  }
}
    fragment ActionAnswer on MatterPayload {
  matter @skip(if: $dryRun) {
    id
    version
  }
  effects {
    ...EffectsParts
  }
  refusals {
    ...RefusalParts
  }
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}`) as unknown as TypedDocumentString<ReturnForReworkMutation, ReturnForReworkMutationVariables>;
export const ResumeAfterReworkDocument = new TypedDocumentString(`
    mutation ResumeAfterRework($input: ResumeAfterReworkInput!, $dryRun: Boolean!) {
  resumeAfterRework(input: $input) {
    ...ActionAnswer
  }
}
    fragment ActionAnswer on MatterPayload {
  matter @skip(if: $dryRun) {
    id
    version
  }
  effects {
    ...EffectsParts
  }
  refusals {
    ...RefusalParts
  }
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}`) as unknown as TypedDocumentString<ResumeAfterReworkMutation, ResumeAfterReworkMutationVariables>;
export const ApproveClosingDocument = new TypedDocumentString(`
    mutation ApproveClosing($input: ApproveClosingInput!, $dryRun: Boolean!) {
  approveClosing(input: $input) {
    ...ActionAnswer
  }
}
    fragment ActionAnswer on MatterPayload {
  matter @skip(if: $dryRun) {
    id
    version
  }
  effects {
    ...EffectsParts
  }
  refusals {
    ...RefusalParts
  }
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}`) as unknown as TypedDocumentString<ApproveClosingMutation, ApproveClosingMutationVariables>;
export const ArchiveMatterDocument = new TypedDocumentString(`
    mutation ArchiveMatter($input: ArchiveMatterInput!, $dryRun: Boolean!) {
  archiveMatter(input: $input) {
    ...ActionAnswer
  }
}
    fragment ActionAnswer on MatterPayload {
  matter @skip(if: $dryRun) {
    id
    version
  }
  effects {
    ...EffectsParts
  }
  refusals {
    ...RefusalParts
  }
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}`) as unknown as TypedDocumentString<ArchiveMatterMutation, ArchiveMatterMutationVariables>;
export const UpdateMatterDocument = new TypedDocumentString(`
    mutation UpdateMatter($input: UpdateMatterInput!, $dryRun: Boolean!) {
  updateMatter(input: $input) {
    ...ActionAnswer
  }
}
    fragment ActionAnswer on MatterPayload {
  matter @skip(if: $dryRun) {
    id
    version
  }
  effects {
    ...EffectsParts
  }
  refusals {
    ...RefusalParts
  }
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}`) as unknown as TypedDocumentString<UpdateMatterMutation, UpdateMatterMutationVariables>;
export const MatterChoicesDocument = new TypedDocumentString(`
    query MatterChoices($text: String!) {
  matters(filter: {text: $text}, first: 20) {
    edges {
      node {
        id
        number
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MatterChoicesQuery, MatterChoicesQueryVariables>;
export const ActionMatterOfDocument = new TypedDocumentString(`
    query ActionMatterOf($id: ID!) {
  matter(id: $id) {
    ...ActionMatter
  }
}
    fragment ActionMatter on Matter {
  id
  number
  title
  version
  status
  channel
  purpose
  secrecy
  receivedOn
  homeUnit {
    id
    name
  }
  responsibleUnit {
    id
    name
  }
  handler {
    id
    name
  }
  claims {
    id
    position
    text
    outcome
    reason
    legalBasis
  }
  allowedActions {
    action
    allowed
    primary
    refusals {
      ...RefusalParts
    }
  }
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}`) as unknown as TypedDocumentString<ActionMatterOfQuery, ActionMatterOfQueryVariables>;
export const MatterDocument = new TypedDocumentString(`
    query Matter($id: ID!, $language: Language!) {
  matter(id: $id) {
    ...ActionMatter
    first
    registeredAt
    acceptedOn
    closedOn
    light
    nextDueDay
    nextClock
    daysLeft
    headCount
    representatives
    place
    category {
      id
      name
    }
    firstResponsible {
      id
      name
    }
    major
    urgent
    superiorWantsResult
    leaderInstruction
    important
    unreachable
    body
    people {
      id
      role
      name
      telephone
      identityNumber
      address
      confidential
    }
    submissions {
      id
      number
      channel
      receivedOn
      registeredAt
      kind
      text
      oral
      readBack
      headCount
      registeredBy {
        id
        name
      }
    }
    attachments {
      id
      name
      size
      addedAt
      addedBy {
        id
        name
      }
      url
    }
    clocks {
      ...ClockRow
    }
    documents {
      ...DocumentRow
    }
    comments {
      ...CommentRow
    }
    transfer {
      kind
      from {
        id
        name
      }
      to {
        id
        name
      }
      sentOn
      signedOn
      dueDay
      objectedOn
      instruction
    }
    mergedInto {
      id
      number
    }
    timeline(first: 100) {
      edges {
        node {
          ...TimelineRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment ActionMatter on Matter {
  id
  number
  title
  version
  status
  channel
  purpose
  secrecy
  receivedOn
  homeUnit {
    id
    name
  }
  responsibleUnit {
    id
    name
  }
  handler {
    id
    name
  }
  claims {
    id
    position
    text
    outcome
    reason
    legalBasis
  }
  allowedActions {
    action
    allowed
    primary
    refusals {
      ...RefusalParts
    }
  }
}
fragment ClockRow on Clock {
  id
  code
  state
  holderLabel
  startedOn
  dueDay
  targetDay
  floorDueDay
  light
  daysLeft
  provisional
  stoppedOn
  explanation(language: $language)
  steps(language: $language)
  rulebook
  calendarVersion
}
fragment DocumentRow on Document {
  id
  form
  title
  number
  state
  to
  createdAt
  issuedOn
  servedOn
  serviceImpossible
  missing
}
fragment TimelineRow on TimelineEntry {
  id
  at
  action
  by {
    id
    name
  }
  unit {
    id
    name
  }
  from
  to
  opinion
  note
  documents {
    id
    title
  }
}
fragment CommentRow on Comment {
  id
  at
  by {
    id
    name
  }
  text
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}`) as unknown as TypedDocumentString<MatterQuery, MatterQueryVariables>;
export const MatterTimelineDocument = new TypedDocumentString(`
    query MatterTimeline($id: ID!, $after: String!) {
  matter(id: $id) {
    id
    timeline(first: 100, after: $after) {
      edges {
        node {
          ...TimelineRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment TimelineRow on TimelineEntry {
  id
  at
  action
  by {
    id
    name
  }
  unit {
    id
    name
  }
  from
  to
  opinion
  note
  documents {
    id
    title
  }
}`) as unknown as TypedDocumentString<MatterTimelineQuery, MatterTimelineQueryVariables>;
export const OpenIdentityDocument = new TypedDocumentString(`
    mutation OpenIdentity($input: OpenIdentityInput!) {
  openIdentity(input: $input) {
    value
    refusals {
      ...RefusalParts
    }
  }
}
    fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}`) as unknown as TypedDocumentString<OpenIdentityMutation, OpenIdentityMutationVariables>;
export const CommentDocument = new TypedDocumentString(`
    mutation Comment($input: CommentInput!) {
  comment(input: $input) {
    matter {
      id
      version
    }
    refusals {
      ...RefusalParts
    }
  }
}
    fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}`) as unknown as TypedDocumentString<CommentMutation, CommentMutationVariables>;
export const AttachFilesDocument = new TypedDocumentString(`
    mutation AttachFiles($input: AttachFilesInput!) {
  attachFiles(input: $input) {
    matter {
      id
      version
    }
    refusals {
      ...RefusalParts
    }
  }
}
    fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}`) as unknown as TypedDocumentString<AttachFilesMutation, AttachFilesMutationVariables>;
export const NotificationsDocument = new TypedDocumentString(`
    query Notifications($unreadOnly: Boolean!, $first: Int!, $after: String) {
  notifications(unreadOnly: $unreadOnly, first: $first, after: $after) {
    edges {
      node {
        id
        at
        kind
        read
        matter {
          id
          number
          title
          status
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    unread
  }
}
    `) as unknown as TypedDocumentString<NotificationsQuery, NotificationsQueryVariables>;
export const MarkReadDocument = new TypedDocumentString(`
    mutation MarkRead($ids: [ID!]!) {
  markRead(ids: $ids)
}
    `) as unknown as TypedDocumentString<MarkReadMutation, MarkReadMutationVariables>;
export const RegisterDocument = new TypedDocumentString(`
    query Register($filter: MatterFilter, $order: MatterOrder!, $first: Int!, $after: String) {
  matters(filter: $filter, order: $order, first: $first, after: $after) {
    edges {
      node {
        ...RegisterRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment RegisterRow on Matter {
  id
  number
  title
  status
  purpose
  channel
  secrecy
  first
  receivedOn
  registeredAt
  light
  nextDueDay
  daysLeft
  petitioner
  headCount
  place
  category {
    id
    name
  }
  homeUnit {
    id
    shortName
  }
  responsibleUnit {
    id
    shortName
  }
  handler {
    id
    name
  }
  lastEvent {
    at
    action
    by
    unit
  }
}`) as unknown as TypedDocumentString<RegisterQuery, RegisterQueryVariables>;
export const RegisterCountsDocument = new TypedDocumentString(`
    query RegisterCounts($filter: MatterFilter) {
  matters(filter: $filter, first: 1) {
    totalCount
    counts {
      status
      count
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterCountsQuery, RegisterCountsQueryVariables>;
export const RegisterChoicesDocument = new TypedDocumentString(`
    query RegisterChoices {
  categories {
    id
    code
    name
    parentId
    level
  }
}
    `) as unknown as TypedDocumentString<RegisterChoicesQuery, RegisterChoicesQueryVariables>;
export const SavedViewsDocument = new TypedDocumentString(`
    query SavedViews($page: String!) {
  savedViews(page: $page) {
    id
    name
    settings
  }
}
    `) as unknown as TypedDocumentString<SavedViewsQuery, SavedViewsQueryVariables>;
export const SaveViewDocument = new TypedDocumentString(`
    mutation SaveView($input: SaveViewInput!) {
  saveView(input: $input) {
    id
    name
    settings
  }
}
    `) as unknown as TypedDocumentString<SaveViewMutation, SaveViewMutationVariables>;
export const DeleteViewDocument = new TypedDocumentString(`
    mutation DeleteView($id: ID!) {
  deleteView(id: $id)
}
    `) as unknown as TypedDocumentString<DeleteViewMutation, DeleteViewMutationVariables>;
export const RegistrationDraftsDocument = new TypedDocumentString(`
    query RegistrationDrafts {
  drafts(kind: "registration") {
    id
    label
    savedAt
    body
  }
}
    `) as unknown as TypedDocumentString<RegistrationDraftsQuery, RegistrationDraftsQueryVariables>;
export const SaveRegistrationDraftDocument = new TypedDocumentString(`
    mutation SaveRegistrationDraft($input: SaveDraftInput!) {
  saveDraft(input: $input) {
    id
    savedAt
  }
}
    `) as unknown as TypedDocumentString<SaveRegistrationDraftMutation, SaveRegistrationDraftMutationVariables>;
export const DeleteRegistrationDraftDocument = new TypedDocumentString(`
    mutation DeleteRegistrationDraft($id: ID!) {
  deleteDraft(id: $id)
}
    `) as unknown as TypedDocumentString<DeleteRegistrationDraftMutation, DeleteRegistrationDraftMutationVariables>;
export const RegistrationCategoriesDocument = new TypedDocumentString(`
    query RegistrationCategories {
  categories {
    id
    name
    parentId
  }
}
    `) as unknown as TypedDocumentString<RegistrationCategoriesQuery, RegistrationCategoriesQueryVariables>;
export const SamePersonDocument = new TypedDocumentString(`
    query SamePerson($identityNumber: String, $telephone: String) {
  samePerson(identityNumber: $identityNumber, telephone: $telephone) {
    reason
    matter {
      id
      number
      title
      status
      receivedOn
      responsibleUnit {
        id
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SamePersonQuery, SamePersonQueryVariables>;
export const RegisterMatterDocument = new TypedDocumentString(`
    mutation RegisterMatter($input: RegisterMatterInput!) {
  registerMatter(input: $input) {
    matter {
      id
      number
      title
    }
    queryCode
    effects {
      ...EffectsParts
    }
    refusals {
      ...RefusalParts
    }
  }
}
    fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}`) as unknown as TypedDocumentString<RegisterMatterMutation, RegisterMatterMutationVariables>;
export const PreviewRegistrationDocument = new TypedDocumentString(`
    mutation PreviewRegistration($input: RegisterMatterInput!) {
  registerMatter(input: $input) {
    effects {
      ...EffectsParts
    }
    refusals {
      code
    }
  }
}
    fragment EffectsParts on Effects {
  from
  to
  clocks {
    do
    code
    dueDay
    explanation
    explanationEn
    holderLabel
  }
  documents {
    form
    title
    to
    state
  }
  notices {
    kind
    to
  }
}`) as unknown as TypedDocumentString<PreviewRegistrationMutation, PreviewRegistrationMutationVariables>;
export const CalendarInUseDocument = new TypedDocumentString(`
    query CalendarInUse {
  calendarVersion {
    version
    lastYear
  }
}
    `) as unknown as TypedDocumentString<CalendarInUseQuery, CalendarInUseQueryVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    ...ViewerParts
  }
}
    fragment ViewerParts on Viewer {
  user {
    id
    name
    login
    mustChangePassword
  }
  actingUnit {
    id
    name
    shortName
    rulebook
  }
  organisation {
    id
    name
    shortName
    rulebook
  }
  posts {
    id
    role
    title
    unit {
      id
      name
    }
  }
  permissions
  unread
  today
}`) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const UnreadDocument = new TypedDocumentString(`
    query Unread {
  viewer {
    unread
    today
  }
}
    `) as unknown as TypedDocumentString<UnreadQuery, UnreadQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    viewer {
      ...ViewerParts
    }
    refusals {
      ...RefusalParts
    }
  }
}
    fragment ViewerParts on Viewer {
  user {
    id
    name
    login
    mustChangePassword
  }
  actingUnit {
    id
    name
    shortName
    rulebook
  }
  organisation {
    id
    name
    shortName
    rulebook
  }
  posts {
    id
    role
    title
    unit {
      id
      name
    }
  }
  permissions
  unread
  today
}
fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  changePassword(input: $input) {
    refusals {
      ...RefusalParts
    }
  }
}
    fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}`) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const ActForDocument = new TypedDocumentString(`
    mutation ActFor($unitId: ID!) {
  actFor(unitId: $unitId) {
    actingUnit {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ActForMutation, ActForMutationVariables>;
export const UnitChoicesDocument = new TypedDocumentString(`
    query UnitChoices {
  units {
    id
    name
    shortName
    parentId
    isOrganisation
    closedOn
  }
}
    `) as unknown as TypedDocumentString<UnitChoicesQuery, UnitChoicesQueryVariables>;
export const PersonChoicesDocument = new TypedDocumentString(`
    query PersonChoices($unitId: ID, $search: String) {
  users(unitId: $unitId, search: $search, first: 30) {
    edges {
      node {
        id
        name
        posts {
          title
          unit {
            id
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PersonChoicesQuery, PersonChoicesQueryVariables>;
export const UnitTreeDocument = new TypedDocumentString(`
    query UnitTree($includeClosed: Boolean!) {
  units(includeClosed: $includeClosed) {
    id
    name
    shortName
    parentId
    isOrganisation
    closedOn
  }
}
    `) as unknown as TypedDocumentString<UnitTreeQuery, UnitTreeQueryVariables>;
export const UnitDetailDocument = new TypedDocumentString(`
    query UnitDetail($id: ID!) {
  unit(id: $id) {
    ...UnitParts
  }
}
    fragment UnitParts on Unit {
  id
  name
  shortName
  kind
  parentId
  rulebook
  petitionRole
  agencyCode
  numberCode
  isOrganisation
  closedOn
  version
  head {
    id
    name
  }
  posts {
    id
    role
    title
    since
    until
    user {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<UnitDetailQuery, UnitDetailQueryVariables>;
export const UnitPeopleDocument = new TypedDocumentString(`
    query UnitPeople($unitId: ID, $search: String, $first: Int!, $after: String) {
  users(unitId: $unitId, search: $search, first: $first, after: $after) {
    edges {
      node {
        ...UserParts
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment UserParts on User {
  id
  name
  login
  state
  mustChangePassword
  lastSignInAt
  version
  posts {
    id
    role
    title
    since
    until
    unit {
      id
      name
      shortName
    }
  }
}`) as unknown as TypedDocumentString<UnitPeopleQuery, UnitPeopleQueryVariables>;
export const CreateUnitDocument = new TypedDocumentString(`
    mutation CreateUnit($input: CreateUnitInput!) {
  createUnit(input: $input) {
    unit {
      ...UnitParts
    }
    refusals {
      ...RefusalParts
    }
  }
}
    fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment UnitParts on Unit {
  id
  name
  shortName
  kind
  parentId
  rulebook
  petitionRole
  agencyCode
  numberCode
  isOrganisation
  closedOn
  version
  head {
    id
    name
  }
  posts {
    id
    role
    title
    since
    until
    user {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<CreateUnitMutation, CreateUnitMutationVariables>;
export const UpdateUnitDocument = new TypedDocumentString(`
    mutation UpdateUnit($input: UpdateUnitInput!) {
  updateUnit(input: $input) {
    unit {
      ...UnitParts
    }
    refusals {
      ...RefusalParts
    }
  }
}
    fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment UnitParts on Unit {
  id
  name
  shortName
  kind
  parentId
  rulebook
  petitionRole
  agencyCode
  numberCode
  isOrganisation
  closedOn
  version
  head {
    id
    name
  }
  posts {
    id
    role
    title
    since
    until
    user {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<UpdateUnitMutation, UpdateUnitMutationVariables>;
export const CloseUnitDocument = new TypedDocumentString(`
    mutation CloseUnit($input: CloseUnitInput!) {
  closeUnit(input: $input) {
    unit {
      ...UnitParts
    }
    refusals {
      ...RefusalParts
    }
  }
}
    fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment UnitParts on Unit {
  id
  name
  shortName
  kind
  parentId
  rulebook
  petitionRole
  agencyCode
  numberCode
  isOrganisation
  closedOn
  version
  head {
    id
    name
  }
  posts {
    id
    role
    title
    since
    until
    user {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<CloseUnitMutation, CloseUnitMutationVariables>;
export const CreateUserDocument = new TypedDocumentString(`
    mutation CreateUser($input: CreateUserInput!) {
  createUser(input: $input) {
    user {
      ...UserParts
    }
    password
    refusals {
      ...RefusalParts
    }
  }
}
    fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment UserParts on User {
  id
  name
  login
  state
  mustChangePassword
  lastSignInAt
  version
  posts {
    id
    role
    title
    since
    until
    unit {
      id
      name
      shortName
    }
  }
}`) as unknown as TypedDocumentString<CreateUserMutation, CreateUserMutationVariables>;
export const UpdateUserDocument = new TypedDocumentString(`
    mutation UpdateUser($input: UpdateUserInput!) {
  updateUser(input: $input) {
    user {
      ...UserParts
    }
    refusals {
      ...RefusalParts
    }
  }
}
    fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment UserParts on User {
  id
  name
  login
  state
  mustChangePassword
  lastSignInAt
  version
  posts {
    id
    role
    title
    since
    until
    unit {
      id
      name
      shortName
    }
  }
}`) as unknown as TypedDocumentString<UpdateUserMutation, UpdateUserMutationVariables>;
export const SuspendUserDocument = new TypedDocumentString(`
    mutation SuspendUser($input: SuspendUserInput!) {
  suspendUser(input: $input) {
    user {
      ...UserParts
    }
    refusals {
      ...RefusalParts
    }
  }
}
    fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment UserParts on User {
  id
  name
  login
  state
  mustChangePassword
  lastSignInAt
  version
  posts {
    id
    role
    title
    since
    until
    unit {
      id
      name
      shortName
    }
  }
}`) as unknown as TypedDocumentString<SuspendUserMutation, SuspendUserMutationVariables>;
export const ResumeUserDocument = new TypedDocumentString(`
    mutation ResumeUser($input: ResumeUserInput!) {
  resumeUser(input: $input) {
    user {
      ...UserParts
    }
    refusals {
      ...RefusalParts
    }
  }
}
    fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment UserParts on User {
  id
  name
  login
  state
  mustChangePassword
  lastSignInAt
  version
  posts {
    id
    role
    title
    since
    until
    unit {
      id
      name
      shortName
    }
  }
}`) as unknown as TypedDocumentString<ResumeUserMutation, ResumeUserMutationVariables>;
export const ResetPasswordDocument = new TypedDocumentString(`
    mutation ResetPassword($input: ResetPasswordInput!) {
  resetPassword(input: $input) {
    user {
      ...UserParts
    }
    password
    refusals {
      ...RefusalParts
    }
  }
}
    fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment UserParts on User {
  id
  name
  login
  state
  mustChangePassword
  lastSignInAt
  version
  posts {
    id
    role
    title
    since
    until
    unit {
      id
      name
      shortName
    }
  }
}`) as unknown as TypedDocumentString<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const GrantPostDocument = new TypedDocumentString(`
    mutation GrantPost($input: GrantPostInput!) {
  grantPost(input: $input) {
    post {
      id
      unit {
        id
      }
    }
    user {
      ...UserParts
    }
    refusals {
      ...RefusalParts
    }
  }
}
    fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment UserParts on User {
  id
  name
  login
  state
  mustChangePassword
  lastSignInAt
  version
  posts {
    id
    role
    title
    since
    until
    unit {
      id
      name
      shortName
    }
  }
}`) as unknown as TypedDocumentString<GrantPostMutation, GrantPostMutationVariables>;
export const EndPostDocument = new TypedDocumentString(`
    mutation EndPost($input: EndPostInput!) {
  endPost(input: $input) {
    post {
      id
      unit {
        id
      }
    }
    user {
      ...UserParts
    }
    refusals {
      ...RefusalParts
    }
  }
}
    fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
fragment UserParts on User {
  id
  name
  login
  state
  mustChangePassword
  lastSignInAt
  version
  posts {
    id
    role
    title
    since
    until
    unit {
      id
      name
      shortName
    }
  }
}`) as unknown as TypedDocumentString<EndPostMutation, EndPostMutationVariables>;