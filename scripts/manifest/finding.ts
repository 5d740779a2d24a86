export type ManifestRule =
  | "well-formed"
  | "order"
  | "required"
  | "identity"
  | "text"
  | "address"
  | "resource"
  | "unused"
  | "length"
  | "icon"
  | "runtime"
  | "namespace";

/** One thing that Excel, or a person installing the add-in, would stumble over. */
export interface Finding {
  rule: ManifestRule;
  message: string;
}
