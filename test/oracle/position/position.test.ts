import { againstTheOracle } from "../compare";
import { POSITION } from "./examined";

againstTheOracle(POSITION);
