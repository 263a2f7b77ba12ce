/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] }
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never }
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core'
export type PersonRole = 'petitioner' | 'representative' | 'agent'

export type DocumentState = 'draft' | 'issued' | 'served'

export type RegisterMatterInput = {
  idempotencyKey?: string | null | undefined
  dryRun?: boolean | null | undefined
  unitId?: string | null | undefined
  channel: Channel
  purpose: Purpose
  receivedOn: string
  title: string
  body: string
  claims: Array<string>
  oral?: boolean | null | undefined
  readBack?: boolean | null | undefined
  headCount?: number | null | undefined
  representatives?: number | null | undefined
  people: Array<PersonInput>
  secrecyWish?: boolean | null | undefined
  anonymous?: boolean | null | undefined
  addressUnclear?: boolean | null | undefined
  complainsOfConduct?: boolean | null | undefined
  accusedUnitIds?: Array<string> | null | undefined
  categoryId?: string | null | undefined
  place?: string | null | undefined
  urgent?: boolean | null | undefined
  major?: boolean | null | undefined
  majorReason?: string | null | undefined
  superiorWantsResult?: boolean | null | undefined
  leaderInstruction?: boolean | null | undefined
  important?: boolean | null | undefined
  fileIds?: Array<string> | null | undefined
  draftId?: string | null | undefined
  externalNumber?: string | null | undefined
}

export type PersonInput = {
  role: PersonRole
  name: string
  telephone?: string | null | undefined
  identityNumber?: string | null | undefined
  address?: string | null | undefined
  serviceAddress?: string | null | undefined
  notifyBy?: string | null | undefined
}

export type SignInInput = {
  login: string
  password: string
}

export type ChangePasswordInput = {
  current: string
  next: string
}

export type SaveDraftInput = {
  id?: string | null | undefined
  kind: string
  label: string
  body: string
}

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
  | 'M90'

export type Channel = 'letter' | 'visit' | 'online' | 'call' | 'mailbox' | 'field_visit' | 'superior'

export type Purpose = 'appeal' | 'request' | 'suggestion' | 'report' | 'inquiry' | 'other'

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
  | 'partner'

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
  | 'C19'

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
  | 'F31'

export type RegistrationDraftsQueryVariables = Exact<{ [key: string]: never }>

export type RegistrationDraftsQuery = {
  drafts: Array<{ id: string; label: string; savedAt: string; body: string }>
}

export type SaveRegistrationDraftMutationVariables = Exact<{
  input: SaveDraftInput
}>

export type SaveRegistrationDraftMutation = { saveDraft: { id: string; savedAt: string } }

export type DeleteRegistrationDraftMutationVariables = Exact<{
  id: string
}>

export type DeleteRegistrationDraftMutation = { deleteDraft: boolean }

export type RegistrationCategoriesQueryVariables = Exact<{ [key: string]: never }>

export type RegistrationCategoriesQuery = {
  categories: Array<{ id: string; name: string; parentId: string | null }>
}

export type SamePersonQueryVariables = Exact<{
  identityNumber?: string | null | undefined
  telephone?: string | null | undefined
}>

export type SamePersonQuery = {
  samePerson: Array<{
    reason: string
    matter: {
      id: string
      number: string
      title: string
      status: MatterStatus
      receivedOn: string
      responsibleUnit: { id: string; name: string } | null
    }
  }>
}

export type RegisterMatterMutationVariables = Exact<{
  input: RegisterMatterInput
}>

export type RegisterMatterMutation = {
  registerMatter: {
    queryCode: string | null
    matter: { id: string; number: string; title: string } | null
    effects: {
      from: MatterStatus | null
      to: MatterStatus
      clocks: Array<{
        do: string
        code: ClockCode
        dueDay: string | null
        explanation: string | null
        explanationEn: string | null
        holderLabel: string | null
      }>
      documents: Array<{ form: FormCode; title: string; to: string; state: DocumentState }>
      notices: Array<{ kind: string; to: string }>
    } | null
    refusals: Array<{
      code: string
      message: string
      messageEn: string
      field: string | null
      basis: Array<string>
    }>
  }
}

export type PreviewRegistrationMutationVariables = Exact<{
  input: RegisterMatterInput
}>

export type PreviewRegistrationMutation = {
  registerMatter: {
    effects: {
      from: MatterStatus | null
      to: MatterStatus
      clocks: Array<{
        do: string
        code: ClockCode
        dueDay: string | null
        explanation: string | null
        explanationEn: string | null
        holderLabel: string | null
      }>
      documents: Array<{ form: FormCode; title: string; to: string; state: DocumentState }>
      notices: Array<{ kind: string; to: string }>
    } | null
    refusals: Array<{ code: string }>
  }
}

export type ViewerPartsFragment = {
  permissions: Array<string>
  unread: number
  today: string
  user: { id: string; name: string; login: string; mustChangePassword: boolean }
  actingUnit: { id: string; name: string; shortName: string; rulebook: string }
  organisation: { id: string; name: string; shortName: string; rulebook: string }
  posts: Array<{ id: string; role: RoleCode; title: string; unit: { id: string; name: string } }>
}

export type ViewerQueryVariables = Exact<{ [key: string]: never }>

export type ViewerQuery = {
  viewer: {
    permissions: Array<string>
    unread: number
    today: string
    user: { id: string; name: string; login: string; mustChangePassword: boolean }
    actingUnit: { id: string; name: string; shortName: string; rulebook: string }
    organisation: { id: string; name: string; shortName: string; rulebook: string }
    posts: Array<{ id: string; role: RoleCode; title: string; unit: { id: string; name: string } }>
  } | null
}

