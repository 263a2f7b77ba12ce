import type { Day } from '@xinfang/domain'
import type { Entry } from '../matter/entry'
import { entryOf } from '../matter/register.input'
import { found, type Built } from './build-office'
import { arrivalDay } from './days'
import { petitioner } from './petitioners'
import type { Story } from './story'

/** A story as a clerk would have typed it. */
export function entryFor(
  story: Story,
  built: Built,
  today: Day,
  categories: ReadonlyMap<string, string>,
): Entry {
  const { more = {}, people } = story
  const units = (names: readonly string[] = []) => names.map((name) => found(built.units, name).id)
  const users = (logins: readonly string[] = []) => logins.map((login) => found(built.people, login).userId)
  return entryOf(
    {
      homeUnit: null,
      channel: story.channel,
      purpose: story.purpose,
      receivedOn: arrivalDay(today, story),
      title: story.title,
      facts: story.facts,
      claims: [...story.claims],
      persons: people.map((n, at) => {
        const { identityNumber, ...rest } = petitioner(n, built.office.places)
        return {
          ...rest,
          identityNumber: more.identified ? identityNumber : null,
          serviceAddress: null,
          notifyBy: null,
          representative: at > 0,
        }
      }),
      unclear: [...(more.unclear ?? [])],
      present: more.present ?? null,
      concerned: more.concerned ?? null,
      first: !more.repeat,
      wishesConfidentiality: more.wishesConfidentiality ?? false,
      complainsOfConduct: more.complainsOfConduct ?? false,
      accusedUnits: units(more.accusedUnits),
      accusedUsers: users(more.accusedUsers),
      members: users(more.members),
      oral: more.oral ?? false,
      readBack: more.oral ?? false,
      major: more.major !== undefined,
      majorReason: more.major ?? null,
      urgent: more.urgent ?? false,
      superiorWantsResult: more.superiorWantsResult ?? false,
      leaderInstruction: more.leaderInstruction ?? false,
      important: more.important ?? false,
      categoryId: found(categories, story.category),
      place: story.place ?? null,
      fileIds: [],
      draftId: null,
      externalNumber: null,
      idempotencyKey: null,
      dryRun: null,
    },
    found(built.people, 'djy').actingUnit,
    true,
  )
}
