import { Attachment } from '../attachment/attachment.entity'
import { CalendarNotice } from '../calendar/notice.entity'
import { Category } from '../category/category.entity'
import { CategoryChange } from '../category/change.entity'
import { DocumentRow, ServiceRow } from '../document/document.entity'
import { DocumentFile, DocumentTicket } from '../document/file.entity'
import { DocumentTemplate } from '../document/template.entity'
import { Draft } from '../draft/draft.entity'
import { InformationOfficerRow } from '../early-warning/officer.entity'
import { DutyNote } from '../duty/duty.entity'
import { ImportRun, ImportRow } from '../exchange/import.entity'
import { ExecutionRow, RatingRow } from '../after-reply/after-reply.entity'
import { HearingLease } from '../hearing/lease.entity'
import { ChainHead, EventRow } from '../history/event.entity'
import { IdentityRow, IdentityView } from '../identity/identity.entity'
import { JobLease, Outbox } from '../jobs/job.entity'
import { LedgerExport } from '../ledger/ledger.entity'
import { ReminderRow } from '../jobs/reminder.entity'
import { TrackReminderRow } from '../track/reminder.entity'
import { ClaimRow } from '../matter/claim.entity'
import { ClockRow } from '../matter/clock.entity'
import { CommentRow } from '../matter/comment.entity'
import { MatterAccused, MatterMember, MatterRecusal, MatterUnit } from '../matter/access.entity'
import { Counter } from '../matter/counter.entity'
import { Matter } from '../matter/matter.entity'
import { MatterPerson } from '../identity/person.entity'
import { MatterRecord } from '../matter/record.entity'
import { SubmissionRow } from '../matter/submission.entity'
import { TransferRow } from '../matter/transfer.entity'
import { Notification } from '../notification/notification.entity'
import { ActivityRow } from '../publicity/activity.entity'
import { SearchCount, SearchGram, SearchText } from '../search/search.entity'
import { Rate } from '../rate/rate.entity'
import { CalendarRun } from '../reprojection/run.entity'
import { SavedView } from '../saved-view/saved-view.entity'
import { Idempotency } from '../session/idempotency.entity'
import { RecoveryCode, SecondFactor, SecondFactorRole } from '../session/second-factor.entity'
import { Session } from '../session/session.entity'
import { TokenRow } from '../session/token.entity'
import { SupervisionCandidate } from '../supervision/candidate.entity'
import { TrackRow, TrackUnit, TrackUser } from '../track/track.entity'
import { SuggestionModel } from '../suggestion/model.entity'
import { Unit } from '../unit/unit.entity'
import { Post } from '../user/post.entity'
import { User } from '../user/user.entity'
import { WebhookDeliveryRow, WebhookRow } from '../webhook/webhook.entity'

/** Every table of the system, as classes: no file globs, since the API is one bundle. */
export const entities = [
  Unit,
  User,
  Post,
  Session,
  TokenRow,
  WebhookRow,
  WebhookDeliveryRow,
  SecondFactor,
  RecoveryCode,
  SecondFactorRole,
  Idempotency,
  Rate,
  Matter,
  MatterUnit,
  MatterMember,
  MatterRecusal,
  MatterAccused,
  MatterPerson,
  IdentityRow,
  IdentityView,
  SubmissionRow,
  ClaimRow,
  ClockRow,
  TransferRow,
  MatterRecord,
  CommentRow,
  DocumentRow,
  ServiceRow,
  DocumentFile,
  DocumentTicket,
  DocumentTemplate,
  Counter,
  EventRow,
  ChainHead,
  Outbox,
  JobLease,
  ReminderRow,
  TrackReminderRow,
  CalendarNotice,
  CalendarRun,
  Notification,
  Attachment,
  Category,
  CategoryChange,
  SuggestionModel,
  Draft,
  SavedView,
  ImportRun,
  ImportRow,
  HearingLease,
  SupervisionCandidate,
  TrackRow,
  TrackUnit,
  TrackUser,
  LedgerExport,
  DutyNote,
  ExecutionRow,
  RatingRow,
  ActivityRow,
  InformationOfficerRow,
  SearchGram,
  SearchText,
  SearchCount,
]
