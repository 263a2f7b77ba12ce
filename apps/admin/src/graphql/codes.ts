/** GraphQL names hold no hyphens: the domain's `field-visit` is the enum value `field_visit`. */
export type EnumOf<Code extends string> = Code extends `${infer Head}-${infer Tail}`
  ? `${Head}_${EnumOf<Tail>}`
  : Code
export type CodeOf<Value extends string> = Value extends `${infer Head}_${infer Tail}`
  ? `${Head}-${CodeOf<Tail>}`
  : Value

export const toEnum = <Code extends string>(code: Code): EnumOf<Code> =>
  code.replaceAll('-', '_') as EnumOf<Code>
export const toCode = <Value extends string>(value: Value): CodeOf<Value> =>
  value.replaceAll('_', '-') as CodeOf<Value>
