import type { Day } from '@xinfang/domain'
import { idOf, pick, whole } from './random'
import { words } from './words'
import { tokenOf, type World } from './world'

/** One request of a scenario: whose session, and the operation's variables. */
export interface Asked {
  readonly token: string
  readonly body: string
}

export interface Scenario {
  readonly name: string
  /** @param number of the request, eight digits; a registration of the same number would be the same letter */
  readonly ask: (random: () => number, number: string) => Asked
}

const workList = `query WorkList($first: Int!) {
  workList(first: $first) {
    edges { cursor node {
      id number title status light nextDueDay daysLeft petitioner channel receivedOn
      responsibleUnit { id shortName }
      lastEvent { at action by unit }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`

const matter = `query Matter($id: ID!) {
  matter(id: $id) {
    id number title version status purpose channel secrecy receivedOn registeredAt acceptedOn light nextDueDay
    daysLeft petitioner facts
    responsibleUnit { id name }
    handler { id name }
    claims { id position text outcome }
    clocks { id code state holderLabel startedOn dueDay light daysLeft }
    timeline(first: 100) {
      edges { node { id at action by { id name } unit from to opinion documentIds } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`

const registration = `mutation RegisterMatter($input: RegisterMatterInput!) {
  registerMatter(input: $input) {
    matter { id number title }
    queryCode
    effects { from to clocks { do code dueDay explanation } documents { form title state } notices { kind to } }
    refusals { code message field basis }
  }
}`

const search = `query Search($text: String!) {
  search(text: $text, first: 20) {
    totalCount
    edges { cursor node { title { text marked } excerpt { text marked } matter { id number title status receivedOn } } }
    pageInfo { hasNextPage endCursor }
  }
}`

/** The requests an officer waits for all day (issue 2 G), and words of known frequency looked for (issue 3 G). */
export function scenariosOf(world: World, size: number, today: Day): readonly Scenario[] {
  const clerks = world.office.users.slice(1)
  const ask = (userId: string, query: string, variables: object): Asked => ({
    token: tokenOf(userId),
    body: JSON.stringify({ query, variables }),
  })
  return [
    {
      name: 'work list',
      ask: (random) =>
        ask(pick(random, pick(random, world.handling).users.slice(0, 3)).id, workList, { first: 50 }),
    },
    {
      name: 'one matter',
      ask: (random) => ask(pick(random, clerks).id, matter, { id: idOf('mat', 1 + whole(random, size)) }),
    },
    {
      name: 'registration',
      ask: (random, number) =>
        ask(pick(random, clerks).id, registration, {
          input: {
            channel: 'letter',
            purpose: 'request',
            receivedOn: today,
            title: `站前道路夜间照明(来信 ${number})`,
            facts: '站前道路路灯自去年检修后一直未亮,夜间出行不便,请予处理。'.repeat(4),
            claims: ['恢复站前路灯', '说明停用原因'],
            // No mobile number begins with 100: a person that cannot be.
            persons: [{ name: '闻有田', address: '平川市站前路1号', phone: `100${number}` }],
            idempotencyKey: `bench-${number}`,
          },
        }),
    },
    ...words.map(({ word, share }): Scenario => ({
      name: `search, in ${share}`,
      ask: (random) => ask(pick(random, clerks).id, search, { text: word }),
    })),
  ]
}
