import { againstTheOracle } from "../compare";
import { MARGIN } from "./examined";

againstTheOracle(MARGIN);
