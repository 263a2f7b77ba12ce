import type { Scene, TrackStory } from '../track'

const heads =
  (...called: readonly (readonly [login: string, unit: string, duty: string])[]) =>
  ({ who }: Scene) =>
    called.map(([login, unit, duty]) => ({ ...who(login, unit), duty }))

/** A group visit at the sub-district: one head in time, the other four minutes late. */
const closed: TrackStory = {
  kind: 'arrival',
  steps: [
    [
      9,
      'xfgb',
      'callOfficials',
      (scene) => ({
        office: scene.unit('信访办'),
        place: 'street',
        location: '街道来访接待大厅',
        officials: heads(['dgzr', '东关管理区', 'area'], ['sqzr', '石桥村', 'village'])(scene),
      }),
    ],
    [9, 'dgzr', 'acknowledgeCall'],
    [9, 'sqzr', 'acknowledgeCall'],
    [9, 'dgzr', 'arrive', undefined, 8],
    [9, 'sqzr', 'arrive', undefined, 7],
    [9, 'xfgb', 'closeArrival', undefined, 25],
  ],
}

/** Going on now, at the district: both heads, the office and the deputy head. */
const open: TrackStory = {
  kind: 'arrival',
  steps: [
    [
      0,
      'xfgb',
      'callOfficials',
      (scene) => ({
        office: scene.unit('信访办'),
        place: 'district',
        location: '区信访接待中心',
        officials: heads(
          ['nyzr', '南园管理区', 'area'],
          ['wjzr', '王家庄村', 'village'],
          ['xfzr', '信访办', 'office'],
          ['fgld', '文澜街道', 'deputy'],
        )(scene),
      }),
    ],
    [0, 'nyzr', 'acknowledgeCall'],
    [0, 'wjzr', 'setOut'],
  ],
}

const planned: TrackStory = {
  kind: 'receptionDay',
  steps: [
    [
      2,
      'xfgb',
      'planReception',
      (scene) => ({
        office: scene.unit('信访办'),
        day: scene.day(-6),
        form: 'appointment',
        leader: scene.who('ld', '文澜街道'),
      }),
    ],
    [1, 'xfgb', 'notifyReception'],
  ],
}

export const onTheSpot: readonly TrackStory[] = [closed, open, planned]
