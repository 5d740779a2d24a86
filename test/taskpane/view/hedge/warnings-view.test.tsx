/**
 * @jest-environment node
 * @jest-environment-options {"customExportConditions": ["umd", "node", "node-addons"]}
 */
import { renderToStaticMarkup } from "react-dom/server";
import { START } from "../../../../src/builder/draft/draft";
import { Warnings } from "../../../../src/taskpane/view/hedge/warnings";

const warning = { code: "W1", level: "red", says: "It ends.", fix: { label: "Post more", draft: START } } as const;
const button = (current: boolean) => {
  const markup = renderToStaticMarkup(<Warnings warnings={[warning]} current={current} onFix={() => undefined} />);
  return /<button[^>]*>/.exec(markup)?.[0] ?? "";
};

test("a warning offers what takes care of it", () => expect(button(true)).not.toMatch(/aria-disabled/));

test("one about an older input does not: it would undo what was written since", () =>
  expect(button(false)).toMatch(/aria-disabled="true"/));
