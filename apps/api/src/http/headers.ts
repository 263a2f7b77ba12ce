import type { FastifyReply, FastifyRequest } from 'fastify'

/** No script but the console's own, no frame, nothing guessed, nothing told to other sites. */
const POLICY = [
  "default-src 'self'",
  // Element Plus sets style attributes from script.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** @param secure TLS stands in front: browsers are told to come by it for a year */
export const securityHeaders =
  (secure: boolean) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    reply.header('content-security-policy', POLICY)
    reply.header('x-content-type-options', 'nosniff')
    reply.header('x-frame-options', 'DENY')
    reply.header('referrer-policy', 'no-referrer')
    reply.header('cross-origin-opener-policy', 'same-origin')
    reply.header('cross-origin-resource-policy', 'same-origin')
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()')
    if (secure) reply.header('strict-transport-security', 'max-age=31536000')
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
    reply.header('x-request-id', request.id)
  }
