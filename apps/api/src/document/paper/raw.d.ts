/** Templates are files of their own kind, built into the bundle as text. */
declare module '*?raw' {
  const content: string
  export default content
}
