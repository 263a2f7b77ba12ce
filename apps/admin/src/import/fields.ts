/** What a column of a spreadsheet may fill, by the names the API's import uses. */
export const importFields = [
  'title',
  'body',
  'claims',
  'receivedOn',
  'channel',
  'purpose',
  'category',
  'name',
  'telephone',
  'identityNumber',
  'address',
  'place',
  'externalNumber',
  'headCount',
] as const
