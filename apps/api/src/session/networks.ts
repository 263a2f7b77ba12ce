import { BlockList, isIP } from 'node:net'

const bitsOf = { 4: 32, 6: 128 } as const

/** `10.2.0.0/16`, `2001:db8::/32` or one address → its parts; null for anything else. */
export function parseNetwork(
  text: string,
): { address: string; bits: number; family: 'ipv4' | 'ipv6' } | null {
  const [address = '', bits, more] = text.split('/')
  const version = isIP(address)
  if ((version !== 4 && version !== 6) || more !== undefined) return null
  const length = bits === undefined ? bitsOf[version] : /^\d{1,3}$/.test(bits) ? Number(bits) : -1
  return length < 0 || length > bitsOf[version]
    ? null
    : { address, bits: length, family: version === 4 ? 'ipv4' : 'ipv6' }
}

/** Whether an address lies in one of the networks; none named admits all. */
export function isWithin(networks: readonly string[], address: string): boolean {
  if (networks.length === 0) return true
  const list = new BlockList()
  for (const network of networks) {
    const parsed = parseNetwork(network)
    if (parsed) list.addSubnet(parsed.address, parsed.bits, parsed.family)
  }
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}
