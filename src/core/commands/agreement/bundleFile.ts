/** A file of a bundle. */
export interface BundleFile {
  readonly name: string;
  readonly content: string;
}
