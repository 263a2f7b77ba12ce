export * from './facts'
export { urgentFields, type UrgentAnswers } from './answers'
export * from './steps'
export * from './perform'
