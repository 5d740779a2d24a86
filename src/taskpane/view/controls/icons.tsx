import type { ReactNode, SVGProps } from "react";

/** Small drawings in place of an icon package. They only accompany words, so they are silent to screen readers. */
const icon = (paths: ReactNode) =>
  function Icon(props: SVGProps<SVGSVGElement>) {
    return (
      <svg
        viewBox="0 0 20 20"
        width="1em"
        height="1em"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
        {...props}
      >
        {paths}
      </svg>
    );
  };

export const BackIcon = icon(<path d="M9.5 4 3.5 10l6 6M4 10h12.5" />);
export const OpenIcon = icon(
  <path d="M8.5 4.5h-3a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h8a2 2 0 0 0 2-2v-3M11.5 3.5h5v5M16 4l-6 6" />,
);
export const SearchIcon = icon(
  <>
    <circle cx="8.5" cy="8.5" r="5" />
    <path d="m12.3 12.3 4.2 4.2" />
  </>,
);
export const CopyIcon = icon(
  <>
    <rect x="7" y="3.5" width="9" height="11" rx="1.5" />
    <path d="M13 16.5H6a2 2 0 0 1-2-2v-8" />
  </>,
);
/** Cells of a sheet, one of them chosen. */
export const CellsIcon = icon(
  <>
    <rect x="3" y="4" width="14" height="12" rx="1.5" />
    <path d="M3 8h14M3 12h14M8 4v12M13 4v12" strokeWidth="1" />
    <rect x="8" y="8" width="5" height="4" fill="currentColor" />
  </>,
);
export const UnfoldIcon = icon(<path d="m8 5 5 5-5 5" />);
export const DoneIcon = icon(<path d="m4 10.5 4 4 8-9" />);
export const NextIcon = icon(<path d="m5 8 5 5 5-5" />);
/** A triangle with an exclamation mark. */
export const DangerIcon = icon(
  <>
    <path d="M10 3.2 17.5 16.5h-15z" />
    <path d="M10 8.2v4M10 14.2v.1" strokeWidth="1.6" />
  </>,
);
export const NoteIcon = icon(
  <>
    <circle cx="10" cy="10" r="7" />
    <path d="M10 9.2v4.3M10 6.5v.1" strokeWidth="1.6" />
  </>,
);
export const UndoIcon = icon(<path d="M7.5 4 4 7.5 7.5 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8" />);
export const RedoIcon = icon(<path d="M12.5 4 16 7.5 12.5 11M16 7.5H8.5a4.5 4.5 0 0 0 0 9H12" />);
