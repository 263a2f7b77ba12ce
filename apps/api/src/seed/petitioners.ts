import { identityCheckDigit } from '@xinfang/domain'

const surnames = Array.from(
  '闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾',
)
const given = ['有田', '德顺', '桂芳', '秀云', '小满', '长河', '春妮', '玉秋', '大壮', '金穗', '雪梅', '传根']

export interface Petitioner {
  readonly name: string
  readonly phone: string
  readonly identityNumber: string
  readonly address: string
}

/**
 * Petitioner number `n` of an office: always the same, and impossible. The telephone is of the pattern reserved
 * for demos, the region of the identity number does not exist, and its check digit is wrong.
 */
export function petitioner(n: number, places: readonly string[]): Petitioner {
  const year = 1948 + ((n * 7) % 52)
  const body = `999999${year}${two(1 + (n % 12))}${two(1 + ((n * 5) % 28))}${String(100 + n).padStart(3, '0')}`
  return {
    name: `${surnames[n % surnames.length]}${given[(n * 5) % given.length]}`,
    phone: `100${String(30_000_000 + n * 7_919)}`,
    identityNumber: `${body}${wrong(identityCheckDigit(body))}`,
    address: `${places[n % places.length]}${1 + ((n * 13) % 180)}号`,
  }
}

const two = (n: number): string => String(n).padStart(2, '0')

/** Any sign but the right one. */
const wrong = (digit: string): string => (digit === 'X' ? '0' : String((Number(digit) + 1) % 10))
