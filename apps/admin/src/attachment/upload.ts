import { Fault } from '../graphql/fault'
import { signInAgain } from '../session/again'
import type { RefusalLike } from '../ui/refusals'

/** A file the server has taken; a mutation then names it by id. */
export interface StoredFile {
  readonly id: string
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly mediaType: string
}

export type UploadAnswer = StoredFile | { readonly refusals: readonly RefusalLike[] }

/**
 * Sends one file as a raw body to `POST /files`. XMLHttpRequest, because `fetch` reports no progress.
 * `progress` is told 0 to 1. An ended session is mended over the page and the file is sent again.
 * Throws a Fault when no answer came or the answer is not one of ours.
 */
export async function upload(file: File, progress: (share: number) => void): Promise<UploadAnswer> {
  for (;;) {
    const { status, body } = await send(file, progress)
    if (status === 401) await signInAgain()
    else return answerOf(status, body)
  }
}

function send(file: File, progress: (share: number) => void): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/files')
    request.setRequestHeader('x-xinfang', '1')
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0)
    request.onload = () => resolve({ status: request.status, body: request.responseText })
    request.onerror = () => reject(new Fault('OFFLINE'))
    request.send(file)
  })
}

function answerOf(status: number, body: string): UploadAnswer {
  try {
    const answer = JSON.parse(body) as UploadAnswer
    if ('id' in answer || 'refusals' in answer) return answer
  } catch {
    // Not JSON: a proxy in between answered.
  }
  throw new Fault(status === 413 ? 'BAD_INPUT' : 'INTERNAL')
}
