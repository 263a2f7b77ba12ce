import { deliverAll, hasDue } from '../webhook/deliver'
import { hasNews, tellAll } from '../webhook/tell'
import type { Job } from './job'

/** Tells partner units' programs what happened. */
export const webhooks: Job = {
  name: 'webhooks',
  due: async (app) => (await hasNews(app)) || hasDue(app),
  run: async (app, { keep }) => (await tellAll(app, keep)) && deliverAll(app, keep),
}
