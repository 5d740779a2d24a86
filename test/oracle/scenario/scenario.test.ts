import { againstTheOracle } from "../compare";
import { SCENARIO } from "./examined";

againstTheOracle(SCENARIO);
