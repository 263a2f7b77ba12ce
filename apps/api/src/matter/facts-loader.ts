import type { MatterFacts } from '@xinfang/domain'
import DataLoader from 'dataloader'
import type { Context } from '../context'
import { places } from '../db/insert'
import { notFound } from '../graphql/errors'
import { loadAllFacts } from './facts'
import type { MatterColumns } from './matter.entity'

const loaders = new WeakMap<Context, DataLoader<string, MatterFacts>>()

/**
 * Facts for the rows of one answer, fetched together: a work list of fifty asks what may be done next with each.
 * One loader a request; the rows themselves came through the rule of seeing already.
 */
export function factsLoader(context: Context): DataLoader<string, MatterFacts> {
  let loader = loaders.get(context)
  if (!loader) {
    loader = new DataLoader<string, MatterFacts>(async (ids) => {
      const matters = await context.db.read<MatterColumns>(
        `select * from matter where id in (${places(ids)})`,
        [...ids],
      )
      const facts = await loadAllFacts(context.db.read, matters)
      return ids.map((id) => facts.get(id) ?? notFound())
    })
    loaders.set(context, loader)
  }
  return loader
}
