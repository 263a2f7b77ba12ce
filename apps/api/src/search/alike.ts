import { gramsOf } from './grams'

/** What one matter says, folded (`fold.ts`). */
export interface Said {
  readonly id: string
  readonly title: string
  /** Title, facts and claims. */
  readonly text: string
  readonly place: string
  readonly category: string
}

export interface AlikeGroup {
  /** Which of the groups given it grew from. */
  readonly seed: number | null
  /** Most typical first; `likeness` 0–1, the cosine to the middle of the group. */
  readonly members: readonly { readonly id: string; readonly likeness: number }[]
  /** What a stretch of folded text weighs in this group. */
  weigh(stretch: string): number
}

/** Of a text so many units are read: what a letter is about stands at its beginning. */
const READ = 500
/** Features kept of one text, the weightiest. */
const KEPT = 50
/** A word that fewer have is no rarer than one that so many have: a slip of the pen makes nobody alike. */
const RARE = 4
/** Where and in what heading a word stands counts so much more than in the story. */
const HEADING = 2
/** From this likeness on a text belongs to a group, and two groups are one; tried on real messages. */
const ALIKE = 0.3
const ONE = 0.45
/** Times everything is put into its nearest group once more, since the first to come made the groups. */
const ROUNDS = 2
/** Texts between two breaths: a server answers others in between. */
const BREATH = 100
/** Groups a text is measured against, those that share most of its rare words; a word in more texts finds none. */
const NEAREST = 6
const COMMON = { least: 60, share: 0.03 }

type Vector = ReadonlyMap<number, number>

/**
 * Groups texts by what they say and where, in the order given: each joins the group whose middle it is most like, or
 * opens one. A word weighs the more the rarer it is among these texts, twice in the title and in the place; the
 * category counts as a word. No word list, no model: every likeness is a share of common words.
 * @param seeds groups people made already, by ids; they keep their members and draw others
 */
