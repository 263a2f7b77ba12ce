import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createTable } from './shape'

/** The first schema: units and people, matters from registration to a served reply, history, jobs, exchange. */
export class Foundation1 implements MigrationInterface {
  name = 'Foundation1700000000001'

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'unit',
      {
        id: 'key id',
        name: '120',
        shortName: '40',
        kind: '30',
        parentId: 'id?',
        path: '250',
        organisationId: 'id',
        rulebook: '20',
        petitionRole: '1',
        agencyCode: '20?',
        contact: '120?',
        numberCode: '4',
        isOrganisation: 'flag',
        position: 'int=0',
        switches: 'text?',
        closedOn: 'day?',
        version: 'int=1',
      },
      { unit_path: ['path'], unit_parent: ['parentId'] },
    )
    await createTable(
      runner,
      'user',
      {
        id: 'key id',
        name: '60',
        login: '60',
        passwordHash: '200',
        state: '12',
        mustChangePassword: 'flag',
        externalSubject: '200?',
        lastSignInAt: 'at?',
        version: 'int=1',
      },
      { '!user_login': ['login'], '!user_external': ['externalSubject'] },
    )
    await createTable(
      runner,
      'post',
      { id: 'key id', userId: 'id', unitId: 'id', role: '40', title: '60', since: 'day', until: 'day?' },
      { post_user: ['userId'], post_unit: ['unitId'] },
    )
    await createTable(
      runner,
      'session',
      {
        id: 'key id',
        tokenHash: 'hash',
        userId: 'id',
        actingUnitId: 'id',
        method: '10',
        client: '160',
        address: '45',
        createdAt: 'at',
        seenAt: 'at',
        expiresAt: 'at',
        revokedAt: 'at?',
      },
      { '!session_token': ['tokenHash'], session_user: ['userId'] },
    )
    await createTable(runner, 'idempotency', {
      userId: 'key id',
      requestKey: 'key 80',
      operation: '60',
      inputHash: 'hash',
      answer: 'text',
      createdAt: 'at',
    })
    await createTable(
      runner,
      'matter',
      {
        id: 'key id',
        number: '40',
        title: '200',
        status: '3',
        version: 'int=1',
        purpose: '20',
        channel: '20',
        secrecy: '12',
        first: 'flag',
        receivedOn: 'day',
        registeredAt: 'at',
        acceptedOn: 'day?',
        closedOn: 'day?',
        isOpen: 'flag',
        nextDueDay: 'day',
        nextGreenUntil: 'day',
        nextClock: '4?',
        nextPaused: 'flag',
        petitioner: '40',
        present: 'int?',
        concerned: 'int?',
        representatives: 'int=0',
        place: '120?',
        categoryId: 'id?',
        organisationId: 'id',
        homeUnitId: 'id',
        deskUnitId: 'id',
        deskSince: 'day',
        responsibleUnitId: 'id?',
        handlerId: 'id?',
        handlerSince: 'day?',
        firstResponsibleId: 'id?',
        closingAuthorId: 'id?',
        major: 'flag',
        majorReason: '200?',
        urgent: 'flag',
        superiorWantsResult: 'flag',
        leaderInstruction: 'flag',
        important: 'flag',
        unreachable: 'flag',
        facts: 'text',
        queryCode: 'text?',
        queryCodeIndex: 'hash?',
        mergedIntoId: 'id?',
        rulebook: '20',
        lastEventAt: 'at',
        lastEventAction: '40',
        lastEventBy: '60?',
        lastEventUnitId: 'id?',
      },
      {
        '!matter_number': ['number'],
        matter_desk: ['deskUnitId', 'isOpen', 'nextDueDay', 'id', 'secrecy'],
        matter_responsible: ['responsibleUnitId', 'isOpen', 'nextDueDay', 'id'],
        matter_handler: ['handlerId', 'isOpen', 'nextDueDay', 'id', 'secrecy'],
      },
    )
    await createTable(
      runner,
      'matter_unit',
      { matterId: 'key id', unitId: 'key id', own: 'flag', receivedOn: 'day' },
      { matter_unit_newest: ['unitId', 'receivedOn', 'matterId'] },
    )
    await createTable(
      runner,
      'matter_member',
      { matterId: 'key id', userId: 'key id', reason: '40' },
      { matter_member_user: ['userId'] },
    )
    await createTable(
      runner,
      'matter_recusal',
      { matterId: 'key id', userId: 'key id', reason: '200' },
      { matter_recusal_user: ['userId'] },
    )
    await createTable(
      runner,
      'matter_accused',
      { matterId: 'key id', unitId: 'key id' },
      { matter_accused_unit: ['unitId'] },
    )
    await createTable(
      runner,
      'matter_person',
      {
        id: 'key id',
        matterId: 'id',
        identityId: 'id',
        role: '20',
        position: 'int',
        confidential: 'flag',
        notifyBy: '20?',
      },
      { matter_person_matter: ['matterId', 'position'], matter_person_identity: ['identityId'] },
    )
    await createTable(
      runner,
      'identity',
      {
        id: 'key id',
        name: 'text',
        phone: 'text?',
        identityNumber: 'text?',
        address: 'text?',
        serviceAddress: 'text?',
        phoneIndex: 'hash?',
        identityNumberIndex: 'hash?',
        createdAt: 'at',
      },
      { identity_number: ['identityNumberIndex'], identity_phone: ['phoneIndex'] },
    )
    await createTable(
      runner,
      'identity_view',
      { id: 'key id', personId: 'id', userId: 'id', field: '20', purpose: '200', at: 'at' },
      { identity_view_person: ['personId', 'at'], identity_view_user: ['userId', 'at'] },
    )
    await createTable(
      runner,
      'submission',
      {
        id: 'key id',
        matterId: 'id',
        unitId: 'id',
        number: '40',
        channel: '20',
        receivedOn: 'day',
        registeredAt: 'at',
        registeredBy: 'id',
        kind: '10',
        text: 'text',
        oral: 'flag',
        readBack: 'flag',
        present: 'int?',
        externalNumber: '80?',
      },
      { submission_matter: ['matterId'], '!submission_external': ['unitId', 'externalNumber'] },
    )
    await createTable(
      runner,
      'claim',
      {
        id: 'key id',
        matterId: 'id',
        position: 'int',
        text: 'text',
        outcome: '20?',
        reason: 'text?',
        legalBasis: 'text?',
      },
      { claim_matter: ['matterId', 'position'] },
    )
    await createTable(
      runner,
      'clock',
      {
        id: 'key id',
        matterId: 'id',
        code: '4',
        holderUnitId: 'id?',
        state: '10',
        startedOn: 'day',
        dueDay: 'day',
        targetDay: 'day',
        floorDueDay: 'day?',
        greenUntil: 'day',
        provisional: 'flag',
        stoppedOn: 'day?',
        breachedOn: 'day?',
        calendarVersion: '20',
        due: 'text',
      },
      { clock_matter: ['matterId'], clock_due: ['state', 'dueDay'] },
    )
    await createTable(
      runner,
      'transfer',
      {
        id: 'key id',
        matterId: 'id',
        kind: '10',
        fromUnitId: 'id',
        toUnitId: 'id',
        sentOn: 'day',
        signedOn: 'day?',
        dueDay: 'day?',
        objectedOn: 'day?',
        endedOn: 'day?',
        instruction: 'text?',
      },
      { transfer_matter: ['matterId'], transfer_to: ['toUnitId', 'endedOn'] },
    )
    await createTable(runner, 'matter_record', {
      matterId: 'key id',
      kind: 'key 20',
      n: 'key int',
      data: 'text',
    })
    await createTable(
      runner,
      'comment',
      { id: 'key id', matterId: 'id', userId: 'id', at: 'at', text: 'text' },
      { comment_matter: ['matterId'] },
    )
    await createTable(
      runner,
      'document',
      {
        id: 'key id',
        matterId: 'id?',
        form: '4',
        state: '10',
        number: '60?',
        toKind: '12',
        toUnitId: 'id?',
        unitId: 'id',
        fields: 'text',
        issuedValues: 'text?',
        createdAt: 'at',
        issuedOn: 'day?',
        servedOn: 'day?',
        serviceImpossible: '200?',
        version: 'int=1',
      },
      { document_matter: ['matterId'], '!document_number': ['number'] },
    )
    await createTable(
      runner,
      'service',
      {
        id: 'key id',
        documentId: 'id',
        way: '20',
        attemptedOn: 'day',
        servedOn: 'day?',
        succeeded: 'flag',
        serverId: 'id',
        proof: 'text',
        remark: 'text?',
      },
      { service_document: ['documentId'] },
    )
    await createTable(runner, 'counter', { name: 'key 80', value: 'int' })
    await createTable(
      runner,
      'event',
      {
        seq: 'key int',
        at: 'at',
        actorId: 'id',
        unitId: 'id?',
        matterId: 'id?',
        action: '40',
        fromStatus: '3?',
        toStatus: '3?',
        data: 'text',
        prevHash: 'hash',
        hash: 'hash',
      },
      { event_matter: ['matterId', 'seq'], event_actor: ['actorId', 'seq'] },
    )
    await createTable(runner, 'chain_head', { id: 'key int', seq: 'int', hash: 'hash' })
    await createTable(
      runner,
      'outbox',
      {
        id: 'key id',
        topic: '40',
        payload: 'text',
        createdAt: 'at',
        availableAt: 'at',
        attempts: 'int=0',
        doneAt: 'at?',
      },
      { outbox_due: ['doneAt', 'availableAt'] },
    )
    await createTable(runner, 'job_lease', { name: 'key 40', owner: '30', until: 'at', lastRun: '24?' })
    await createTable(
      runner,
      'notification',
      { id: 'key id', userId: 'id', kind: '40', matterId: 'id?', at: 'at', readAt: 'at?', sourceId: 'id' },
      { notification_user: ['userId', 'readAt', 'at'], '!notification_once': ['userId', 'sourceId'] },
    )
    await createTable(
      runner,
      'attachment',
      {
        id: 'key id',
        matterId: 'id?',
        name: '200',
        mediaType: '100',
        size: 'int',
        digest: 'hash',
        addedAt: 'at',
        addedBy: 'id',
      },
      { attachment_matter: ['matterId'] },
    )
    await createTable(
      runner,
      'category',
      { id: 'key id', code: '20', name: '60', parentId: 'id?', level: 'int' },
      { '!category_code': ['code'] },
    )
    await createTable(
      runner,
      'draft',
      { id: 'key id', userId: 'id', kind: '40', label: 'text', body: 'text', savedAt: 'at' },
      { draft_user: ['userId', 'kind'] },
    )
    await createTable(
      runner,
      'saved_view',
      { id: 'key id', userId: 'id', page: '40', name: '60', settings: 'text' },
      { saved_view_user: ['userId', 'page'] },
    )
    await createTable(
      runner,
      'import_run',
      {
        id: 'key id',
        userId: 'id',
        unitId: 'id',
        fileId: 'id?',
        fileName: '200',
        dryRun: 'flag',
        state: '10',
        total: 'int?',
        done: 'int=0',
        registered: 'int=0',
        skipped: 'int=0',
        failed: 'int=0',
        columns: 'text',
        startedAt: 'at',
        leaseUntil: 'at?',
        finishedAt: 'at?',
      },
      { import_run_user: ['userId', 'startedAt'] },
    )
    await createTable(runner, 'import_error', { runId: 'key id', rowNumber: 'key int', reasons: 'text' })
    // The chain's first link; every event locks this row to find its predecessor.
    await runner.query("insert into chain_head (id, seq, hash) values (1, 0, '')")
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await runner.dropTable(table)
  }
}

const tables = [
  'unit',
  'user',
  'post',
  'session',
  'idempotency',
  'matter',
  'matter_unit',
  'matter_member',
  'matter_recusal',
  'matter_accused',
  'matter_person',
  'identity',
  'identity_view',
  'submission',
  'claim',
  'clock',
  'transfer',
  'matter_record',
  'comment',
  'document',
  'service',
  'counter',
  'event',
  'chain_head',
  'outbox',
  'job_lease',
  'notification',
  'attachment',
  'category',
  'draft',
  'saved_view',
  'import_run',
  'import_error',
]
