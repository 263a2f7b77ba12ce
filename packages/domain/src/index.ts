export * from './text'
export * from './refusal'
export * from './source'
