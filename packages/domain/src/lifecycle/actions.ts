/** Names of the actions, as used by the API's mutations and stored in the history. */
export const actionCodes = [
  'registerMatter',
  'openTriage',
  'askParticulars',
  'receiveParticulars',
  'mergeMatter',
  'refuseAcceptance',
  'transferMatter',
  'assignMatter',
  'signForMatter',
  'objectToTransfer',
  'agreeToObjection',
  'rejectObjection',
  'acceptTransferred',
  'acceptMatter',
  'appointHandler',
  'submitClosingReport',
  'returnForRework',
  'resumeAfterRework',
  'approveClosing',
  'serveReply',
  'recordService',
  'archiveMatter',
] as const

export type ActionCode = (typeof actionCodes)[number]
