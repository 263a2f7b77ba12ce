import { channels, purposes, secrecies } from '@xinfang/domain'
import type { RegisterRowFragment } from '../graphql/generated/graphql'
import { toCode } from '../graphql/codes'
import { say } from '../i18n'
import type { Column } from '../ui/columns'
import { moment } from '../ui/moment'

/** The columns of the register, in the order of the paper ledger. */
export const registerColumns = (t: (key: string) => string): Column<RegisterRowFragment>[] => [
  { key: 'light', label: t('register.light'), width: '148px', align: 'nowrap' },
  { key: 'due', label: t('register.due'), width: '98px', align: 'nowrap', text: (row) => row.nextDueDay },
  { key: 'number', label: t('register.number'), width: '146px', align: 'nowrap', always: true },
  { key: 'title', label: t('register.matter'), minWidth: '200px', always: true },
  { key: 'petitioner', label: t('register.petitioner'), align: 'nowrap', text: (row) => row.petitioner },
  {
    key: 'channel',
    label: t('register.channel'),
    align: 'nowrap',
    text: (row) => say(channels[toCode(row.channel)].label),
  },
  { key: 'received', label: t('register.received'), align: 'nowrap', text: (row) => row.receivedOn },
  {
    key: 'unit',
    label: t('register.unit'),
    minWidth: '100px',
    text: (row) => row.responsibleUnit?.shortName ?? null,
  },
  { key: 'status', label: t('register.status'), width: '96px' },
  { key: 'handler', label: t('register.handler'), align: 'nowrap', text: (row) => row.handler?.name ?? null },
  {
    key: 'purpose',
    label: t('register.purpose'),
    align: 'nowrap',
    extra: true,
    text: (row) => say(purposes[row.purpose].label),
  },
  { key: 'category', label: t('register.category'), extra: true, text: (row) => row.category?.name ?? null },
  { key: 'place', label: t('register.place'), extra: true, text: (row) => row.place },
  { key: 'heads', label: t('register.headCount'), align: 'right', extra: true, text: (row) => row.concerned },
  { key: 'home', label: t('register.homeUnit'), extra: true, text: (row) => row.homeUnit.shortName },
  {
    key: 'secrecy',
    label: t('register.secrecy'),
    align: 'nowrap',
    extra: true,
    text: (row) => say(secrecies[row.secrecy].label),
  },
  {
    key: 'first',
    label: t('register.first'),
    align: 'nowrap',
    extra: true,
    text: (row) => t(row.first ? 'register.yes' : 'register.no'),
  },
  {
    key: 'registeredAt',
    label: t('register.registeredAt'),
    align: 'nowrap',
    extra: true,
    text: (row) => moment(row.registeredAt),
  },
  {
    key: 'lastEvent',
    label: t('register.lastEvent'),
    extra: true,
    text: (row) => row.lastEvent?.unit ?? null,
  },
]
