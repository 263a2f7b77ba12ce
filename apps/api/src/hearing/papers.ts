import { formatDay, hearing, type FormValues } from '@xinfang/domain'
import type { Paper } from '../track/concept'
import { calledAs } from './participants'

type Facts = hearing.HearingFacts

const absence = '信访人无正当理由缺席的，可以终止听证；原办理单位必须到场。'

/** What the notice (F16) and the record with its conclusion (F17) say. */
export function paperValues(paper: Paper<Facts>): FormValues {
  const { facts, names } = paper
  return {
    day: facts.day,
    place: facts.place,
    subject: facts.subject,
    chair: names.user(facts.chair),
    ...(paper.form === 'F16' ? noticeValues(paper) : recordValues(paper)),
  }
}

const noticeValues = ({ facts, names }: Paper<Facts>): FormValues => ({
  time: facts.time,
  openness: facts.open ? '公开' : '不公开',
  participants: facts.participants.map(({ id }) => calledAs(id, facts.participants, names)),
  absence,
})

function recordValues({ facts, names }: Paper<Facts>): FormValues {
  const called = (id: string) => calledAs(id, facts.participants, names)
  const recorder = facts.participants.find(({ quality }) => quality === 'recorder')
  const { conclusion } = facts
  return {
    recorder: recorder && called(recorder.id),
    present: facts.present.map(called),
    steps: facts.entries.map(
      ({ at, kind, speaker, text }) =>
        `${shanghaiTime(at)} ${hearing.entryKinds[kind].label['zh-CN']} ${called(speaker)}：${text}`,
    ),
    conclusion: conclusion && `${hearing.conclusions[conclusion.kind]['zh-CN']}。${conclusion.text}`,
    signatures: facts.signatures.map(
      ({ participant, signed, note, on }) =>
        `${called(participant)}：${signed ? '已签名' : `未签名（${note ?? ''}）`}，${formatDay(on, 'zh-CN')}`,
    ),
  }
}

const EIGHT_HOURS = 8 * 3_600_000

/** HH:MM in Shanghai, which has had no summer time since 1991. */
const shanghaiTime = (at: number): string => new Date(at + EIGHT_HOURS).toISOString().slice(11, 16)
