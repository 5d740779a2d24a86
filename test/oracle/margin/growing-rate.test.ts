import { againstTheOracle } from "../compare";
import { GROWING } from "./growing-rate";

againstTheOracle(GROWING);
