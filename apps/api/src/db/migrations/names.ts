/**
 * The names of all migrations, as their table remembers them: a start compares the two and loads the migrations
 * only when one is missing (decision 050).
 */
export const migrationNames: readonly string[] = [
  'Foundation1700000000001',
  'Documents1772500000000',
  'Clocks1773500000000',
  'Search1772500000004',
  'Ledger1772500000005',
  'Categories1772500000006',
  'Tracks1772600000000',
  'Oversight1772610000000',
  'Rate1772500002000',
  'Accounts1772500002100',
  'Partner1772500002600',
  'RegisteredOperations1772500002700',
  'Duties1773000000000',
  'TrackReminders1773500003100',
  'Publicity1773500003200',
  'InformationOfficers1773500003400',
  'AfterReply1773700000000',
  'Webhooks1772500004000',
  'NameAndAddress1773500004100',
  'ReleasedFiles1773720004400',
  'UnitFunctions1773800005000',
  'WithheldPapers1773720005100',
  'CountedRuns1773720005200',
  'CoveringSearch1773720005300',
]
