import { text, type Locale, type Text } from './text'

/**
 * Where a rule stands: a work and an article, as data that can be shown beside the rule.
 * Handbook rules carry the id of `S1.x` (sub-district), `S4.x` (railway police), `S5.x` (hospital);
 * readings of this system carry `DP-n` (counting of days) and `RB-n` (rulebooks).
 */
export interface Source {
  readonly work: Work
  /** Article or rule id as printed: '23', '36(2)', 'S4.1.3', 'DP-5'. */
  readonly article: string
}

/** The works cited. National ones by article number, handbooks by rule id. */
export const works = {
  XFGZTL: text('《信访工作条例》(2022)', 'Regulation on Petition Work (2022)'),
  XFTL: text('《信访条例》(2005)', 'Petition Regulation (2005)'),
  CC: text('《民法典》', 'Civil Code'),
  CPL: text('《民事诉讼法》', 'Civil Procedure Law'),
  PAP: text('《公安机关办理行政案件程序规定》', 'Police Administrative Procedure Rules'),
  PIPL: text('《个人信息保护法》', 'Personal Information Protection Law'),
  CSL: text('《公务员法》', 'Civil Servants Law'),
  HOL: text('《全国年节及纪念日放假办法》', 'Holiday Measures'),
  STREET: text('街道信访十项制度', 'Sub-district handbook'),
  POLICE: text('铁路公安局信访十项制度', 'Railway police handbook'),
  CLINIC: text('卫生院信访稳定制度', 'Township hospital handbook'),
  LOCAL: text('地方规定(参照)', 'Local rules, by analogy'),
  DESIGN: text('本系统的读法', 'Reading of this system'),
} as const satisfies Record<string, Text>

export type Work = keyof typeof works

const isNational = (work: Work) => !['STREET', 'POLICE', 'CLINIC', 'LOCAL', 'DESIGN'].includes(work)

/** `source('XFGZTL', '23')`, `source('S4.1.3')`, `source('DP-5')`. */
export function source(work: Work, article: string): Source
export function source(
  rule: `S1.${string}` | `S4.${string}` | `S5.${string}` | `DP-${number}` | `RB-${number}`,
): Source
export function source(first: string, article?: string): Source {
  if (article !== undefined) return { work: first as Work, article }
  const work: Work = first.startsWith('S1')
    ? 'STREET'
    : first.startsWith('S4')
      ? 'POLICE'
      : first.startsWith('S5')
        ? 'CLINIC'
        : 'DESIGN'
  return { work, article: first }
}

/** A source in words: 《信访工作条例》(2022)第23条 · Regulation on Petition Work (2022), art. 23. */
export function cite({ work, article }: Source, locale: Locale): string {
  const title = works[work][locale]
  if (!isNational(work)) return article === '' ? title : `${title} ${article}`
  return locale === 'zh-CN' ? `${title}第${article}条` : `${title}, art. ${article}`
}
