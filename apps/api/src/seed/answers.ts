import { answers, type AnswerName, type Day } from '@xinfang/domain'
import type { Tx } from '../db/database'
import { found, type Built } from './build-office'
import { workingDay } from './days'
import type { Result, StepAnswers } from './story'

/** Where the answers of a step are looked up. */
export interface Scene {
  readonly tx: Tx
  readonly built: Built
  readonly today: Day
  readonly matterId: string
  /** When the story's submission arrived, and the day of the step itself: `ago` days before today. */
  readonly arrived: Day
  readonly day: Day
  readonly ago: number
  /** Matters of this office by the key of their story. */
  readonly matters: ReadonlyMap<string, string>
}

/** A step's answers as the API takes them: the domain's own table says what each of them is. */
export async function answersOf(scene: Scene, given: StepAnswers): Promise<Record<string, unknown>> {
  const named: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(given))
    named[name] = await answerOf(scene, name as AnswerName, value)
  return named
}

async function answerOf(scene: Scene, name: AnswerName, value: unknown): Promise<unknown> {
  const { built, matters } = scene
  const user = (login: string) => found(built.people, login).userId
  switch (answers[name].kind) {
    case 'unit':
      return found(built.units, value as string).id
    case 'units':
      return (value as string[]).map((unit) => found(built.units, unit).id)
    case 'user':
      return user(value as string)
    case 'users':
      return (value as string[]).map(user)
    case 'day':
      return dayIn(scene, value as number)
    case 'matter':
      return found(matters, value as string)
    case 'results':
      return resultsOf(scene, value as readonly Result[])
    case 'document':
      return documentOf(scene, value as string)
    case 'service': {
      const service = value as NonNullable<StepAnswers['service']>
      return { ...service, on: dayIn(scene, service.on) }
    }
    default:
      return value
  }
}

/** A day up to the step lies between the arrival and the step, whatever rest days did to either. */
function dayIn({ today, arrived, day, ago }: Scene, wanted: number): Day {
  const planned = workingDay(today, wanted)
  if (wanted < ago) return planned
  return planned < arrived ? arrived : planned > day ? day : planned
}

async function resultsOf({ tx, matterId }: Scene, results: readonly Result[]): Promise<object[]> {
  const claims = await tx.query<{ id: string }>('select id from claim where matterId = ? order by position', [
    matterId,
  ])
  return claims.flatMap(({ id }, at) => {
    const result = results[at]
    if (!result) return []
    const [outcome, reason, legalBasis] = result
    return [{ id, outcome, reason, ...(legalBasis === undefined ? {} : { legalBasis }) }]
  })
}

/** The newest document of a form that still waits for service. */
async function documentOf({ tx, matterId }: Scene, form: string): Promise<string> {
  const [document] = await tx.query<{ id: string }>(
    "select id from document where matterId = ? and form = ? and state = 'issued' order by id desc limit 1",
    [matterId, form],
  )
  if (!document) throw new Error(`The demo serves a ${form} that was not issued`)
  return document.id
}
