import type { Dimension } from "../units";

/** The dimension of a square root, such as USD for the root of USD². */
export type Root<D extends Dimension> =
  D extends `USD^${infer U} coin^${infer C} contract^${infer K} hour^${infer H} day^${infer F}`
    ? `USD^${Half<U>} coin^${Half<C>} contract^${Half<K>} hour^${Half<H>} day^${Half<F>}`
    : never;

interface Halves {
  "-2": "-1";
  "0": "0";
  "2": "1";
}
type Half<A extends string> = A extends keyof Halves ? Halves[A] : never;
