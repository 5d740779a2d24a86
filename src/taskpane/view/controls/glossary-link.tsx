import { Link } from "@fluentui/react-components";
import type { MouseEvent } from "react";
import { useSite } from "../shell/site";

/** The way to what a word means, in the help's glossary. */
export function GlossaryLink({ term, about }: { term: string; about: string }) {
  const { openInBrowser } = useSite();
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    if (openInBrowser(event.currentTarget.href)) event.preventDefault();
  };
  return (
    <Link
      inline
      href={`help/glossary.html#${term}`}
      target="_blank"
      rel="noopener"
      aria-label={`${about} in the glossary`}
      onClick={open}
    >
      Glossary
    </Link>
  );
}
