import { Foundation1 } from './001-foundation'
import { Documents2 } from './002-documents'
import { Clocks3 } from './003-clocks'
import { Search4 } from './004-search'
import { Ledger5 } from './005-ledger'
import { Categories6 } from './006-categories'
import { Tracks10 } from './010-tracks'
import { Oversight11 } from './011-oversight'
import { Rate20 } from './020-rate'
import { Accounts21 } from './021-accounts'
import { Partner26 } from './026-partner'
import { RegisteredOperations27 } from './027-registered-operations'
import { Duties30 } from './030-duties'
import { TrackReminders31 } from './031-track-reminders'
import { Publicity32 } from './032-publicity'
import { InformationOfficers34 } from './034-information-officers'
import { AfterReply37 } from './037-after-reply'
import { Webhooks40 } from './040-webhooks'
import { NameAndAddress41 } from './041-name-and-address'
import { ReleasedFiles44 } from './044-released-files'
import { UnitFunctions50 } from './050-unit-functions'
import { WithheldPapers51 } from './051-withheld-papers'
import { CountedRuns52 } from './052-counted-runs'
import { CoveringSearch53 } from './053-covering-search'

/** In the order they run; a migration that has been released is never edited. */
export const migrations = [
  Foundation1,
  Documents2,
  Clocks3,
  Search4,
  Ledger5,
  Categories6,
  Tracks10,
  Oversight11,
  Rate20,
  Accounts21,
  Partner26,
  RegisteredOperations27,
  Duties30,
  TrackReminders31,
  Publicity32,
  InformationOfficers34,
  AfterReply37,
  Webhooks40,
  NameAndAddress41,
  ReleasedFiles44,
  UnitFunctions50,
  WithheldPapers51,
  CountedRuns52,
  CoveringSearch53,
]
