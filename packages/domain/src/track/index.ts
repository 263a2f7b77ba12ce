export type {
  Addressee,
  Field,
  MatterContext,
  StepContext,
  StepEffects,
  StepForm,
  StepRow,
  TrackFacts,
} from './step'
export { afterStep, type AllowedStep } from './perform'
export {
  trackReminderKinds,
  type ReminderRules,
  type TrackReminder,
  type TrackReminderKind,
} from './reminders'
