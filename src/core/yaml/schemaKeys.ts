/** A JSON Schema (draft 7), as far as it says which keys there are and what they mean. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

export interface SchemaKey {
  readonly key: string;
  readonly description: string;
}

/**
 * The keys that a schema names under the one that `path` leads to, in its order; none where it names none.
 * @param path keys from the root, entries of lists left out
 */
export function keysUnder(schema: JsonSchema, path: readonly string[]): readonly SchemaKey[] {
  let here = parts(schema, schema);
  for (const key of path) here = here.flatMap((part) => parts(ownProperty(part, key), schema));
  return here
    .flatMap(({ properties }) => Object.entries(properties ?? {}))
    .map(([key, property]) => ({ key, description: descriptionOf(property, schema) }));
}

/** What a schema says of the key that `path` leads to; undefined where it does not know it. */
export const keyAtPath = (schema: JsonSchema, path: readonly string[]): SchemaKey | undefined =>
  keysUnder(schema, path.slice(0, -1)).find(({ key }) => key === path.at(-1));

/** A schema and all that counts in its place: what it refers to or is made of, and for a list its entries. */
function parts(of: JsonSchema | undefined, root: JsonSchema): readonly JsonSchema[] {
  if (of === undefined) return [];
  const { items, allOf = [], anyOf = [] } = of;
  return [of, ...[referred(of, root), items, ...allOf, ...anyOf].flatMap((one) => parts(one, root))];
}

const descriptionOf = (property: JsonSchema, root: JsonSchema): string =>
  property.description ?? referred(property, root)?.description ?? '';

function referred({ $ref }: JsonSchema, root: JsonSchema): JsonSchema | undefined {
  const name = $ref?.replace('#/definitions/', '');
  return name === undefined ? undefined : root.definitions?.[name];
}

const ownProperty = ({ properties = {} }: JsonSchema, key: string): JsonSchema | undefined =>
  Object.hasOwn(properties, key) ? properties[key] : undefined;
