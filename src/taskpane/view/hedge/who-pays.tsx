/** A sentence in which it must not be overlooked who pays and who receives. */
export const WhoPays = ({ text }: { text: string }) =>
  text.split(/\b(pay|receive)\b/).map((part, index) => (index % 2 === 1 ? <strong key={index}>{part}</strong> : part));
