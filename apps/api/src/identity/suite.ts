import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  getCiphers,
  getHashes,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

/** How values are sealed: AES-256-GCM, or the 国密 profile of SM4-CTR with HMAC-SM3. */
export const suiteNames = ['aes', 'sm'] as const
export type SuiteName = (typeof suiteNames)[number]

/** One key at work. Another implementation may stand here, a certified machine for one. */
export interface Suite {
  /** Seals and binds to `place`; the answer holds all that is needed to open it but the key. */
  seal(place: Buffer, plain: Buffer): Buffer
  /** Throws when the value or its place was changed. */
  unseal(place: Buffer, sealed: Buffer): Buffer
}

const derive = (hash: string, key: Buffer, purpose: string, length: number): Buffer =>
  Buffer.from(hkdfSync(hash, key, '', purpose, length))

function aes(key: Buffer): Suite {
  const [nonceLength, tagLength] = [12, 16]
  const sealing = derive('sha256', key, 'xinfang seal', 32)
  return {
    seal: (place, plain) => {
      const nonce = randomBytes(nonceLength)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(place)
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
    },
    unseal: (place, sealed) => {
      const opened = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(0, nonceLength))
        .setAAD(place)
        .setAuthTag(sealed.subarray(sealed.length - tagLength))
      return Buffer.concat([
        opened.update(sealed.subarray(nonceLength, sealed.length - tagLength)),
        opened.final(),
      ])
    },
  }
}

/** Encrypt, then MAC: OpenSSL has no SM4-GCM. The tag binds place, counter block and ciphertext, lengths included. */
function sm(key: Buffer): Suite {
  const [blockLength, tagLength] = [16, 32]
  const sealing = derive('sm3', key, 'xinfang seal', 16)
  const binding = derive('sm3', key, 'xinfang bind', 32)
  const tagOf = (place: Buffer, body: Buffer): Buffer => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(place.length)
    return createHmac('sm3', binding).update(length).update(place).update(body).digest()
  }
  return {
    seal: (place, plain) => {
      const counter = randomBytes(blockLength)
      const cipher = createCipheriv('sm4-ctr', sealing, counter)
      const body = Buffer.concat([counter, cipher.update(plain), cipher.final()])
      return Buffer.concat([body, tagOf(place, body)])
    },
    unseal: (place, sealed) => {
      if (sealed.length < blockLength + tagLength) throw new Error('too short')
      const body = sealed.subarray(0, sealed.length - tagLength)
      if (!timingSafeEqual(tagOf(place, body), sealed.subarray(body.length))) throw new Error('changed')
      const opened = createDecipheriv('sm4-ctr', sealing, body.subarray(0, blockLength))
      return Buffer.concat([opened.update(body.subarray(blockLength)), opened.final()])
    },
  }
}

const suites = { aes, sm } as const satisfies Record<SuiteName, (key: Buffer) => Suite>
const hashes = { aes: 'sha256', sm: 'sm3' } as const satisfies Record<SuiteName, string>

export function suiteOf(name: SuiteName, key: Buffer): Suite {
  if (name === 'sm' && !(getCiphers().includes('sm4-ctr') && getHashes().includes('sm3')))
    throw new Error('This Node.js was built without SM4 and SM3: the 国密 profile is not to be had')
  return suites[name](key)
}

/** Keyed digest in base64url: HMAC with SHA-256 or SM3. */
export function digesterOf(
  name: SuiteName,
  key: Buffer,
  purpose = 'xinfang index',
): (kind: string, value: string) => string {
  const digesting = derive(hashes[name], key, purpose, 32)
  return (kind, value) => createHmac(hashes[name], digesting).update(`${kind}\n${value}`).digest('base64url')
}
