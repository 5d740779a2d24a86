import { spotBag } from "./hedge/spot-bag";
import { articles } from "./proof/articles";
import { goldenFigures } from "./proof/golden-figures";
import type { Template } from "./template";

/** All ready sheets, in their order. */
export const TEMPLATES: readonly Template[] = [spotBag, articles, goldenFigures];
