import { AccountabilityResolver, AccountabilitySteps } from './accountability/accountability.resolver'
import {
  AssessmentResolver,
  FindingSteps,
  GroupVisitSteps,
  OutsideDecisionSteps,
  RuleDecisionSteps,
} from './assessment/assessment.resolver'
import { AgendaResolver } from './agenda/agenda.resolver'
import { OpeningResolver } from './opening/opening.resolver'
import { AuditResolver } from './audit/audit.resolver'
import { EarlyWarningResolver, EarlyWarningSteps } from './early-warning/early-warning.resolver'
import { OfficerResolver } from './early-warning/officer.resolver'
import { UrgentReportResolver, UrgentReportSteps } from './urgent-report/urgent-report.resolver'
import { ArrivalResolver, ArrivalsOfMatter, ArrivalSteps } from './arrival/arrival.resolver'
import { BulletinResolver, BulletinSteps } from './bulletin/bulletin.resolver'
import { CaseLeadResolver, CaseLeadSteps, CaseLeadsOfMatter } from './case-lead/case-lead.resolver'
import {
  JointHandlingResolver,
  JointHandlingsOfMatter,
  JointSteps,
} from './joint-handling/joint-handling.resolver'
import { ReceptionDayResolver, ReceptionSteps } from './reception-day/reception-day.resolver'
import { NotificationResolver } from './notification/notification.resolver'
import { CategoryResolver } from './category/category.resolver'
import { CategoryManageResolver } from './category/manage.resolver'
import { CalendarResolver } from './calendar/calendar.resolver'
import { DutyResolver } from './duty/duty.resolver'
import { MeetingResolver, MeetingSteps } from './meeting/meeting.resolver'
import { TrackDocumentResolver } from './track/document.resolver'
import { DocumentResolver } from './document/document.resolver'
import { ServiceAttemptResolver } from './document/service-attempt.resolver'
import { DossierResolver } from './document/dossier.resolver'
import { TemplateResolver } from './document/template.resolver'
import { DraftResolver } from './draft/draft.resolver'
import { FiguresResolver } from './figures/figures.resolver'
import { FirstPetitionResolver } from './first-petition/first-petition.resolver'
import { FirstPetitionOfMatter } from './first-petition/on-matter.resolver'
import { AfterReplyResolver } from './after-reply/after-reply.resolver'
import { HotIssueResolver, HotIssueSteps } from './hot-issue/hot-issue.resolver'
import { HearingResolver, HearingsOfMatter, HearingSteps } from './hearing/hearing.resolver'
import { ImportResolver } from './exchange/import.resolver'
import { LedgerResolver } from './ledger/ledger.resolver'
import { ActionResolver } from './matter/action.resolver'
import { BatchResolver } from './matter/batch.resolver'
import { ClockResolver, MatterDetailResolver } from './matter/detail.resolver'
import { MatterResolver } from './matter/matter.resolver'
import { MatterFilesResolver } from './matter/files.resolver'
import { OfficeResolver } from './matter/office.resolver'
import { RegisterResolver } from './matter/register.resolver'
import { ReprojectionResolver } from './reprojection/reprojection.resolver'
import { SavedViewResolver } from './saved-view/saved-view.resolver'
import { RepeatResolver } from './search/repeat.resolver'
import { SearchResolver } from './search/search.resolver'
import { InspectionResolver, InspectionSteps } from './inspection/inspection.resolver'
import { PublicityResolver } from './publicity/publicity.resolver'
import { PartnerResolver } from './partner/partner.resolver'
import { OwnSessionsResolver } from './session/own-sessions.resolver'
import { SecondFactorResolver } from './session/second-factor.resolver'
import { SessionResolver } from './session/session.resolver'
import { SuggestionResolver } from './suggestion/suggestion.resolver'
import {
  SupervisionResolver,
  SupervisionsOfMatter,
  SupervisionSteps,
} from './supervision/supervision.resolver'
import { LiveResolver } from './live/live.resolver'
import { UnitManageResolver } from './unit/manage.resolver'
import { PostResolver, UnitResolver } from './unit/unit.resolver'
import { AccountResolver } from './user/account.resolver'
import { UserResolver } from './user/user.resolver'
import { WebhookResolver } from './webhook/webhook.resolver'

/** Every resolver, in the order the schema lists them. */
export const resolvers = [
  SessionResolver,
  OwnSessionsResolver,
  SecondFactorResolver,
  MatterResolver,
  SearchResolver,
  RepeatResolver,
  MatterDetailResolver,
  MatterFilesResolver,
  ClockResolver,
  RegisterResolver,
  ActionResolver,
  BatchResolver,
  LiveResolver,
  OfficeResolver,
  DocumentResolver,
  ServiceAttemptResolver,
  DossierResolver,
  TemplateResolver,
  OpeningResolver,
  UnitResolver,
  PostResolver,
  UnitManageResolver,
  UserResolver,
  AccountResolver,
  CalendarResolver,
  ReprojectionResolver,
  NotificationResolver,
  CategoryResolver,
  CategoryManageResolver,
  SuggestionResolver,
  DraftResolver,
  SavedViewResolver,
  ImportResolver,
  HearingResolver,
  HearingsOfMatter,
  HearingSteps,
  SupervisionResolver,
  SupervisionsOfMatter,
  SupervisionSteps,
  AccountabilityResolver,
  AccountabilitySteps,
  LedgerResolver,
  FirstPetitionResolver,
  FirstPetitionOfMatter,
  FiguresResolver,
  AfterReplyResolver,
  BulletinResolver,
  BulletinSteps,
  HotIssueResolver,
  HotIssueSteps,
  JointHandlingResolver,
  JointHandlingsOfMatter,
  JointSteps,
  AuditResolver,
  ArrivalResolver,
  ArrivalsOfMatter,
  ArrivalSteps,
  CaseLeadResolver,
  CaseLeadsOfMatter,
  CaseLeadSteps,
  ReceptionDayResolver,
  ReceptionSteps,
  AgendaResolver,
  TrackDocumentResolver,
  DutyResolver,
  MeetingResolver,
  MeetingSteps,
  PublicityResolver,
  InspectionResolver,
  InspectionSteps,
  UrgentReportResolver,
  UrgentReportSteps,
  EarlyWarningResolver,
  EarlyWarningSteps,
  OfficerResolver,
  AssessmentResolver,
  GroupVisitSteps,
  OutsideDecisionSteps,
  RuleDecisionSteps,
  FindingSteps,
  PartnerResolver,
  WebhookResolver,
] as const
