import { calendarOf, latestCalendar, type Arrangement, type Calendar } from '@xinfang/domain'
import { computed, type ComputedRef } from 'vue'
import {
  CalendarInUseDocument,
  type CalendarNoticeInput,
  type NoticePartsFragment,
} from '../graphql/generated/graphql'
import { useRead } from '../graphql/read'

/** A notice as the domain counts by it. */
export const arrangementOf = ({
  year,
  knownFrom,
  number,
  url,
  holidays,
}: NoticePartsFragment): Arrangement => ({
  year,
  knownFrom,
  notice: { url, ...(number ? { number } : {}) },
  holidays: holidays.map(({ name, nameEn, from, to, work }) => ({
    name: { 'zh-CN': name, en: nameEn },
    off: [from, to],
    work,
  })),
})

/** The calendar this installation counts by; until it is there, the one the program knows. */
export function useCalendar(): {
  readonly calendar: ComputedRef<Calendar>
  /** Notices the program knows and that are not in force here. */
  readonly offered: ComputedRef<readonly NoticePartsFragment[]>
  readonly again: () => void
} {
  const { data, again } = useRead(CalendarInUseDocument, {})
  return {
    calendar: computed(() =>
      data.value ? calendarOf(data.value.calendar.notices.map(arrangementOf)) : latestCalendar,
    ),
    offered: computed(() => data.value?.calendar.offered ?? []),
    again,
  }
}

const festivals = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const

/** A form of a notice being typed: days may still be missing. */
export interface NoticeForm {
  year: number
  knownFrom: string | null | undefined
  number: string
  url: string
  holidays: HolidayForm[]
}

export interface HolidayForm {
  name: string
  from: string | null | undefined
  to: string | null | undefined
  work: string[]
}

/** The year as arranged so far, to be amended; of a year without a notice the names of its festivals. */
export function noticeForm(year: number, given?: Arrangement): NoticeForm {
  const blank = (name: string): HolidayForm => ({ name, from: undefined, to: undefined, work: [] })
  return {
    year,
    knownFrom: undefined,
    number: '',
    url: '',
    holidays:
      given?.holidays.map(({ name, off: [from, to], work }) => ({
        name: name['zh-CN'],
        from,
        to,
        work: [...work],
      })) ?? festivals.map(blank),
  }
}

export const offeredForm = (notice: NoticePartsFragment): NoticeForm => ({
  ...noticeForm(notice.year, arrangementOf(notice)),
  knownFrom: notice.knownFrom,
  number: notice.number ?? '',
  url: notice.url,
})

/** What is sent, or undefined while a day is missing; a festival without days was given no holiday. */
export function noticeInput({
  year,
  knownFrom,
  number,
  url,
  holidays,
}: NoticeForm): CalendarNoticeInput | undefined {
  const arranged = holidays.filter(({ from, to, work }) => from || to || work.length > 0)
  if (!knownFrom || arranged.some(({ from, to }) => !from || !to)) return undefined
  return {
    year,
    knownFrom,
    number,
    url,
    holidays: arranged.map(({ name, from, to, work }) => ({
      name,
      from: from!,
      to: to!,
      work: work.toSorted(),
    })),
  }
}
