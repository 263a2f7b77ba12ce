import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../context'

/** Writes the request's number beside a fault: the administrator finds the line of the log by it. */
export const requestNumber: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { body }, contextValue: { requestId } }) => {
        if (body.kind === 'single')
          for (const { extensions } of body.singleResult.errors ?? [])
            if (extensions?.['code'] === 'INTERNAL') extensions['requestId'] = requestId
        return Promise.resolve()
      },
    }),
}
