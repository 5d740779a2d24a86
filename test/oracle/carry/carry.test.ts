import { againstTheOracle } from "../compare";
import { CARRY } from "./examined";

againstTheOracle(CARRY);