export async function groupAlike(
  said: readonly Said[],
  seeds: readonly (readonly string[])[],
  breathe: () => Promise<void>,
): Promise<AlikeGroup[]> {
  const vectors = await vectorsOf(said, breathe)
  const seedOf = new Map(seeds.flatMap((ids, seed) => ids.map((id) => [id, seed] as const)))
  const fixed = said.map(({ id }) => seedOf.get(id))
  const grouping = { vectors, fixed, breathe }
  let middles = remade(vectors, fixed, seeds.length)
  let at = await assign(grouping, middles, true)
  for (let round = 0; round < ROUNDS; round++) {
    middles = await merged(remade(vectors, at, middles.length), seeds.length, breathe)
    at = await assign(grouping, middles, false)
  }
  const last = remade(vectors, at, middles.length)
  const members: { id: string; likeness: number }[][] = last.map(() => [])
  at.forEach((group, i) => {
    if (group !== undefined)
      members[group]!.push({ id: said[i]!.id, likeness: Math.min(1, last[group]!.likeness(vectors[i]!)) })
  })
  return last.flatMap(({ weigh }, group) => {
    const own = members[group]!.toSorted((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    return own.length === 0 ? [] : [{ seed: group < seeds.length ? group : null, members: own, weigh }]
  })
}

/** The middle of a group: the sum of its texts. */
class Middle {
  readonly sum = new Map<number, number>()
  texts = 0
  #square = 0

  add(vector: Vector, texts = 1): void {
    this.texts += texts
    for (const [feature, weight] of vector) {
      const before = this.sum.get(feature) ?? 0
      this.sum.set(feature, before + weight)
      this.#square += weight * (2 * before + weight)
    }
  }

  get length(): number {
    return Math.sqrt(this.#square)
  }

  likeness(vector: Vector): number {
    let dot = 0
    for (const [feature, weight] of vector) dot += weight * (this.sum.get(feature) ?? 0)
    return this.length === 0 ? 0 : dot / this.length
  }

  readonly weigh = (stretch: string): number =>
    [...gramsOf(stretch)].reduce((total, gram) => total + (this.sum.get(gram) ?? 0), 0)
}

/** Which groups have a word that few texts have: a text is measured against the few that share most of them. */
class Index {
  readonly #groups = new Map<number, Set<number>>()
  readonly #middles: readonly Middle[]

  constructor(middles: readonly Middle[]) {
    this.#middles = middles
    middles.forEach(({ sum }, group) => this.add(group, sum.keys()))
  }

  add(group: number, features: Iterable<number>): void {
    for (const feature of features) {
      const found = this.#groups.get(feature)
      if (found) found.add(group)
      else this.#groups.set(feature, new Set([group]))
    }
  }

  nearest(
    vector: Vector,
    isRare: (feature: number) => boolean,
  ): { group: number; likeness: number } | undefined {
    const shared = new Map<number, number>()
    for (const [feature, weight] of vector)
      if (isRare(feature))
        for (const group of this.#groups.get(feature) ?? [])
          shared.set(group, (shared.get(group) ?? 0) + weight)
    let best: { group: number; likeness: number } | undefined
    for (const [group] of [...shared].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, NEAREST)) {
      const likeness = this.#middles[group]!.likeness(vector)
      if (likeness > (best?.likeness ?? 0)) best = { group, likeness }
    }
    return best
  }
}

/** The words few of these texts have. */
function rareIn(vectors: readonly Vector[]): (feature: number) => boolean {
  const having = new Map<number, number>()
  for (const vector of vectors)
    for (const feature of vector.keys()) having.set(feature, (having.get(feature) ?? 0) + 1)
  const most = Math.max(COMMON.least, vectors.length * COMMON.share)
  return (feature) => having.get(feature)! <= most
}

interface Grouping {
  readonly vectors: readonly Vector[]
  /** Texts that people put into a group stay there. */
  readonly fixed: readonly (number | undefined)[]
  readonly breathe: () => Promise<void>
}

/** The group of each text. `open`: a text like none opens one and the middles move; otherwise it stays alone. */
async function assign(
  { vectors, fixed, breathe }: Grouping,
  middles: Middle[],
  open: boolean,
): Promise<(number | undefined)[]> {
  const index = new Index(middles)
  const isRare = rareIn(vectors)
  const at: (number | undefined)[] = []
  for (const [i, vector] of vectors.entries()) {
    if (i % BREATH === 0) await breathe()
    const found = fixed[i] === undefined ? index.nearest(vector, isRare) : undefined
    const near = fixed[i] ?? (found !== undefined && found.likeness >= ALIKE ? found.group : undefined)
    if (open && fixed[i] === undefined) {
      const group = near ?? middles.push(new Middle()) - 1
      middles[group]!.add(vector)
      index.add(group, vector.keys())
      at.push(group)
    } else at.push(near)
  }
  return at
}

function remade(vectors: readonly Vector[], at: readonly (number | undefined)[], groups: number): Middle[] {
  const middles = Array.from({ length: groups }, () => new Middle())
  at.forEach((group, i) => group !== undefined && middles[group]!.add(vectors[i]!))
  return middles
}

/** Groups that grew towards each other are one; those people made stay apart, and a text alone is no group. */
async function merged(
  middles: readonly Middle[],
  seeds: number,
  breathe: () => Promise<void>,
): Promise<Middle[]> {
  const kept: Middle[] = middles.slice(0, seeds)
  const index = new Index(kept)
  for (const [i, middle] of middles
    .slice(seeds)
    .filter(({ texts }) => texts > 1)
    .entries()) {
    if (i % BREATH === 0) await breathe()
    const unit = new Map([...middle.sum].map(([feature, weight]) => [feature, weight / middle.length]))
    const near = index.nearest(unit, () => true)
    if (near !== undefined && near.group >= seeds && near.likeness >= ONE) {
      kept[near.group]!.add(middle.sum, middle.texts)
      index.add(near.group, middle.sum.keys())
    } else index.add(kept.push(middle) - 1, middle.sum.keys())
  }
  return kept
}

/** Each text as its weightiest words, of length one. */
async function vectorsOf(said: readonly Said[], breathe: () => Promise<void>): Promise<Vector[]> {
  const counts: Map<number, number>[] = []
  const categories = [...new Set(said.map(({ category }) => category))]
  const having = new Map<number, number>()
  for (const [i, { title, text, place, category }] of said.entries()) {
    if (i % BREATH === 0) await breathe()
    const heading = gramsOf(`${title} ${place}`)
    const own = new Map<number, number>()
    for (const gram of gramsOf(`${text.slice(0, READ)} ${place}`))
      own.set(gram, heading.has(gram) ? HEADING : 1)
    // Beyond 32 bits, where no gram is.
    if (category !== '') own.set(2 ** 32 + categories.indexOf(category), 1)
    counts.push(own)
    for (const feature of own.keys()) having.set(feature, (having.get(feature) ?? 0) + 1)
  }
  const rarity = (feature: number) =>
    Math.log((said.length + 1) / Math.max(having.get(feature)!, Math.min(RARE, said.length)))
  const vectors: Vector[] = []
  for (const [i, own] of counts.entries()) {
    if (i % BREATH === 0) await breathe()
    const weights = [...own]
      .map(([feature, times]): Weighed => ({
        feature,
        weight: times * rarity(feature),
        isShared: having.get(feature)! > 1,
      }))
      // What nobody else says makes a text alike to none, but is room no other word takes.
      .toSorted(
        (x, y) => Number(y.isShared) - Number(x.isShared) || y.weight - x.weight || x.feature - y.feature,
      )
      .slice(0, KEPT)
    const length = Math.sqrt(weights.reduce((sum, { weight }) => sum + weight * weight, 0))
    vectors.push(
      new Map(
        weights
          .filter(({ isShared }) => isShared)
          .map(({ feature, weight }) => [feature, weight / (length || 1)]),
      ),
    )
  }
  return vectors
}

interface Weighed {
  readonly feature: number
  readonly weight: number
  readonly isShared: boolean
}
