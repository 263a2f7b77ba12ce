// Loaded before the API: its clock stands so many milliseconds off from the start and goes by so many more as its
// parent says, so that twenty minutes, or the months of a whole story, pass in a test.
const RealDate = Date
let ahead = Number(process.env.CLOCK_AHEAD ?? 0)

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + ahead)
    else super(...given)
  }

  static now() {
    return RealDate.now() + ahead
  }
}

process.on('message', (ms) => {
  ahead += Number(ms)
})
process.channel?.unref()
