/** Only for tests that read a document as it is printed. */
declare module '*.md?raw' {
  const content: string
  export default content
}
