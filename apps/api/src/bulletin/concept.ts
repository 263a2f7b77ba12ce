import { bulletin, chartLines, countWords, formatDay, reachOf, type FormValues } from '@xinfang/domain'
import type { Names, Paper, Shown } from '../track/concept'
import { shownBulletin } from './bulletin.type'
import { groupName } from './group-name'
import { prepared } from './prepare'

type Facts = bulletin.BulletinFacts
type Step = bulletin.BulletinStep

/** 通报、报告 (S1.9, S4.7, S4.8): compiled, written, signed by another, numbered, corrected as a new version. */
export const bulletins: Shown<Facts> = {
  kind: 'bulletin',
  label: '通报、报告',
  steps: bulletin.bulletinSteps,
  fields: bulletin.bulletinFields,
  blank: bulletin.noBulletin,
  of: 'office',
  prepare: prepared,
  perform: (facts, step, given, context) =>
    bulletin.performBulletin(facts, step as Step, given as never, context),
  allowed: bulletin.allowedBulletinSteps,
  summary: ({ state, unit, author, draft, versions }) => ({
    isOpen: state === 'drafted' || state === 'submitted',
    office: unit,
    user: author,
    day: (draft ?? versions.at(-1))?.figures.to,
  }),
  takesPart: ({ unit, author, kind, versions }, tree) => {
    const own = tree.find(({ id }) => id === unit)
    const everybody = kind !== undefined && bulletin.kindRow(kind).toUnits && versions.length > 0
    return {
      units: everybody
        ? tree.filter(({ organisationId }) => organisationId === own?.organisationId).map(({ id }) => id)
        : unit === undefined
          ? []
          : [unit],
      users: author === undefined ? [] : [author],
    }
  },
  view: (facts, { viewer, units }) =>
    facts.unit !== undefined && reachOf(viewer, units).has(facts.unit)
      ? facts
      : bulletin.publishedOnly(facts),
  // The text stays in the bulletin, and the numbers in its versions.
  untold: ['parts', 'figures', 'mentions', 'changed', 'reasons'],
  values: paperValues,
  show: shownBulletin,
}

const mentionLine = ({ unit, what }: bulletin.Mention, names: Names): string =>
  `${names.unit(unit)?.name ?? ''}：${bulletin.mentionKinds[what]['zh-CN']}`

/** What the papers F22 and F23 say of the version just signed. */
function paperValues({ facts, names }: Paper<Facts>): FormValues {
  const { figures, parts, mentions, changed } = facts.versions.at(-1)!
  const { label, parts: wanted } = bulletin.kindRow(facts.kind!)
  return {
    period: `${label['zh-CN']}，${formatDay(figures.from, 'zh-CN')}至${formatDay(figures.to, 'zh-CN')}`,
    asOf: figures.asOf,
    figures: figures.figures.map(({ code, count }) => {
      const { label: name, says } = bulletin.figures[code]
      return `${name['zh-CN']}：${countWords(count)}（${says['zh-CN']}）`
    }),
    charts: figures.tables.flatMap(({ code, groups }) =>
      chartLines(
        bulletin.tables[code].label['zh-CN'],
        groups.map(({ group, count }) => ({ label: groupName(code, group), count })),
      ),
    ),
    content: parts['content'],
    parts: Object.entries(wanted).map(([name, part]) => `${part.label['zh-CN']}：${parts[name] ?? ''}`),
    mentions: mentions.map((one) => mentionLine(one, names)),
    changed,
    copyTo: facts.copyTo,
  }
}
