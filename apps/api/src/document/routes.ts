import { formCodes, formOf, type FormCode, type Permission } from '@xinfang/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context'
import { codeOfFault, failure, type ErrorCode } from '../graphql/errors'
import { toRefusal } from '../graphql/refusal.type'
import { record } from '../history/record'
import { readMatter } from '../matter/read'
import { holds, mayWork, type Viewer } from '../session/viewer'
import { checkTemplate } from './check-template'
import type { DocumentRow } from './document.entity'
import { fileKinds, fileOfDocument, type FileKind } from './file'
import { addTemplate, contentOfTemplate, templateVersion } from './template'
import { isGood, takeTicket } from './ticket'
import { isWithheld } from './withheld'

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<Context>

/** Largest template, bytes: a letterhead with a picture fits. */
const LARGEST_TEMPLATE = 2 * 1024 * 1024

const deny = (reply: FastifyReply, status: number, code: ErrorCode): FastifyReply =>
  reply.code(status).send({ code, messages: failure(code).extensions['messages'] })

const giveFile = (reply: FastifyReply, kind: FileKind, name: string, content: Buffer): FastifyReply =>
  reply
    .type(fileKinds[kind])
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${kind}`)}`)
    .send(content)

const holding = ({ viewer }: Context, permission: Permission): Viewer | null =>
  viewer && mayWork(viewer) && holds(viewer, permission) ? viewer : null

/**
 * `GET /documents/:id.docx|.pdf?ticket=…` gives an issued document in clear, by a ticket of `openDocument`;
 * `GET` and `POST /document-templates/…` give and take an organisation's templates.
 */
export function documentRoutes(
  fastify: FastifyInstance,
  contextOf: ContextOf,
  /** Who sees a track also fetches its own documents; tracks stand above documents, so they are asked from outside. */
  seesTrack: (context: Context, trackId: string) => Promise<boolean>,
): void {
  const mayFetch = async (context: Context, row: DocumentRow): Promise<boolean> => {
    const { matterId, trackId, state } = row
    if (state === 'draft') return false
    if (matterId === null) return trackId !== null && seesTrack(context, trackId)
    const viewer = holding(context, 'identity.open')
    const matter = viewer && (await readMatter(context, matterId, new Set()))
    return viewer !== null && matter !== null && !isWithheld(row, viewer, matter.homeUnitId)
  }

  fastify.get<{ Params: { file: string }; Querystring: { ticket?: string } }>(
    '/documents/:file',
    async (request, reply) => {
      const context = await contextOf(request, reply)
      if (!context.viewer) return deny(reply, 401, 'UNAUTHENTICATED')
      const viewer = context.viewer.mustChangePassword ? null : context.viewer
      const [, documentId, kind] = /^(doc_\w{26})\.(docx|pdf)$/.exec(request.params.file) ?? []
      const ticket = {
        id: request.query.ticket ?? '',
        documentId: documentId ?? '',
        userId: viewer?.userId ?? '',
      }
      if (!viewer || !(await isGood(context.db, ticket, context.now))) return deny(reply, 404, 'NOT_FOUND')
      const [row] = await context.db.read<DocumentRow>('select * from document where id = ?', [
        ticket.documentId,
      ])
      if (!row || !(await mayFetch(context, row))) return deny(reply, 404, 'NOT_FOUND')
      const { content, digest } = await fileOfDocument(context.app, row, kind as FileKind)
      const taken = await context.db.work(async (tx) => {
        if (!(await takeTicket(tx, ticket))) return false
        await record(tx, [
          {
            actorId: viewer.userId,
            unitId: viewer.actingUnit,
            matterId: row.matterId,
            action: 'fetchDocument',
            data: { documents: [row.id], kind, digest },
          },
        ])
        return true
      })
      if (!taken) return deny(reply, 404, 'NOT_FOUND')
      // Named by form and number: a name of a file travels further than the file.
      return giveFile(
        reply,
        kind as FileKind,
        [formOf(row.form as FormCode).name, row.number].filter(Boolean).join(' '),
        content,
      )
    },
  )

  fastify.get<{ Params: { form: string; file: string } }>(
    '/document-templates/:form/:file',
    async (request, reply) => {
      const context = await contextOf(request, reply)
      if (!context.viewer) return deny(reply, 401, 'UNAUTHENTICATED')
      const viewer = holding(context, 'rulebook.manage')
      const form = formCodes.find((code) => code === request.params.form)
      const [, version] = /^(\d{1,6})\.docx$/.exec(request.params.file) ?? []
      if (!viewer || !form || version === undefined) return deny(reply, 404, 'NOT_FOUND')
      const template = await templateVersion(context.db.read, viewer.organisationId, form, Number(version))
      return template
        ? giveFile(reply, 'docx', `${formOf(form).name} 模板 ${version}`, await contentOfTemplate(template))
        : deny(reply, 404, 'NOT_FOUND')
    },
  )

  void fastify.register(async (uploads) => {
    uploads.removeAllContentTypeParsers()
    uploads.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    uploads.post<{ Params: { form: string } }>(
      '/document-templates/:form',
      { bodyLimit: LARGEST_TEMPLATE },
      async (request, reply) => {
        const context = await contextOf(request, reply)
        if (!context.viewer) return deny(reply, 401, 'UNAUTHENTICATED')
        const viewer = holding(context, 'rulebook.manage')
        // A form of another site cannot set this header.
        if (!viewer || request.headers['x-xinfang'] === undefined) return deny(reply, 403, 'FORBIDDEN')
        const form = formCodes.find((code) => code === request.params.form)
        if (!form) return deny(reply, 404, 'NOT_FOUND')
        const file = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        const refusals = await checkTemplate(form, file)
        if (refusals.length > 0) return reply.code(422).send({ refusals: refusals.map(toRefusal) })
        try {
          const content = file.toString('base64')
          const version = await context.db.work((tx) =>
            addTemplate(tx, viewer, { form, content, restores: null }),
          )
          return { form, version }
        } catch (error) {
          const code = codeOfFault(error)
          if (code) return deny(reply, code === 'CONFLICT' ? 409 : 503, code)
          throw error
        }
      },
    )
  })
}
