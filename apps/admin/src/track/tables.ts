import {
  accountability,
  arrival,
  assessment,
  bulletin,
  caseLead,
  earlyWarning,
  hearing,
  hotIssue,
  inspection,
  jointHandling,
  meeting,
  receptionDay,
  supervision,
  urgentReport,
  type Field,
  type Source,
  type Text,
} from '@xinfang/domain'

/** What a page reads of one row of a domain table of steps. */
export interface StepRow {
  readonly label: Text
  readonly asks?: readonly string[]
  readonly mayAsk?: readonly string[]
  readonly sources: readonly Source[]
}

/** One kind of parallel track: its steps, what they ask, its states. */
export interface TrackTable {
  readonly steps: Readonly<Record<string, StepRow>>
  readonly fields: Readonly<Record<string, Field>>
  readonly states: Readonly<Record<string, Text>>
}

/** The tables of the domain, by the name a track bears in the API. */
export const tables = {
  hearing: { steps: hearing.hearingSteps, fields: hearing.hearingFields, states: hearing.hearingStates },
  supervision: {
    steps: supervision.supervisionSteps,
    fields: supervision.supervisionFields,
    states: supervision.supervisionStates,
  },
  accountability: {
    steps: accountability.accountabilitySteps,
    fields: accountability.accountabilityFields,
    states: accountability.accountabilityStates,
  },
  jointHandling: {
    steps: jointHandling.jointSteps,
    fields: jointHandling.jointFields,
    states: jointHandling.jointStates,
  },
  arrival: { steps: arrival.arrivalSteps, fields: arrival.arrivalFields, states: arrival.arrivalStates },
  caseLead: {
    steps: caseLead.caseLeadSteps,
    fields: caseLead.caseLeadFields,
    states: caseLead.caseLeadStates,
  },
  receptionDay: {
    steps: receptionDay.receptionSteps,
    fields: receptionDay.receptionFields,
    states: receptionDay.receptionStates,
  },
  inspection: {
    steps: inspection.inspectionSteps,
    fields: inspection.inspectionFields,
    states: inspection.inspectionStates,
  },
  urgentReport: {
    steps: urgentReport.urgentSteps,
    fields: urgentReport.urgentFields,
    states: urgentReport.urgentStates,
  },
  groupVisit: {
    steps: assessment.visitSteps,
    fields: assessment.visitFields,
    states: assessment.visitStates,
  },
  ruleDecision: {
    steps: assessment.decisionSteps,
    fields: assessment.decisionFields,
    states: assessment.decisionStates,
  },
  outsideDecision: {
    steps: assessment.outsideSteps,
    fields: assessment.outsideFields,
    states: assessment.outsideStates,
  },
  finding: {
    steps: assessment.findingSteps,
    fields: assessment.findingFields,
    states: assessment.findingStates,
  },
  earlyWarning: {
    steps: earlyWarning.warningSteps,
    fields: earlyWarning.warningFields,
    states: earlyWarning.warningStates,
  },
  bulletin: {
    steps: bulletin.bulletinSteps,
    fields: bulletin.bulletinFields,
    states: bulletin.bulletinStates,
  },
  hotIssue: {
    steps: hotIssue.hotIssueSteps,
    fields: hotIssue.hotIssueFields,
    states: hotIssue.hotIssueStates,
  },
  meeting: { steps: meeting.meetingSteps, fields: meeting.meetingFields, states: meeting.meetingStates },
} as const satisfies Record<string, TrackTable>

export type TrackKind = keyof typeof tables
export const trackKinds = Object.keys(tables) as readonly TrackKind[]
export const tableOf = (kind: TrackKind): TrackTable => tables[kind]

/** The step in words, of whatever kind of track it is; undefined when no table knows it. */
export const stepLabel = (step: string): Text | undefined =>
  trackKinds.map((kind) => tableOf(kind).steps[step]?.label).find((label) => label !== undefined)
