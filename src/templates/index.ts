import { cashAndCarry } from "./carry/cash-and-carry";
import { fundingTracker } from "./carry/funding-tracker";
import { inverseOrLinear } from "./carry/inverse-or-linear";
import { rollPlanner } from "./carry/roll-planner";
import { altcoin } from "./hedge/altcoin";
import { crossWallet } from "./hedge/cross-wallet";
import { insuranceLog } from "./hedge/insurance-log";
import { marginLadder } from "./hedge/margin-ladder";
import { proxy } from "./hedge/proxy";
import { ratioChooser } from "./hedge/ratio-chooser";
import { rebalancing } from "./hedge/rebalancing";
import { spotBag } from "./hedge/spot-bag";
import { articles } from "./proof/articles";
import { goldenFigures } from "./proof/golden-figures";
import type { Template } from "./template";

/** All ready sheets, in their order. */
export const TEMPLATES: readonly Template[] = [
  spotBag,
  ratioChooser,
  altcoin,
  proxy,
  rebalancing,
  insuranceLog,
  marginLadder,
  crossWallet,
  fundingTracker,
  cashAndCarry,
  rollPlanner,
  inverseOrLinear,
  articles,
  goldenFigures,
];
