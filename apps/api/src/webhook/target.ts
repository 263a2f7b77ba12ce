import { lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { refusal, text, type Refusal } from '@xinfang/domain'
import ipaddr from 'ipaddr.js'
import { isWithin } from '../session/networks'

const LONGEST = 500

/**
 * Whether deliveries may go to an address: any of the open internet, and of the networks that are kept for inner use
 * (private, loopback, link-local, …) those that the installation names.
 * @param networks WEBHOOK_NETWORKS, in CIDR notation
 */
export function mayReach(address: string, networks: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false
  // `process` turns ::ffff:10.0.0.1 into 10.0.0.1, which it is.
  const one = ipaddr.process(address)
  return one.range() === 'unicast' || (networks.length > 0 && isWithin(networks, one.toString()))
}

/** Host of an address as sockets take it: IPv6 without brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

const isLoopback = (host: string): boolean =>
  host === 'localhost' || (isIP(host) > 0 && ipaddr.process(host).range() === 'loopback')

/** What is wrong with an address that is to be told; null when nothing is. Names are looked up at each delivery. */
export function checkTarget(address: string, networks: readonly string[]): Refusal | null {
  const no = (code: string, zh: string, en: string) => refusal(code, text(zh, en), { field: 'url' })
  if (address.length > LONGEST || !URL.canParse(address))
    return no('TARGET_SHAPE', '请填写完整地址，如 https://…', 'Give a whole address, https://…')
  const url = new URL(address)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(hostOf(url))))
    return no('TARGET_SCHEME', '地址须以 https:// 开头', 'The address must begin with https://')
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return no(
      'TARGET_SECRET',
      '地址中不要带账号、参数或片段；推送以密钥签名',
      'No account, parameters or fragment in the address: deliveries are signed',
    )
  const host = hostOf(url)
  const known = host === 'localhost' ? '127.0.0.1' : isIP(host) > 0 ? host : null
  return known !== null && !mayReach(known, networks)
    ? no(
        'TARGET_NETWORK',
        '该地址属于内部网段，须由运行单位在 WEBHOOK_NETWORKS 中写明',
        'An inner network; whoever runs the installation must name it in WEBHOOK_NETWORKS',
      )
    : null
}

/** Told by `lookupWithin` when a name leads into a network that is not named. */
export const CLOSED_NETWORK = 'CLOSED_NETWORK'

/** Looks a name up at the moment of the connection, which goes to the very address that was looked at. */
export const lookupWithin =
  (networks: readonly string[]): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, [])
      const open = found.filter(({ address }) => mayReach(address, networks))
      const [first] = open
      if (!first) return callback(Object.assign(new Error(CLOSED_NETWORK), { code: CLOSED_NETWORK }), [])
      return options.all ? callback(null, open) : callback(null, first.address, first.family)
    })
  }
