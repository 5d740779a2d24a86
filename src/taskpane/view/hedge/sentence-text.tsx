import type { Sentence } from "../../../builder/figures/figures";

/** A sentence, with the words in it that must not be overlooked: who pays and who receives. */
export const SentenceText = ({ sentence }: { sentence: Sentence }) =>
  sentence.map((part, index) => (typeof part === "string" ? part : <strong key={index}>{part.stressed}</strong>));
