import { actions } from '@xinfang/domain'
import { buildSchema, parse, validate } from 'graphql'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stepMutation } from './mutation'
import { initialValues, inputOf, questionsOf, unanswered } from './questions'
import { tableOf, trackKinds } from './tables'

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../../api/schema.graphql'), 'utf8'))
const mutations = schema.getMutationType()?.getFields() ?? {}
const all = trackKinds.flatMap((kind) =>
  Object.keys(tableOf(kind).steps).map((step) => [kind, step] as const),
)
// Where an action of the life cycle bears the name, the step goes with it.
const served = all.filter(([, step]) => mutations[step] && !Object.hasOwn(actions, step))

describe('the steps of the tracks', () => {
  it('speak the schema of the API', () => {
    expect(served.length).toBeGreaterThan(40)
    for (const [kind, step] of served)
      expect(validate(schema, parse(stepMutation(kind, step).toString())), step).toEqual([])
  })

  it.each(all)('%s: %s asks what the table says and sends nothing unasked', (kind, step) => {
    const questions = questionsOf(kind, step)
    const { asks = [], mayAsk = [] } = tableOf(kind).steps[step]!
    expect(questions.map(({ name }) => name)).toEqual([...asks, ...mayAsk])
    expect(
      Object.keys(inputOf(questions, initialValues(questions))).every((name) => asks.includes(name)),
    ).toBe(true)
  })

  it('have names of their own, since a step is known by its name alone', () => {
    const names = all.map(([, step]) => step)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })
})

describe('answers', () => {
  const questions = questionsOf('receptionDay', 'admitVisitor')

  it('say what is missing, and send what was typed, trimmed', () => {
    expect(unanswered(questions, initialValues(questions)).map(({ name }) => name)).toEqual([
      'persons',
      'holding',
    ])
    const values = { ...initialValues(questions), persons: 2, holding: 'accepted', override: ' 有新证据 ' }
    expect(inputOf(questions, values)).toEqual({ persons: 2, holding: 'accepted', override: '有新证据' })
  })

  it('an asked yes or no is sent as no when nobody ticked it', () => {
    const turn = questionsOf('receptionDay', 'turnVisitor')
    expect(inputOf(turn, initialValues(turn))).toEqual({ stateShown: false })
  })
})
