const END = 0x06054b50
const ENTRY = 0x02014b50
/** The end record is 22 bytes and may carry a comment of up to 64 KB. */
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff

/**
 * How many bytes a zip says it unpacks to, by its own directory; infinite when the directory is damaged or an
 * entry hides its size. The reader holds every entry to what was declared, so a bomb cannot unpack unseen.
 */
export function unpackedSize(zip: Buffer): number {
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'))
  if (end < 0 || end + END_SIZE > zip.length || end < zip.length - END_SIZE - LONGEST_COMMENT) return Infinity
  if (zip.readUInt32LE(end) !== END) return Infinity
  const entries = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  let total = 0
  for (let entry = 0; entry < entries; entry++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== ENTRY) return Infinity
    const packed = zip.readUInt32LE(at + 20)
    const unpacked = zip.readUInt32LE(at + 24)
    // An empty entry packs to two bytes; a size of zero over more would switch the reader's limit off.
    if (unpacked === 0 && packed > 2) return Infinity
    total += unpacked
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return total
}
