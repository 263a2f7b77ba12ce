/** Names of the actions: the API's mutations, the codes stored in the history. Each has its row in `actions.ts`. */
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
