/** What a column of a spreadsheet may fill, by the names the API's import uses. */
export const importFields = [
  'externalNumber',
  'receivedOn',
  'title',
  'facts',
  'claims',
  'name',
  'phone',
  'identityNumber',
  'address',
  'place',
  'category',
  'channel',
  'purpose',
  'concerned',
] as const