export type UnreadQueryVariables = Exact<{ [key: string]: never }>

export type UnreadQuery = { viewer: { unread: number; today: string } | null }

export type SignInMutationVariables = Exact<{
  input: SignInInput
}>

export type SignInMutation = {
  signIn: {
    viewer: {
      permissions: Array<string>
      unread: number
      today: string
      user: { id: string; name: string; login: string; mustChangePassword: boolean }
      actingUnit: { id: string; name: string; shortName: string; rulebook: string }
      organisation: { id: string; name: string; shortName: string; rulebook: string }
      posts: Array<{ id: string; role: RoleCode; title: string; unit: { id: string; name: string } }>
    } | null
    refusals: Array<{
      code: string
      message: string
      messageEn: string
      field: string | null
      basis: Array<string>
    }>
  }
}

export type SignOutMutationVariables = Exact<{ [key: string]: never }>

export type SignOutMutation = { signOut: boolean }

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput
}>

export type ChangePasswordMutation = {
  changePassword: {
    refusals: Array<{
      code: string
      message: string
      messageEn: string
      field: string | null
      basis: Array<string>
    }>
  }
}

export type ActForMutationVariables = Exact<{
  unitId: string
}>

export type ActForMutation = { actFor: { actingUnit: { id: string } } | null }

export type RefusalPartsFragment = {
  code: string
  message: string
  messageEn: string
  field: string | null
  basis: Array<string>
}

export type EffectsPartsFragment = {
  from: MatterStatus | null
  to: MatterStatus
  clocks: Array<{
    do: string
    code: ClockCode
    dueDay: string | null
    explanation: string | null
    explanationEn: string | null
    holderLabel: string | null
  }>
  documents: Array<{ form: FormCode; title: string; to: string; state: DocumentState }>
  notices: Array<{ kind: string; to: string }>
}

export type UnitChoicesQueryVariables = Exact<{ [key: string]: never }>

export type UnitChoicesQuery = {
  units: Array<{
    id: string
    name: string
    shortName: string
    parentId: string | null
    isOrganisation: boolean
    closedOn: string | null
  }>
}

export type PersonChoicesQueryVariables = Exact<{
  unitId?: string | null | undefined
  search?: string | null | undefined
}>

export type PersonChoicesQuery = {
  users: {
    edges: Array<{
      node: { id: string; name: string; posts: Array<{ title: string; unit: { id: string; name: string } }> }
    }>
  }
}

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>
  private value: string
  public __meta__?: Record<string, any> | undefined

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value)
    this.value = value
    this.__meta__ = __meta__
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value
  }
}
export const ViewerPartsFragmentDoc = new TypedDocumentString(
  `
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
    `,
  { fragmentName: 'ViewerParts' },
) as unknown as TypedDocumentString<ViewerPartsFragment, unknown>
export const RefusalPartsFragmentDoc = new TypedDocumentString(
  `
    fragment RefusalParts on Refusal {
  code
  message
  messageEn
  field
  basis
}
    `,
  { fragmentName: 'RefusalParts' },
) as unknown as TypedDocumentString<RefusalPartsFragment, unknown>
export const EffectsPartsFragmentDoc = new TypedDocumentString(
  `
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
    `,
  { fragmentName: 'EffectsParts' },
) as unknown as TypedDocumentString<EffectsPartsFragment, unknown>
export const RegistrationDraftsDocument = new TypedDocumentString(`
    query RegistrationDrafts {
  drafts(kind: "registration") {
    id
    label
    savedAt
    body
  }
}
    `) as unknown as TypedDocumentString<RegistrationDraftsQuery, RegistrationDraftsQueryVariables>
export const SaveRegistrationDraftDocument = new TypedDocumentString(`
    mutation SaveRegistrationDraft($input: SaveDraftInput!) {
  saveDraft(input: $input) {
    id
    savedAt
  }
}
    `) as unknown as TypedDocumentString<
  SaveRegistrationDraftMutation,
  SaveRegistrationDraftMutationVariables
>
export const DeleteRegistrationDraftDocument = new TypedDocumentString(`
    mutation DeleteRegistrationDraft($id: ID!) {
  deleteDraft(id: $id)
}
    `) as unknown as TypedDocumentString<
  DeleteRegistrationDraftMutation,
  DeleteRegistrationDraftMutationVariables
>
export const RegistrationCategoriesDocument = new TypedDocumentString(`
    query RegistrationCategories {
  categories {
    id
    name
    parentId
  }
}
    `) as unknown as TypedDocumentString<RegistrationCategoriesQuery, RegistrationCategoriesQueryVariables>
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
    `) as unknown as TypedDocumentString<SamePersonQuery, SamePersonQueryVariables>
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
}`) as unknown as TypedDocumentString<RegisterMatterMutation, RegisterMatterMutationVariables>
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
}`) as unknown as TypedDocumentString<PreviewRegistrationMutation, PreviewRegistrationMutationVariables>
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
}`) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>
export const UnreadDocument = new TypedDocumentString(`
    query Unread {
  viewer {
    unread
    today
  }
}
    `) as unknown as TypedDocumentString<UnreadQuery, UnreadQueryVariables>
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
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>
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
}`) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>
export const ActForDocument = new TypedDocumentString(`
    mutation ActFor($unitId: ID!) {
  actFor(unitId: $unitId) {
    actingUnit {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ActForMutation, ActForMutationVariables>
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
    `) as unknown as TypedDocumentString<UnitChoicesQuery, UnitChoicesQueryVariables>
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
    `) as unknown as TypedDocumentString<PersonChoicesQuery, PersonChoicesQueryVariables>
