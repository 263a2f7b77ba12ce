// Loaded before the API: its clock stands so many milliseconds off from the start and goes by so many more as its
// parent says, so that twenty minutes, or the months of a whole story, pass in a test. Told to stand it goes by
// nothing else, so that a second is a second however slow the machine.
const RealDate = Date
let ahead = Number(process.env.CLOCK_AHEAD ?? 0)
let stoodAt

const now = () => (stoodAt ?? RealDate.now()) + ahead

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(now())
    else super(...given)
  }

  static now() {
    return now()
  }
}

process.on('message', (told) => {
  if (told === 'stand') stoodAt = RealDate.now()
  else ahead += Number(told)
})
process.channel?.unref()
