import { tables } from './tables'

/** Pages of the kinds that have one of their own; the others are read on the page of their matter. */
const pages: Partial<Readonly<Record<keyof typeof tables, (id: string) => string>>> = {
  receptionDay: (id) => `/reception-days/${id}`,
  jointHandling: (id) => `/joint-handling/${id}`,
  hearing: (id) => `/hearings/${id}`,
  supervision: (id) => `/supervision/${id}`,
  accountability: (id) => `/accountability/${id}`,
  urgentReport: (id) => `/urgent-reports/${id}`,
  finding: (id) => `/assessment/findings/${id}`,
  groupVisit: () => '/assessment',
  ruleDecision: () => '/assessment',
  outsideDecision: () => '/assessment',
  earlyWarning: (id) => `/early-warnings/${id}`,
  arrival: () => '/arrivals',
  meeting: (id) => `/meetings/${id}`,
  inspection: (id) => `/inspections/${id}`,
  hotIssue: () => '/hot-issues',
  bulletin: (id) => `/bulletins/${id}`,
}

export const trackPath = (kind: string | null, id: string | null): string | undefined =>
  id !== null && kind !== null && Object.hasOwn(pages, kind)
    ? pages[kind as keyof typeof pages]?.(id)
    : undefined
