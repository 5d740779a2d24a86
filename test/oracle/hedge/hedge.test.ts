import { againstTheOracle } from "../compare";
import { HEDGE } from "./examined";

againstTheOracle(HEDGE);
