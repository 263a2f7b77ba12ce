/** GraphQL names hold no hyphen and begin with no digit: `field-visit` is `field_visit`, the trigger `1` is `_1`. */
export type EnumOf<Code extends string> = Code extends `${infer Head}-${infer Tail}`
  ? `${Head}_${EnumOf<Tail>}`
  : Code
export type CodeOf<Value extends string> = Value extends `${infer Head}_${infer Tail}`
  ? `${Head}-${CodeOf<Tail>}`
  : Value

export const toEnum = <Code extends string>(code: Code): EnumOf<Code> =>
  code.replaceAll('-', '_').replace(/^\d/, '_$&') as EnumOf<Code>
export const toCode = <Value extends string>(value: Value): CodeOf<Value> =>
  value.replace(/^_/, '').replaceAll('_', '-') as CodeOf<Value>
