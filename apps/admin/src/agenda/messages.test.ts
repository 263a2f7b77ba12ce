import { expect, it } from 'vitest'
import { i18n } from '../i18n'
import { trackKinds } from '../track/tables'

it('every kind of track that stands on a day has its word; calls to the spot stand on none', () => {
  const onDays = trackKinds.filter((kind) => kind !== 'arrival')
  expect(onDays.filter((kind) => !i18n.global.te(`agenda.kind.${kind}`, 'zh-CN'))).toEqual([])
})
