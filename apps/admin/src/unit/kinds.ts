/** Kinds of units below an organisation, by the names of the API. */
export const unitKinds = ['office', 'department', 'area', 'village', 'outside'] as const
