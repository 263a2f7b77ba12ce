import type { AgendaQuery } from '../graphql/generated/graphql'

export type Entry = AgendaQuery['agenda']['entries'][number]
