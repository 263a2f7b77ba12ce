// Loaded before the API: its clock goes by so many milliseconds more as its parent says, so that twenty minutes
// pass in a test.
const RealDate = Date
let ahead = 0

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
