/** The names in braces of a text: `ParamsOf<'{port} is gone'>` is `{ port: string | number }`. */
export type ParamsOf<Text extends string> = Record<NamesOf<Text>, string | number>;

type NamesOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesOf<Rest>
  : never;

/** Puts the values into a text's braces. A name without a value stays in its braces, so that it is seen. */
export function fill(text: string, params: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
