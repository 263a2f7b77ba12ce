import { reachOf, refusal, text, type Refusal } from '@xinfang/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { App, Context } from '../context'
import { newId } from '../db/id'
import { codeOfFault, failure, isErrorCode } from '../graphql/errors'
import { toRefusal } from '../graphql/refusal.type'
import { record } from '../history/record'
import { canRead } from '../matter/read'
import { readable } from '../matter/released'
import { unitsOf } from '../unit/tree'
import type { Attachment } from './attachment.entity'
import { allowedEndings, kindOf, LARGEST } from './kinds'
import { fileOf, isThere, readFileOf, removeFile, storeFile, TooLarge } from './store'

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<Context>

const LONGEST_NAME = 120

/** `POST /files` stores one file for its uploader, `GET /files/:id` gives it to whoever may see its matter. */
export function fileRoutes(fastify: FastifyInstance, app: App, contextOf: ContextOf): void {
  void fastify.register(async (files) => {
    // Any body, streamed: nothing is held in memory.
    files.removeAllContentTypeParsers()
    files.addContentTypeParser('*', (_request, payload, done) => done(null, payload))

    files.post('/files', { bodyLimit: LARGEST + 1 }, async (request, reply) => {
      const context = await contextOf(request, reply)
      if (!context.viewer) return deny(reply, 401, 'UNAUTHENTICATED')
      // A form of another site cannot set this header.
      if (request.headers['x-xinfang'] === undefined) return deny(reply, 403, 'FORBIDDEN')
      try {
        return await upload(app, context, request)
      } catch (error) {
        const refused = refusalOf(error)
        if (refused) return reply.code(422).send({ refusals: [toRefusal(refused)] })
        const code = codeOfFault(error)
        if (code) return deny(reply, 503, code)
        throw error
      }
    })

    files.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
      const context = await contextOf(request, reply)
      if (!context.viewer) return deny(reply, 401, 'UNAUTHENTICATED')
      const file = await fileFor(context, request.params.id)
      const path = file && fileOf(app.config.dataDir, file.id)
      // Headers promise a length, so a file that is gone must be found out before they are sent.
      if (!path || !(await isThere(path))) return deny(reply, 404, 'NOT_FOUND')
      const { userId, actingUnit } = context.viewer
      // A scanned letter names whoever wrote it: nothing of it leaves before it is on record that it was taken.
      await context.db.work((tx) =>
        record(tx, [
          {
            actorId: userId,
            unitId: actingUnit,
            matterId: file.matterId,
            action: 'fetchFile',
            data: { attachment: file.id },
          },
        ]),
      )
      return reply
        .type(file.mediaType)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .header('content-length', file.size)
        .send(readFileOf(path))
    })
  })
}

function deny(reply: FastifyReply, status: number, code: string): FastifyReply {
  return reply
    .code(status)
    .send({ code, ...(isErrorCode(code) ? { messages: failure(code).extensions['messages'] } : {}) })
}

class Refused extends Error {
  constructor(readonly why: Refusal) {
    super(why.code)
  }
}

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refused) return error.why
  if (error instanceof TooLarge)
    return refusal('FILE_TOO_LARGE', text('文件超过 {size} MB', 'The file is larger than {size} MB'), {
      field: 'file',
      values: { size: LARGEST / 1024 / 1024 },
    })
  return null
}

async function upload(
  app: App,
  context: Context,
  request: FastifyRequest,
): Promise<Pick<Attachment, 'id' | 'name' | 'size' | 'mediaType'>> {
  const name = fileName(request.headers['x-file-name'])
  const id = newId('att', context.now)
  const path = fileOf(app.config.dataDir, id)
  const stored = await storeFile(path, request.raw, LARGEST)
  const mediaType = kindOf(name, stored.head)
  if (stored.size === 0 || mediaType === null) {
    await removeFile(path)
    throw new Refused(
      stored.size === 0
        ? refusal('FILE_EMPTY', text('文件是空的', 'The file is empty'), { field: 'file' })
        : refusal(
            'FILE_KIND',
            text(
              '不接收此类文件，或内容与扩展名不符；可接收：{kinds}',
              'This kind of file is not taken, or its content is another; taken: {kinds}',
            ),
            { field: 'file', values: { kinds: allowedEndings.join(' ') } },
          ),
    )
  }
  const viewerId = context.viewer?.userId ?? ''
  await app.db.work(async (tx) => {
    await tx.insert('attachment', [
      {
        id,
        matterId: null,
        name,
        mediaType,
        size: stored.size,
        digest: stored.digest,
        addedAt: tx.now.toISOString(),
        addedBy: viewerId,
      },
    ])
    await record(tx, [
      { actorId: viewerId, action: 'uploadFile', data: { attachment: id, size: stored.size } },
    ])
  })
  return { id, name, size: stored.size, mediaType }
}

/** The name as a name: no path, no control characters, not too long. */
function fileName(header: string | string[] | undefined): string {
  const bad = new Refused(
    refusal('FILE_NAME', text('文件名有误', 'The file name is wrong'), { field: 'name' }),
  )
  if (typeof header !== 'string') throw bad
  let name: string
  try {
    name = decodeURIComponent(header)
  } catch {
    throw bad
  }
  if (!name.isWellFormed() || /\p{Cc}|[/\\]/u.test(name) || name.trim() === '' || name.length > LONGEST_NAME)
    throw bad
  return name.trim()
}

/** The file, if the viewer uploaded it and it belongs to nothing yet, may read it in its matter, or reaches its unit. */
async function fileFor(context: Context, id: string): Promise<Attachment | null> {
  const [file] = await context.db.read<Attachment>('select * from attachment where id = ?', [id])
  if (!file) return null
  const { viewer } = context
  if (file.unitId !== null)
    return viewer && reachOf(viewer, await unitsOf(context)).has(file.unitId) ? file : null
  if (file.matterId === null) return file.addedBy === context.viewer?.userId ? file : null
  if (!viewer || !(await canRead(context, file.matterId))) return null
  const { sql, values } = readable(viewer)
  const given = await context.db.read(
    `select 1 as given from attachment a join matter m on m.id = a.matterId where a.id = ? and ${sql}`,
    [id, ...values],
  )
  return given.length > 0 ? file : null
}
