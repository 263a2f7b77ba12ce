import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Viewer } from '../access/viewer'
import { latestCalendar } from '../clock/calendar'
import { dueDay } from '../clock/due'
import { people } from '../lifecycle/testing/world'
import type { MatterFacts } from '../matter/facts'
import { rulebooks, withDecision } from '../rulebook/resolve'
import { afterStep } from '../track/perform'
import type { MatterContext } from '../track/step'
import { at, matterInHandling, morning } from '../track/testing/walk'
import { checkComposition, interestedIn, type HearingPlan } from './composition'
import type { HearingFacts, Participant, Quality } from './facts'
import { impediments, noHearing, preparations } from './facts'
import { hearingDues } from './notice'
import { allowedHearingSteps, keepsRecord, performHearing } from './perform'
import { entryKinds, opinionGivers, runSheet, stageOrder, stages } from './run-sheet'
import { checkHearable } from './scope'
import { hearingSteps, type HearingInput, type HearingStep } from './steps'

const { officer, head, clerk, divisionHandler, stationHandler, leaderInCharge, stationHead } = people
const chair: Viewer = { userId: 'wen', posts: [{ unitId: 'office', role: 'petition-head' }] }
const six = Object.keys(preparations) as (keyof typeof preparations)[]

const some = (quality: Quality, n = 1): Participant[] =>
  Array.from({ length: n }, (_, i) => ({ id: `${quality}-${i + 1}`, quality }))
const invited: Participant[] = [
  ...some('petitioner'),
  { id: 'handler', quality: 'original-handler', userId: 'division-handler', unitId: 'division' },
  ...some('unit-representative', 3),
  ...some('legal'),
  { id: 'recorder', quality: 'recorder', userId: 'clerk' },
]
const ids = invited.map(({ id }) => id)

const plan: HearingPlan = {
  chair: 'wen',
  participants: invited,
  scope: ['difficult'],
  open: false,
  pressConsent: false,
  impediments: [],
  secrecy: 'normal',
  interested: ['division-handler'],
}
const rules = { rulebook: rulebooks.TG, today: '2026-03-20' }
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code)

class Hearing {
  facts: HearingFacts = noHearing
  matter: MatterFacts = matterInHandling
  rulebook = rulebooks.TG

  at(viewer: Viewer, today: string, more: Partial<MatterContext> = {}) {
    return at(viewer, today, { matter: this.matter, rulebook: this.rulebook, ...more })
  }

  try<S extends HearingStep>(viewer: Viewer, today: string, step: S, input: HearingInput<S>, more = {}) {
    return performHearing(this.facts, step, input, this.at(viewer, today, more))
  }

  do<S extends HearingStep>(viewer: Viewer, today: string, step: S, input: HearingInput<S>, more = {}) {
    const outcome = this.try(viewer, today, step, input, more)
    if (!outcome.ok) throw new Error(`${step}: ${codes(outcome.refusals).join()}`)
    this.facts = afterStep(this.facts, outcome.value)
    return outcome.value
  }

  refused<S extends HearingStep>(viewer: Viewer, today: string, step: S, input: HearingInput<S>, more = {}) {
    const outcome = this.try(viewer, today, step, input, more)
    return outcome.ok ? [] : codes(outcome.refusals)
  }
}

const when = { day: '2026-03-30', time: '09:00', place: '一楼听证室', subject: '站前路灯' }
const notice = { ...when, chair: 'wen', participants: invited }

const lives = {
  proposed: (matter: Partial<MatterFacts> = {}) => {
    const hearing = new Hearing()
    hearing.matter = { ...matterInHandling, ...matter }
    hearing.do(officer, '2026-03-10', 'proposeHearing', {
      asker: 'petitioner',
      askedOn: '2026-03-10',
      scope: ['difficult'],
      reasons: '双方对停用原因各执一词',
    })
    return hearing
  },
  prepared: (matter: Partial<MatterFacts> = {}) => {
    const hearing = lives.proposed(matter)
    hearing.do(head, '2026-03-16', 'decideHearing', { reasons: '事实有争议，予以听证' })
    hearing.do(officer, '2026-03-17', 'prepareHearing', { preparations: six })
    return hearing
  },
  notified: (matter: Partial<MatterFacts> = {}) => {
    const hearing = lives.prepared(matter)
    hearing.do(officer, '2026-03-20', 'notifyHearing', notice)
    for (const participant of ids)
      hearing.do(officer, '2026-03-21', 'recordNotice', { participant, way: 'direct', on: '2026-03-21' })
    return hearing
  },
  session: (matter: Partial<MatterFacts> = {}) => {
    const hearing = lives.notified(matter)
    hearing.do(chair, '2026-03-30', 'openHearing', { present: ids })
    return hearing
  },
  complete: (matter: Partial<MatterFacts> = {}) => {
    const hearing = lives.session(matter)
    for (const { stage, kind, speaker } of order) record(hearing, stage, kind, speaker)
    return hearing
  },
}

const order = [
  ['opening', 'discipline', 'chair'],
  ['opening', 'programme', 'chair'],
  ['opening', 'subject', 'chair'],
  ['statements', 'petitioner-statement', 'petitioner-1'],
  ['statements', 'handler-statement', 'handler'],
  ['inquiry', 'inquiry', 'chair'],
  ['inquiry', 'evidence', 'petitioner-1'],
  ['opinions', 'opinion', 'unit-representative-1'],
  ['explanation', 'explanation', 'chair'],
  ['closing', 'closing', 'chair'],
].map(([stage, kind, speaker]) => ({ stage, kind, speaker })) as {
  stage: (typeof stageOrder)[number]
  kind: keyof typeof entryKinds
  speaker: string
}[]

const record = (
  hearing: Hearing,
  stage: (typeof stageOrder)[number],
  kind: keyof typeof entryKinds,
  speaker: string,
) =>
  hearing.do(clerk, '2026-03-30', 'recordEntry', {
    after: hearing.facts.entries.length,
    stage,
    kind,
    speaker,
    words: '略',
  })

describe('composition (S4.6.2-3)', () => {
  const without = (quality: Quality) => invited.filter((one) => one.quality !== quality)
  const guests = { ...plan, scope: ['major'] as const, open: true }

  test.each<[string, Partial<HearingPlan>, string[]]>([
    ['as it should be', {}, []],
    [
      'chair with a handling event',
      {
        chair: 'division-handler',
        participants: without('original-handler').concat(some('original-handler')),
      },
      ['CHAIR_HAS_INTEREST'],
    ],
    ['chair among the participants', { chair: 'clerk' }, ['CHAIR_IS_PARTY']],
    ['no representative of the unit', { participants: without('unit-representative') }, []],
    [
      'two',
      { participants: [...without('unit-representative'), ...some('unit-representative', 2)] },
      ['UNIT_REPRESENTATIVES'],
    ],
    [
      'nobody who may give an opinion',
      {
        participants: invited.filter(({ quality }) => !['unit-representative', 'legal'].includes(quality)),
      },
      ['OPINION_GIVER_MISSING'],
    ],
    ...opinionGivers
      .filter((quality) => quality !== 'unit-representative')
      .map((quality): [string, Partial<HearingPlan>, string[]] => [
        `one opinion, of ${quality}`,
        {
          scope: ['major'],
          participants: [
            ...invited.filter((one) => !['unit-representative', 'legal'].includes(one.quality)),
            ...some(quality),
          ],
        },
        [],
      ]),
    ['five', { participants: [...without('unit-representative'), ...some('unit-representative', 5)] }, []],
    [
      'six',
      { participants: [...without('unit-representative'), ...some('unit-representative', 6)] },
      ['UNIT_REPRESENTATIVES'],
    ],
    ['no original handler', { participants: without('original-handler') }, ['HANDLER_MISSING']],
    ['no petitioner', { participants: without('petitioner') }, ['PETITIONER_MISSING']],
    ['five petitioners', { participants: [...without('petitioner'), ...some('petitioner', 5)] }, []],
    [
      'six petitioners',
      { participants: [...without('petitioner'), ...some('petitioner', 6)] },
      ['PETITIONER_REPRESENTATIVES'],
    ],
    ['somebody twice', { participants: [...invited, ...some('petitioner')] }, ['PARTICIPANT_TWICE']],
    [
      'deputies for a merely difficult matter',
      { participants: [...invited, ...some('deputy')] },
      ['GUESTS_NOT_ALLOWED'],
    ],
    [
      'deputies and CPPCC members for a complex matter',
      { scope: ['complex'], participants: [...invited, ...some('deputy'), ...some('cppcc')] },
      [],
    ],
    ['press without consent', { ...guests, participants: [...invited, ...some('press')] }, ['PRESS_CONSENT']],
    [
      'press with consent',
      { ...guests, pressConsent: true, participants: [...invited, ...some('press')] },
      [],
    ],
    [
      'press for a confidential matter',
      {
        ...guests,
        open: false,
        pressConsent: true,
        secrecy: 'confidential',
        participants: [...invited, ...some('press')],
      },
      ['PRESS_CONFIDENTIAL', 'NOT_IN_PUBLIC'],
    ],
    ['in public with privacy at stake', { open: true, impediments: ['privacy'] }, ['NOT_IN_PUBLIC']],
    ['behind closed doors with privacy at stake', { impediments: ['privacy'] }, []],
  ])('%s', (_name, change, expected) => {
    expect(codes(checkComposition({ ...plan, ...change }, rules))).toEqual(expected)
  })

  test('every refusal names its basis and a field', () => {
    const worst = {
      ...plan,
      chair: 'division-handler',
      participants: [
        ...some('press'),
        ...some('press'),
        ...some('unit-representative', 2),
        ...some('petitioner', 6),
      ],
      open: true,
      impediments: ['minor'] as const,
      secrecy: 'confidential' as const,
    }
    const refusals = checkComposition(worst, rules)
    expect(refusals.length).toBeGreaterThan(6)
    for (const { code, field, basis, message } of refusals) {
      expect(field, code).toBeTruthy()
      expect(basis.length, code).toBeGreaterThan(0)
      expect(message.en && message['zh-CN'], code).not.toMatch(/\{/)
    }
  })

  test('handbooks that set no number of representatives have none', () => {
    const participants = [...without('unit-representative'), ...some('unit-representative', 2)]
    expect(
      checkComposition({ ...plan, participants }, { rulebook: rulebooks.WSY, today: '2026-03-20' }),
    ).toEqual([])
  })

  test('who handled, judged, is complained of or stepped aside cannot chair', () => {
    const matter = {
      ...matterInHandling,
      closingAuthor: 'author',
      accusedUsers: ['accused'],
      recused: ['aside'],
      acts: [
        { action: 'approveClosing', userId: 'judge', on: '2026-03-10' },
        { action: 'registerMatter', userId: 'clerk', on: '2026-03-02' },
      ],
    }
    expect(interestedIn(matter).sort()).toEqual(
      ['accused', 'aside', 'author', 'division-handler', 'division-head', 'judge'].sort(),
    )
  })
})

describe('what may be heard', () => {
  test.each<[string, Partial<MatterFacts>, (keyof typeof impediments)[], string[]]>([
    ['an appeal in handling', {}, [], []],
    ['in re-review', { status: 'M70' }, [], []],
    ['in triage', { status: 'M10' }, [], ['NOT_IN_HANDLING']],
    ['already answered', { status: 'M50' }, [], ['NOT_IN_HANDLING']],
    ['a suggestion', { purpose: 'suggestion' }, [], ['NOT_AN_APPEAL']],
    ['a sealed report', { purpose: 'report', secrecy: 'sealed' }, [], ['NOT_AN_APPEAL', 'SEALED_NOT_HEARD']],
    ['nobody to invite', { unreachable: true }, [], ['PETITIONER_UNREACHABLE']],
    ['in litigation', {}, ['litigation'], ['NOT_TO_BE_HEARD']],
    ['in arbitration', {}, ['arbitration'], ['NOT_TO_BE_HEARD']],
    ['in reconsideration', {}, ['reconsideration'], ['NOT_TO_BE_HEARD']],
    ['state secrets', {}, ['state-secret'], ['NOT_TO_BE_HEARD']],
    ['privacy', {}, ['privacy'], []],
  ])('%s', (_name, matter, found, expected) => {
    expect(codes(checkHearable({ ...matterInHandling, ...matter }, found))).toEqual(expected)
  })
})

describe('from proposal to signed record', () => {
  test('a decision is reasoned, by the head; the asker’s periods are counted (C19)', () => {
    const hearing = lives.proposed()
    expect(hearing.refused(officer, '2026-03-11', 'decideHearing', { reasons: '可以' })).toEqual([
      'NOT_PERMITTED',
    ])
    expect(hearing.refused(head, '2026-03-11', 'decideHearing', { reasons: ' ' })).toEqual(['ANSWER_MISSING'])
    const dues = hearingDues({ askedOn: '2026-03-10', day: '2026-03-30' }, hearing.at(head, '2026-03-11'))
    expect([dues.decision?.day, dues.session?.day, dues.notice?.day]).toEqual([
      '2026-03-25',
      '2026-04-09',
      '2026-03-23',
    ])
    hearing.do(head, '2026-03-11', 'declineHearing', { reasons: '事实清楚，无须听证' })
    expect(hearing.facts).toMatchObject({ state: 'declined', decision: '事实清楚，无须听证' })
  })

  test('the petitioner’s request needs its day; the office’s own does not', () => {
    const hearing = new Hearing()
    const entry = { scope: ['major'] as const, reasons: '影响面大' }
    expect(
      hearing.refused(officer, '2026-03-10', 'proposeHearing', { ...entry, asker: 'petitioner' }),
    ).toEqual(['ASKED_ON_MISSING'])
    expect(hearing.refused(officer, '2026-03-10', 'proposeHearing', { ...entry, asker: 'office' })).toEqual(
      [],
    )
    expect(
      hearing.refused(officer, '2026-03-10', 'proposeHearing', { ...entry, scope: [], asker: 'office' }),
    ).toEqual(['ANSWER_MISSING'])
    expect(
      hearing.refused(officer, '2026-03-10', 'proposeHearing', { ...entry, asker: 'nobody' as never }),
    ).toEqual(['CHOICE_UNKNOWN'])
  })

  test('S4.6.1: with 4 of 6 points there is a warning, and the hearing is held', () => {
    const hearing = lives.proposed()
    const four = { reasons: '事实有争议', preparations: six.slice(0, 4) }
    expect(codes(hearing.do(head, '2026-03-16', 'decideHearing', four).warnings)).toEqual([
      'CHECKLIST_INCOMPLETE',
    ])
    hearing.do(officer, '2026-03-17', 'prepareHearing', { preparations: six.slice(0, 4) })
    hearing.do(officer, '2026-03-20', 'notifyHearing', notice)
    for (const participant of ids)
      hearing.do(officer, '2026-03-20', 'recordNotice', { participant, way: 'direct', on: '2026-03-20' })
    expect(codes(hearing.do(chair, '2026-03-30', 'openHearing', { present: ids }).warnings)).toEqual([
      'CHECKLIST_INCOMPLETE',
    ])
  })

  test('W17: refused on three counts', () => {
    const hearing = lives.prepared()
    const participants = [
      ...some('petitioner'),
      ...some('original-handler'),
      ...some('unit-representative', 2),
      ...some('press'),
      ...some('legal'),
    ]
    expect(
      hearing.refused(officer, '2026-03-25', 'notifyHearing', {
        ...notice,
        participants,
        pressConsent: true,
      }),
    ).toEqual(['UNIT_REPRESENTATIVES', 'GUESTS_NOT_ALLOWED', 'NOTICE_TOO_LATE'])
  })

  test.each([
    ['seven days before', '2026-03-23', []],
    ['six days before', '2026-03-24', ['NOTICE_TOO_LATE']],
    ['on the day', '2026-03-30', ['HEARING_DAY']],
  ])('notice %s', (_name, today, expected) => {
    expect(lives.prepared().refused(officer, today, 'notifyHearing', notice)).toEqual(expected)
  })

  test('a notice falling due in a holiday is due on the working day before it (DP-7)', () => {
    const late = { ...notice, day: '2026-10-12' }
    expect(lives.prepared().refused(officer, '2026-09-30', 'notifyHearing', late)).toEqual([])
    expect(lives.prepared().refused(officer, '2026-10-01', 'notifyHearing', late)).toEqual([
      'NOTICE_TOO_LATE',
    ])
  })

  test('a real day and a real time', () => {
    const hearing = lives.prepared()
    expect(hearing.refused(officer, '2026-03-20', 'notifyHearing', { ...notice, day: '2026-02-30' })).toEqual(
      ['HEARING_DAY'],
    )
    expect(hearing.refused(officer, '2026-03-20', 'notifyHearing', { ...notice, time: '9点' })).toEqual([
      'HEARING_TIME',
    ])
  })

  test('nobody sits without proof of notice, or told too late without consent', () => {
    const hearing = lives.prepared()
    hearing.do(officer, '2026-03-20', 'notifyHearing', notice)
    expect(hearing.refused(chair, '2026-03-30', 'openHearing', { present: ids })).toEqual(['NOTICE_UNPROVED'])
    for (const participant of ids.slice(1))
      hearing.do(officer, '2026-03-21', 'recordNotice', { participant, way: 'direct', on: '2026-03-21' })
    const late = { participant: ids[0]!, way: 'direct', on: '2026-03-26' } as const
    expect(hearing.refused(officer, '2026-03-25', 'recordNotice', late)).toEqual(['SERVICE_DAY'])
    expect(
      hearing.refused(officer, '2026-03-26', 'recordNotice', { ...late, participant: 'stranger' }),
    ).toEqual(['NOT_A_PARTICIPANT'])
    hearing.do(officer, '2026-03-26', 'recordNotice', late)
    expect(hearing.refused(chair, '2026-03-30', 'openHearing', { present: ids })).toEqual(['NOTICE_UNPROVED'])
    hearing.do(officer, '2026-03-26', 'recordNotice', { ...late, waived: true })
    expect(hearing.refused(chair, '2026-03-30', 'openHearing', { present: ids })).toEqual([])
  })

  test('a participant removed after notice: the rest must still make up a hearing; a new one needs a notice', () => {
    const hearing = lives.notified()
    const fewer = invited.filter(({ id }) => id !== 'unit-representative-3')
    const reasons = '代表出差'
    expect(
      hearing.refused(officer, '2026-03-24', 'amendParticipants', { participants: fewer, reasons }),
    ).toEqual(['UNIT_REPRESENTATIVES'])
    const swapped = [...fewer, { id: 'unit-representative-4', quality: 'unit-representative' as const }]
    hearing.do(officer, '2026-03-24', 'amendParticipants', { participants: swapped, reasons })
    expect(hearing.facts.proofs).toHaveLength(6)
    expect(
      hearing.refused(chair, '2026-03-30', 'openHearing', { present: swapped.map(({ id }) => id) }),
    ).toEqual(['NOTICE_UNPROVED'])
  })

  test('another person in the place of one who was told needs a notice of their own; both hear of it', () => {
    const hearing = lives.notified()
    const participants = invited.map((one) => (one.id === 'recorder' ? { ...one, userId: 'officer' } : one))
    const done = hearing.do(officer, '2026-03-24', 'amendParticipants', {
      participants,
      reasons: '记录人出差',
    })
    expect(hearing.facts.proofs.map(({ participant }) => participant)).toEqual(
      ids.filter((id) => id !== 'recorder'),
    )
    expect(done.notices.map(({ to }) => to)).toContainEqual({ user: 'clerk' })
    const waiting = { ...some('press')[0]!, name: '甲报' }
    const major = lives.notified()
    major.facts = {
      ...major.facts,
      scope: ['major'],
      pressConsent: true,
      participants: [...invited, waiting],
    }
    const proof = { participant: waiting.id, way: 'direct', on: '2026-03-21' } as const
    major.do(officer, '2026-03-21', 'recordNotice', proof)
    const other = [...invited, { ...waiting, name: '乙报' }]
    major.do(officer, '2026-03-24', 'amendParticipants', { participants: other, reasons: '换人' })
    expect(major.facts.proofs.map(({ participant }) => participant)).toEqual(ids)
  })

  test.each([
    ['petitioner', 'PETITIONER_MISSING'],
    ['original-handler', 'HANDLER_MISSING'],
    ['unit-representative', undefined],
    ['unit-representative legal', 'OPINION_GIVER_MISSING'],
  ])('absence of the %s', (quality, code) => {
    const present = invited.filter((one) => !quality.split(' ').includes(one.quality)).map(({ id }) => id)
    expect(lives.notified().refused(chair, '2026-03-30', 'openHearing', { present })).toEqual(
      code === undefined ? [] : [code],
    )
  })

  test('only the chair opens it, on its day', () => {
    const hearing = lives.notified()
    expect(hearing.refused(head, '2026-03-30', 'openHearing', { present: ids })).toEqual(['NOT_PERMITTED'])
    expect(hearing.refused(chair, '2026-03-31', 'openHearing', { present: ids })).toEqual(['NOT_THE_DAY'])
    hearing.do(officer, '2026-03-30', 'postponeHearing', { reasons: '信访人因病不能到场' })
    hearing.do(officer, '2026-03-31', 'notifyHearing', { ...notice, day: '2026-04-10' })
    expect(hearing.facts).toMatchObject({ state: 'notified', day: '2026-04-10', proofs: [] })
  })

  test('postponed, it stands on no day until the next notice', () => {
    const hearing = lives.notified()
    hearing.do(officer, '2026-03-25', 'postponeHearing', { reasons: '信访人因病不能到场' })
    expect(hearing.facts).toMatchObject({ state: 'postponed', place: '一楼听证室' })
    expect([hearing.facts.day, hearing.facts.time]).toEqual([undefined, undefined])
  })

  test('the five steps, the conclusion, signatures and refusals with note', () => {
    const hearing = lives.complete()
    expect(runSheet(hearing.facts)).toMatchObject({ complete: true, open: [] })
    const done = hearing.do(chair, '2026-03-30', 'reachConclusion', {
      conclusion: 'investigate',
      reasons: '补查检修记录',
    })
    expect(done.documents).toEqual([{ form: 'F17', to: 'file', state: 'draft' }])
    expect(hearing.refused(clerk, '2026-03-30', 'closeRecord', {})).toEqual(['SIGNATURES_MISSING'])
    for (const participant of ['chair', ...ids.slice(1)])
      hearing.do(clerk, '2026-03-30', 'signRecord', { participant, signed: true })
    const mine = { participant: ids[0]!, signed: false }
    expect(hearing.refused(clerk, '2026-03-30', 'signRecord', mine)).toEqual(['NOTE_MISSING'])
    hearing.do(clerk, '2026-03-30', 'signRecord', { ...mine, note: '信访人认为记录不全，拒签' })
    expect(hearing.refused(clerk, '2026-03-30', 'signRecord', mine)).toEqual([
      'ALREADY_SIGNED',
      'NOTE_MISSING',
    ])
    expect(hearing.do(clerk, '2026-03-30', 'closeRecord', {}).documents).toEqual([
      { form: 'F17', to: 'file', state: 'issued' },
    ])
    expect(hearing.facts.state).toBe('signed')
  })

  test('two people write: the second is told to look first, and nothing is lost or doubled', () => {
    const hearing = lives.session()
    const entry = { after: 0, stage: 'opening', kind: 'discipline', speaker: 'chair', words: '宣读' } as const
    hearing.do(clerk, '2026-03-30', 'recordEntry', entry)
    expect(hearing.refused(chair, '2026-03-30', 'recordEntry', entry)).toEqual(['RECORD_MOVED_ON'])
    expect(hearing.facts.entries).toEqual([
      {
        stage: 'opening',
        kind: 'discipline',
        speaker: 'chair',
        text: '宣读',
        at: morning('2026-03-30'),
        attachments: [],
      },
    ])
    expect(hearing.refused(officer, '2026-03-30', 'recordEntry', { ...entry, after: 1 })).toEqual([
      'NOT_PERMITTED',
    ])
  })

  test.each([
    ['a later step', 'opinions', 'opinion', 'unit-representative-1', 'STEP_OUT_OF_ORDER'],
    ['the other side’s statement', 'statements', 'handler-statement', 'petitioner-1', 'WRONG_SPEAKER'],
    ['a stranger', 'statements', 'petitioner-statement', 'stranger', 'WRONG_SPEAKER'],
  ] as const)('refused: %s', (_name, stage, kind, speaker, code) => {
    const hearing = lives.session()
    for (const duty of ['discipline', 'programme', 'subject'] as const)
      record(hearing, 'opening', duty, 'chair')
    const after = hearing.facts.entries.length
    expect(
      hearing.refused(clerk, '2026-03-30', 'recordEntry', { after, stage, kind, speaker, words: '略' }),
    ).toEqual([code])
  })

  test('suspended and resumed; a latecomer is admitted; a cancelled one has its reason', () => {
    const hearing = lives.notified()
    hearing.do(chair, '2026-03-30', 'openHearing', { present: ids.filter((id) => !id.startsWith('unit')) })
    hearing.do(chair, '2026-03-30', 'admitParticipant', { participant: 'unit-representative-1' })
    hearing.do(chair, '2026-03-30', 'suspendHearing', { reasons: '信访人身体不适' })
    expect(hearing.refused(chair, '2026-03-30', 'resumeHearing', { present: [] })).toEqual(['ANSWER_MISSING'])
    hearing.do(chair, '2026-03-30', 'resumeHearing', { present: ids })
    hearing.do(chair, '2026-03-30', 'suspendHearing', { reasons: '须补充鉴定' })
    hearing.do(head, '2026-04-02', 'cancelHearing', { reasons: '双方已经和解' })
    expect(hearing.facts.interruptions.map(({ state, on }) => [state, on])).toEqual([
      ['suspended', '2026-03-30'],
      ['suspended', '2026-03-30'],
      ['cancelled', '2026-04-02'],
    ])
  })
})

describe('recusal', () => {
  const ask = { participant: 'petitioner-1', against: 'wen', reasons: '主持人与承办人为亲属' }

  test('pending, it stops the hearing; granted, another chair sits', () => {
    const hearing = lives.notified()
    hearing.do(officer, '2026-03-25', 'requestRecusal', ask)
    expect(hearing.refused(chair, '2026-03-30', 'openHearing', { present: ids })).toEqual(['RECUSAL_PENDING'])
    const yes = { request: 0, granted: true, reasons: '情况属实' }
    expect(hearing.refused(head, '2026-03-26', 'decideRecusal', yes)).toEqual(['NEW_CHAIR_MISSING'])
    expect(
      hearing.refused(head, '2026-03-26', 'decideRecusal', { ...yes, chair: 'division-handler' }),
    ).toEqual(['CHAIR_HAS_INTEREST', 'CHAIR_IS_PARTY'])
    expect(hearing.refused(chair, '2026-03-26', 'decideRecusal', { ...yes, chair: 'head' })).toEqual([
      'OWN_RECUSAL',
    ])
    hearing.do(head, '2026-03-26', 'decideRecusal', { ...yes, chair: 'head' })
    expect(hearing.refused(chair, '2026-03-30', 'openHearing', { present: ids })).toEqual(['NOT_PERMITTED'])
    expect(hearing.refused(head, '2026-03-30', 'openHearing', { present: ids })).toEqual([])
    expect(hearing.refused(head, '2026-03-26', 'decideRecusal', yes)).toEqual(['RECUSAL_UNKNOWN'])
  })

  test('who stepped aside neither chairs nor attends again, after a postponement either', () => {
    const hearing = lives.notified()
    hearing.do(officer, '2026-03-25', 'requestRecusal', ask)
    const yes = { request: 0, granted: true, reasons: '情况属实' }
    const told = hearing.do(head, '2026-03-26', 'decideRecusal', { ...yes, chair: 'head' })
    expect(told.notices.map(({ to }) => to)).toContainEqual({ user: 'wen' })
    hearing.do(officer, '2026-03-26', 'postponeHearing', { reasons: '更换主持人' })
    const again = { ...notice, day: '2026-04-10' }
    expect(hearing.refused(officer, '2026-03-27', 'notifyHearing', again)).toEqual(['CHAIR_HAS_INTEREST'])
    const participants = [...invited, { ...some('petition-staff')[0]!, userId: 'wen' }]
    const beside = { ...again, chair: 'head', participants }
    expect(hearing.refused(officer, '2026-03-27', 'notifyHearing', beside)).toEqual(['STEPPED_ASIDE'])
    hearing.do(officer, '2026-03-27', 'notifyHearing', { ...again, chair: 'head' })
    const changed = { participants, reasons: '补充人员' }
    expect(hearing.refused(officer, '2026-03-27', 'amendParticipants', changed)).toEqual(['STEPPED_ASIDE'])
  })

  test('granted in the session, the recorder leaves: what is on record keeps its names, nobody waits for a signature', () => {
    const hearing = lives.session()
    record(hearing, 'opening', 'discipline', 'chair')
    hearing.do(officer, '2026-03-30', 'requestRecusal', { ...ask, against: 'clerk' })
    hearing.do(head, '2026-03-30', 'decideRecusal', { request: 0, granted: true, reasons: '情况属实' })
    expect(hearing.facts.participants).toHaveLength(invited.length)
    expect(hearing.facts.present).not.toContain('recorder')
    expect(keepsRecord(hearing.facts, 'clerk')).toBe(false)
    const entry = { after: 1, stage: 'opening', kind: 'programme', speaker: 'chair', words: '略' } as const
    expect(hearing.refused(clerk, '2026-03-30', 'recordEntry', entry)).toEqual(['NOT_PERMITTED'])
    expect(hearing.refused(chair, '2026-03-30', 'admitParticipant', { participant: 'recorder' })).toEqual([
      'STEPPED_ASIDE',
    ])
    hearing.do(chair, '2026-03-30', 'suspendHearing', { reasons: '另定记录人' })
    expect(hearing.refused(chair, '2026-03-30', 'resumeHearing', { present: ids })).toEqual(['STEPPED_ASIDE'])
    hearing.do(chair, '2026-03-30', 'resumeHearing', { present: ids.filter((id) => id !== 'recorder') })
  })

  test('refused, the hearing goes on; against a stranger it is not taken', () => {
    const hearing = lives.session()
    expect(hearing.refused(clerk, '2026-03-30', 'requestRecusal', { ...ask, against: 'nobody' })).toEqual([
      'NOT_IN_HEARING',
    ])
    hearing.do(clerk, '2026-03-30', 'requestRecusal', ask)
    const entry = { after: 0, stage: 'opening', kind: 'discipline', speaker: 'chair', words: '宣读' } as const
    expect(hearing.refused(clerk, '2026-03-30', 'recordEntry', entry)).toEqual(['RECUSAL_PENDING'])
    hearing.do(head, '2026-03-30', 'decideRecusal', { request: 0, granted: false, reasons: '不存在亲属关系' })
    expect(hearing.refused(clerk, '2026-03-30', 'recordEntry', entry)).toEqual([])
  })
})

describe('the re-review clock (W19, DP-9)', () => {
  const due = dueDay('C10', { trigger: '2026-03-02', rulebook: rulebooks.TG, calendar: latestCalendar })
  const inReview: Partial<MatterFacts> = {
    status: 'M70',
    clocks: [{ code: 'C10', holder: 'office', due, state: 'running' }],
  }
  const paused: Partial<MatterFacts> = {
    status: 'M70',
    clocks: [{ code: 'C10', holder: 'office', due, state: 'paused' }],
  }

  test('ordered 03-16, concluded 03-26: ten days are not counted, due Monday 2026-04-13 instead of 04-01', () => {
    expect(due.day).toBe('2026-04-01')
    const hearing = lives.proposed(inReview)
    const ordered = hearing.do(head, '2026-03-16', 'decideHearing', { reasons: '事实有争议' })
    expect(ordered.clocks).toEqual([{ do: 'pause', code: 'C10', on: '2026-03-16' }])
    const held = lives.complete(paused)
    const [resumed] = held.do(chair, '2026-03-26', 'reachConclusion', {
      conclusion: 'maintain',
      reasons: '清楚',
    }).clocks
    expect(resumed).toMatchObject({ do: 'resume', code: 'C10', on: '2026-03-26', due: { day: '2026-04-13' } })
  })

  test('by the other reading only the session counts', () => {
    const rulebook = withDecision(rulebooks.TG, {
      rule: 'hearing-time',
      value: 'session',
      from: '2026-01-01',
      document: '文〔2026〕1号',
    })
    const hearing = lives.proposed(inReview)
    hearing.rulebook = rulebook
    expect(hearing.do(head, '2026-03-16', 'decideHearing', { reasons: '事实有争议' }).clocks).toEqual([])
    const notified = lives.notified(inReview)
    notified.rulebook = rulebook
    expect(notified.do(chair, '2026-03-30', 'openHearing', { present: ids }).clocks).toEqual([
      { do: 'pause', code: 'C10', on: '2026-03-30' },
    ])
  })

  test('ordered on a day that only a roll had saved: over on return, and said so (day 30 = Sunday 2026-03-01)', () => {
    const rolled = dueDay('C10', { trigger: '2026-01-30', rulebook: rulebooks.TG, calendar: latestCalendar })
    expect([rolled.unrolled, rolled.day]).toEqual(['2026-03-01', '2026-03-02'])
    const clocks = [{ code: 'C10', holder: 'office', due: rolled, state: 'paused' }] as const
    const hearing = lives.prepared({ status: 'M70', clocks })
    hearing.facts = { ...hearing.facts, decidedOn: '2026-03-02' }
    expect(hearing.do(head, '2026-03-20', 'cancelHearing', { reasons: '撤回听证申请' }).clocks).toMatchObject(
      [
        { do: 'resume', due: { day: '2026-03-19' } },
        { do: 'breach', on: '2026-03-20' },
      ],
    )
  })

  test('a cancelled hearing starts the clock again; during handling nothing stands still', () => {
    const cancelled = lives
      .prepared(paused)
      .do(head, '2026-03-20', 'cancelHearing', { reasons: '撤回听证申请' })
    expect(cancelled.clocks[0]).toMatchObject({ do: 'resume', due: { day: '2026-04-07' } })
    expect(lives.proposed().do(head, '2026-03-16', 'decideHearing', { reasons: '可以' }).clocks).toEqual([])
  })
})

describe('as a table', () => {
  test('every step has labels, sources and a way in from the start', () => {
    const reached = new Set<string>(['none'])
    for (let size = 0; size < reached.size;) {
      size = reached.size
      for (const row of Object.values(hearingSteps))
        if (row.to !== 'same' && row.from.some((from: string) => reached.has(from))) reached.add(row.to)
    }
    for (const [name, row] of Object.entries(hearingSteps)) {
      expect(row.sources.length, name).toBeGreaterThan(0)
      expect(
        row.from.every((from: string) => reached.has(from)),
        name,
      ).toBe(true)
    }
  })

  test('allowed steps say why not, and nothing to those who may not see the matter', () => {
    const hearing = lives.notified()
    const offered = allowedHearingSteps(hearing.facts, hearing.at(chair, '2026-03-30'))
    expect(offered.find(({ step }) => step === 'openHearing')).toMatchObject({ allowed: true })
    expect(
      allowedHearingSteps(hearing.facts, hearing.at(divisionHandler, '2026-03-30')).filter(
        ({ allowed }) => allowed,
      ),
    ).toEqual([])
    expect(allowedHearingSteps(hearing.facts, hearing.at(stationHandler, '2026-03-30'))).toEqual([])
    expect(hearing.refused(stationHead, '2026-03-30', 'openHearing', { present: ids })).toEqual([
      'MATTER_UNKNOWN',
    ])
    expect(allowedHearingSteps(null, at(leaderInCharge, '2026-03-30')).map(({ step }) => step)).toEqual([
      'proposeHearing',
    ])
  })

  test('in re-review the reviewing organ hears', () => {
    const matter = {
      ...matterInHandling,
      status: 'M70' as const,
      reviews: [
        {
          n: 1,
          kind: 're-review' as const,
          organ: 'bureau',
          requestedOn: '2026-03-01',
          receivedOn: '2026-03-02',
        },
      ],
    }
    const entry = { asker: 'office', scope: ['major'], reasons: '有争议' } as const
    expect(performHearing(null, 'proposeHearing', entry, at(officer, '2026-03-10', { matter })).ok).toBe(
      false,
    )
    const ofBureau: Viewer = { userId: 'b', posts: [{ unitId: 'bureau', role: 'petition-officer' }] }
    expect(performHearing(null, 'proposeHearing', entry, at(ofBureau, '2026-03-10', { matter })).ok).toBe(
      true,
    )
  })

  test('whatever is tried in whatever order, the record keeps the order of the five steps', () => {
    const entry = fc.record({
      stage: fc.constantFrom(...stageOrder),
      kind: fc.constantFrom(...(Object.keys(entryKinds) as (keyof typeof entryKinds)[])),
      speaker: fc.constantFrom('chair', ...ids),
    })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 150 }), (tries) => {
        const hearing = lives.session()
        for (const one of tries) {
          const outcome = hearing.try(clerk, '2026-03-30', 'recordEntry', {
            ...one,
            after: hearing.facts.entries.length,
            words: '略',
          })
          if (outcome.ok) hearing.facts = afterStep(hearing.facts, outcome.value)
        }
        const numbers = hearing.facts.entries.map(({ stage }) => stages[stage].number)
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
        const kinds = new Set(hearing.facts.entries.map(({ kind }) => kind))
        const both = kinds.has('petitioner-statement') && kinds.has('handler-statement')
        expect(both || numbers.every((n) => n <= 1)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
